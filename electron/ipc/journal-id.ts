import { z } from 'zod';

/** Of a draft, in the contract. */
export const draftIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);

/**
 * One opening of a document: `<draft>.<opening>`. What an earlier Inbreng wrote has the draft alone, and is still found and
 * written on.
 */
export const journalIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,100}(?:\.[A-Za-z0-9_-]{1,100})?$/);
export type JournalId = z.infer<typeof journalIdSchema>;

export function draftOfJournal(journal: JournalId): string {
  return journal.split('.')[0] ?? '';
}
