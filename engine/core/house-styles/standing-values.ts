import type { Draft } from '../drafts/draft.ts';
import type { HouseStyle } from './house-style.ts';

/**
 * The draft as it is printed and checked: a variable that the writer left empty says what the house style says of it (the
 * organisation's name, contact and address). The draft itself keeps its empty field, so a later change of the organisation
 * reaches it.
 */
export function withStandingValues(
  draft: Draft,
  { sender, variables }: Pick<HouseStyle, 'sender' | 'variables'>,
): Draft {
  const standing = sender.trim() === '' ? variables : { organisation: sender.trim(), ...variables };
  const empty = Object.entries(standing).filter(([name]) => !draft.variables[name]?.value?.trim());
  if (empty.length === 0) return draft;
  const filled = empty.map(([name, value]) => [name, { ...draft.variables[name], value }]);
  return { ...draft, variables: { ...draft.variables, ...Object.fromEntries(filled) } };
}
