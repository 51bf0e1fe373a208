import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for all data that can be deleted safely: `%LOCALAPPDATA%\inbreng`, `~/Library/Caches/inbreng`,
 * `$XDG_CACHE_HOME/inbreng` or `~/.cache/inbreng`. Never inside the library, which is shared.
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  // XDG_CACHE_HOME works on every system, so that a user and a test can move the cache.
  const xdg = environment.XDG_CACHE_HOME;
  if (xdg?.startsWith('/')) return join(xdg, 'inbreng');
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'inbreng');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'inbreng');
  return join(home, '.cache', 'inbreng');
}

/** The cache of one library: a folder named by the hash of the library's path. */
export function libraryCacheFolder(libraryPath: string, cache: string = cacheFolder()): string {
  return join(cache, 'libraries', createHash('sha256').update(libraryPath).digest('hex').slice(0, 32));
}

/** The folder of the write lock of a library: in the cache, so that no synchroniser copies it. */
export function writingFolder(libraryPath: string, cache: string = cacheFolder()): string {
  return join(libraryCacheFolder(libraryPath, cache), 'writing');
}
