import { z } from 'zod';

/** One word of a text; no dictionary has a longer one. */
export const wordSchema = z.string().min(1).max(200);

/** The user's choice in the menu of a misspelt word. `add`: to the user's words; `passOver`: ignore it in this document. */
export type WordChoice = { chosen: 'suggestion'; word: string } | { chosen: 'add' } | { chosen: 'passOver' };
