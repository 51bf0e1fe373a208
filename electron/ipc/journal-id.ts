import { z } from 'zod';

const ID = '[A-Za-z0-9_-]{1,100}';

/** Id of a draft. */
export const draftIdSchema = z.string().regex(new RegExp(`^${ID}$`));

/**
 * One opening of a document: `<draft>.<opening>`. Earlier versions of Inbreng wrote the draft id alone; those journals
 * are still read and continued.
 */
export const journalIdSchema = z.string().regex(new RegExp(`^${ID}(?:\\.${ID})?$`));
export type JournalId = z.infer<typeof journalIdSchema>;

/** The id of the draft in a journal. */
export function draftOfJournal(journal: JournalId): string {
  return journal.split('.')[0] ?? '';
}
