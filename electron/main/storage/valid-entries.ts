import type { z } from 'zod';

/** The valid entries of a list that the user may have edited by hand. `isWhole`: there is no other entry, or no list. */
export function findValidEntries<Entry>(
  schema: z.ZodType<Entry>,
  list: unknown,
): { entries: Entry[]; isWhole: boolean } {
  if (!Array.isArray(list)) return { entries: [], isWhole: list === undefined };
  const entries = list.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
  return { entries, isWhole: entries.length === list.length };
}
