import { existsSync, statSync } from 'node:fs';

/**
 * Whether two absolute paths that differ at most in capitals name one existing file, as on Windows and macOS. Other names of a
 * file (links) are not recognised.
 */
export function isSameFile(a: string, b: string): boolean {
  if (a.toLowerCase() !== b.toLowerCase() || !existsSync(a) || !existsSync(b)) return false;
  const [one, two] = [statSync(a), statSync(b)];
  return one.ino === two.ino && one.dev === two.dev;
}
