import type { Stats } from 'node:fs';

/**
 * Caches a value for each file until its inode, size or modification time changes. Every refresh of the pages reads the
 * fonts and templates of its document.
 */
export type FileCache<Value> = (path: string, found: Stats, make: () => Value) => Value;

/** Keeps at most `most` files and drops the least recently used one first. Does not cache errors. */
export function createFileCache<Value>(most: number): FileCache<Value> {
  const cache = new Map<string, { mark: string; value: Value }>();
  return (path, { ino, size, mtimeMs }, make) => {
    const mark = [ino, size, mtimeMs].join(' ');
    const former = cache.get(path);
    cache.delete(path);
    const entry = former?.mark === mark ? former : { mark, value: make() };
    cache.set(path, entry);
    for (const old of [...cache.keys()].slice(0, -most)) cache.delete(old);
    return entry.value;
  };
}
