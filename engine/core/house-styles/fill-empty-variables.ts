import type { Draft } from '../drafts/draft.ts';
import type { HouseStyle } from './house-style.ts';

/**
 * The draft as it is printed and checked: empty variables get the values of the house style (the organisation's name,
 * contact and address). The stored draft keeps its empty fields, so that it follows later changes of the organisation.
 */
export function fillEmptyVariables(
  draft: Draft,
  { sender, variables }: Pick<HouseStyle, 'sender' | 'variables'>,
): Draft {
  const values = sender.trim() === '' ? variables : { organisation: sender.trim(), ...variables };
  const empty = Object.entries(values).filter(([name]) => !draft.variables[name]?.value?.trim());
  if (empty.length === 0) return draft;
  const filled = empty.map(([name, value]) => [name, { ...draft.variables[name], value }]);
  return { ...draft, variables: { ...draft.variables, ...Object.fromEntries(filled) } };
}
