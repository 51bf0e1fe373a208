import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findVariableDefinition, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { countVariableUses } from '../variable-uses.ts';

/** The variables with a field at Details. Those of the reader may stay empty. */
export interface DetailVariables {
  writer: VariableDefinition[];
  reader: VariableDefinition[];
}

/** In the order of the document type, then the user's own variables, then others that the text still uses. */
export function listDetailVariables(
  draft: Draft,
  type: DocumentType,
  uses: { readonly [variable: string]: number | undefined } = countVariableUses(draft, type),
): DetailVariables {
  const used = Object.keys(uses).filter((name) => uses[name]);
  const own = draft.definitions.map(({ name }) => name);
  const variables = [...new Set([...type.uses, ...own, ...Object.keys(draft.variables), ...used])]
    .map((name) => findVariableDefinition(name, draft.definitions, type.variables))
    .filter((definition) => definition !== undefined);
  return {
    writer: variables.filter(({ filledBy }) => filledBy === 'writer'),
    reader: variables.filter(({ filledBy }) => filledBy === 'reader'),
  };
}
