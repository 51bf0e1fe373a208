import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files that a path with `*` or `?` means, in order of their names. A shell on macOS and Linux has done this before
 * the command sees it; the Windows prompt leaves it to the command. A path of an existing file, or one that means
 * nothing, stays as it was given.
 */
export function expandWildcards(path: string): string[] {
  if (!/[*?]/.test(path) || existsSync(path)) return [path];
  const [first = '', ...rest] = path.split(/[/\\]/);
  const isRooted = first === '' || /^[A-Za-z]:$/.test(first);
  let found = isRooted ? [`${first}/`] : [''];
  for (const part of isRooted ? rest : [first, ...rest]) {
    found = found.flatMap((dir) => (/[*?]/.test(part) ? namesLike(part, dir) : [part]).map((name) => join(dir, name)));
  }
  const there = found.filter((file) => existsSync(file));
  return there.length > 0 ? there : [path];
}

function namesLike(pattern: string, dir: string): string[] {
  const like = new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]]/g, '\\$&')
      .replace(/\*+/g, '[^]*')
      .replaceAll('?', '[^]')}$`,
    'i',
  );
  try {
    return readdirSync(dir === '' ? '.' : dir)
      .filter((name) => !name.startsWith('.') && like.test(name))
      .sort();
  } catch {
    return [];
  }
}
