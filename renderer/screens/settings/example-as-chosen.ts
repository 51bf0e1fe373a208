import type { Draft } from '../../../engine/core/drafts/draft.ts';

/** The sample in a house style, from an organisation whose name stands in no library yet. */
export function exampleAsChosen(example: Draft, houseStyle: string, organisation: string | undefined): Draft {
  const name = organisation?.trim() ?? '';
  const variables = name === '' ? example.variables : { ...example.variables, organisation: { value: name } };
  return { ...example, houseStyle, variables };
}
