import { numberedName } from '../../engine/core/compose/file-name.ts';

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

/** Tries before the name is proposed as it is: the dialog then asks before it overwrites. */
const MOST_NUMBERS = 99;

/** The path of the first file that is not there: of this name, else with a number behind it, 'Kamervragen (2)'. */
export async function freePath(
  name: string,
  pathOf: (name: string) => string,
  isThere: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; number <= MOST_NUMBERS; number += 1) {
    const path = pathOf(number === 1 ? name : numberedName(name, number));
    if (!(await isThere(path))) return path;
  }
  return pathOf(name);
}
