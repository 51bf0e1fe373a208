import { z } from 'zod';

/** A word of a text; no dictionary has a longer one. */
export const wordSchema = z.string().min(1).max(200);

/** What a person chose in the menu of a word that is marked. */
export type WordChoice = { chosen: 'suggestion'; word: string } | { chosen: 'add' } | { chosen: 'passOver' };
