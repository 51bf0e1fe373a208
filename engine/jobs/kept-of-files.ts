import type { Stats } from 'node:fs';

/**
 * Caches a value for each file until its inode, size or modification time changes. Every refresh of the pages reads the
 * fonts and templates of its document.
 */
export type KeptOfFiles<Value> = (path: string, found: Stats, make: () => Value) => Value;

/** Keeps at most `most` files and drops the least recently used one first. Does not cache errors. */
export function keepOfFiles<Value>(most: number): KeptOfFiles<Value> {
  const kept = new Map<string, { mark: string; value: Value }>();
  return (path, { ino, size, mtimeMs }, make) => {
    const mark = [ino, size, mtimeMs].join(' ');
    const known = kept.get(path);
    kept.delete(path);
    const one = known?.mark === mark ? known : { mark, value: make() };
    kept.set(path, one);
    for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
    return one.value;
  };
}
