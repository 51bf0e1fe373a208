import * as ownPaths from 'node:path';

/**
 * Whether a path is below a folder. Both are absolute and real. On Windows the relative path to another drive or share is
 * absolute, so it does not begin with '..'. `paths` are the rules of another system, for tests.
 */
export function isWithin(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<ownPaths.PlatformPath, 'relative' | 'isAbsolute' | 'sep'> = ownPaths,
): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
