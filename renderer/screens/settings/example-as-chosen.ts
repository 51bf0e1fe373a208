import type { Draft } from '../../../engine/core/drafts/draft.ts';

/** The sample document in a house style, with the name of an organisation that is not stored yet. */
export function exampleAsChosen(example: Draft, houseStyle: string, organisation: string | undefined): Draft {
  const name = organisation?.trim() ?? '';
  const variables = name === '' ? example.variables : { ...example.variables, organisation: { value: name } };
  return { ...example, houseStyle, variables };
}
