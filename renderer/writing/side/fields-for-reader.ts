import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findVariableDefinition } from '../../../engine/core/drafts/variables.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import { countVariableUses } from './variable-uses.ts';

export interface FieldsForReader {
  count: number;
  /** Their placeholders, each once: 'naam', 'fractie'. */
  names: readonly string[];
}

/** The variables that the document prints as blanks for its reader, such as a member who submits the questions. */
export function findFieldsForReader(draft: Draft, type: DocumentType): FieldsForReader {
  const hasValue = (name: string): boolean => Boolean(draft.variables[name]?.value?.trim());
  const blanks = Object.keys(countVariableUses(draft, type, hasValue)).flatMap((name) => {
    const { filledBy } = draft.variables[name] ?? {};
    const definition = findVariableDefinition(name, draft.definitions, type.variables);
    if (definition?.optional) return [];
    if ((filledBy ?? definition?.filledBy) !== 'reader' || hasValue(name)) return [];
    return [definition?.placeholder[interfaceLanguageOf(draft.language)] ?? name];
  });
  return { count: blanks.length, names: [...new Set(blanks)] };
}
