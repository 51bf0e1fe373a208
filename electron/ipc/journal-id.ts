import { z } from 'zod';

const ID = '[A-Za-z0-9_-]{1,100}';

/** Of a draft, in the contract. */
export const draftIdSchema = z.string().regex(new RegExp(`^${ID}$`));

/**
 * One opening of a document: `<draft>.<opening>`. What an earlier Inbreng wrote has the draft alone, and is still found and
 * written on.
 */
export const journalIdSchema = z.string().regex(new RegExp(`^${ID}(?:\\.${ID})?$`));
export type JournalId = z.infer<typeof journalIdSchema>;

/** The id of the draft that a journal is of. */
export function draftOfJournal(journal: JournalId): string {
  return journal.split('.')[0] ?? '';
}
