import { existsSync, statSync } from 'node:fs';

/** Whether two absolute paths name one file: paths on Windows and macOS ignore case. */
export function isSameFile(a: string, b: string): boolean {
  if (a.toLowerCase() !== b.toLowerCase() || !existsSync(a) || !existsSync(b)) return false;
  const [one, two] = [statSync(a), statSync(b)];
  return one.ino === two.ino && one.dev === two.dev;
}
