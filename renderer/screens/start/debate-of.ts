import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';

/** The debate that a document is for. */
export interface DebateOfDocument {
  /** null: not filled in. */
  subject: string | null;
  /** `2026-11-25`; null: not filled in. `none`: this document type has no debate date. */
  date: string | null | 'none';
}

/**
 * The debate of a document, if its type has one or the user filled one in. null: the document is for no debate, such as a
 * letter. `type` is undefined when the file is missing or has an unknown type.
 */
export function debateOf(
  said: { debate: string | null; debateDate: string | null | 'none' },
  type: Pick<DocumentType, 'uses'> | undefined,
): DebateOfDocument | null {
  const { debate: subject, debateDate: date } = said;
  const isSaid = subject !== null || (date !== null && date !== 'none');
  return isSaid || !type || type.uses.includes('debate') ? { subject, date } : null;
}
