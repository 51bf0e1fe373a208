import type { DocumentType } from '../../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../../engine/core/drafts/draft.ts';
import { findVariableDefinition, type VariableDefinition } from '../../../../engine/core/drafts/variables.ts';
import { variableUses } from '../variable-uses.ts';

/** The variables that have a field at Details. What the reader fills in may stay empty. */
export interface AskedVariables {
  writer: VariableDefinition[];
  reader: VariableDefinition[];
}

/**
 * In the order of the kind of document, then the writer's own, then what the text still uses though its kind asks for it no
 * longer.
 */
export function askedVariables(
  draft: Draft,
  type: DocumentType,
  uses: { readonly [variable: string]: number | undefined } = variableUses(draft, type),
): AskedVariables {
  const used = Object.keys(uses).filter((name) => uses[name]);
  const own = draft.definitions.map(({ name }) => name);
  const asked = [...new Set([...type.uses, ...own, ...Object.keys(draft.variables), ...used])]
    .map((name) => findVariableDefinition(name, draft.definitions, type.variables))
    .filter((definition) => definition !== undefined);
  return {
    writer: asked.filter(({ filledBy }) => filledBy === 'writer'),
    reader: asked.filter(({ filledBy }) => filledBy === 'reader'),
  };
}
