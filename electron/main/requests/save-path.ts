import { addNumber } from '../../../engine/core/compose/file-name.ts';

/**
 * Asks for the path to save to, and adds the first of `extensions` when the name has none of them. On Linux the dialog returns the
 * name as typed and asks about overwriting only that name, so it opens again when a file with the extension exists.
 * `showDialog`: gets the path to propose, returns null when cancelled.
 */
export async function chooseSavePath(
  extensions: readonly [string, ...string[]],
  suggested: string,
  {
    showDialog,
    exists,
  }: { showDialog: (path: string) => Promise<string | null>; exists: (path: string) => Promise<boolean> },
): Promise<string | null> {
  let proposed = suggested;
  for (;;) {
    const chosen = await showDialog(proposed);
    if (chosen === null || extensions.some((one) => chosen.toLowerCase().endsWith(`.${one}`))) return chosen;
    proposed = `${chosen}.${extensions[0]}`;
    if (!(await exists(proposed))) return proposed;
  }
}

/** Highest number to try. After that the name is proposed without a number, and the dialog asks before overwriting. */
const MAX_NUMBER = 99;

/** The first path without an existing file: that of this name, or of this name with a number, 'Kamervragen (2)'. */
export async function findFreePath(
  name: string,
  pathOf: (name: string) => string,
  exists: (path: string) => Promise<boolean>,
): Promise<string> {
  for (let number = 1; number <= MAX_NUMBER; number += 1) {
    const path = pathOf(number === 1 ? name : addNumber(name, number));
    if (!(await exists(path))) return path;
  }
  return pathOf(name);
}
