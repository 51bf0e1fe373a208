/**
 * The path that a person chooses to save in, with this ending (`.inbreng`): on Linux the dialog gives the name as it was typed,
 * and asked about that one only. Where a file of the whole name stands already the dialog comes back with that name, and asks.
 * `ask`: shows the dialog; null where it was closed.
 */
export async function chooseSavePath(
  ending: string,
  suggested: string,
  { ask, isThere }: { ask: (path: string) => Promise<string | null>; isThere: (path: string) => Promise<boolean> },
): Promise<string | null> {
  let filledIn = suggested;
  for (;;) {
    const chosen = await ask(filledIn);
    if (chosen === null || chosen.toLowerCase().endsWith(ending)) return chosen;
    filledIn = `${chosen}${ending}`;
    if (!(await isThere(filledIn))) return filledIn;
  }
}
