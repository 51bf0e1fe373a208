import { addNumber } from '../../../engine/core/compose/file-name.ts';

/**
 * Asks for the path to save to, with this extension (`.inbreng`). On Linux the dialog returns the name as typed and
 * confirms overwriting only that name. When the extended name exists, the dialog opens again with that name, so that it
 * asks the user. `showDialog`: null when cancelled.
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

/** Highest number to try. Then the name is proposed as it is, and the dialog asks before it overwrites. */
const MAX_NUMBER = 99;

/** The first path without an existing file: this name, or this name with a number, 'Kamervragen (2)'. */
export async function freePath(
  name: string,
  pathOf: (name: string) => string,
  isThere: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; number <= MAX_NUMBER; number += 1) {
    const path = pathOf(number === 1 ? name : addNumber(name, number));
    if (!(await isThere(path))) return path;
  }
  return pathOf(name);
}
