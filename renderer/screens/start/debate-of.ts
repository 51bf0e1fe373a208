import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';

/** The debate that a document is for. */
export interface DebateOfDocument {
  /** Its subject; null: not filled in. */
  subject: string | null;
  /** `2026-11-25`; null: not filled in. `none`: documents of this type do not say it. */
  date: string | null | 'none';
}

/**
 * The debate of a document, as far as its type asks for one or somebody filled one in; null: it is for none, as a letter.
 * `type` is undefined where its file is gone.
 */
export function debateOf(
  said: { debate: string | null; debateDate: string | null | 'none' },
  type: Pick<DocumentType, 'uses'> | undefined,
): DebateOfDocument | null {
  const { debate: subject, debateDate: date } = said;
  const isSaid = subject !== null || (date !== null && date !== 'none');
  return isSaid || !type || type.uses.includes('debate') ? { subject, date } : null;
}
