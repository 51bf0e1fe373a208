import type { Stats } from 'node:fs';

/**
 * What was made of files, as long as each is the file that it was: by its number, size and time of change. Every refresh of
 * the pages asks for the fonts and templates of its document.
 */
export type KeptOfFiles<Value> = (path: string, found: Stats, make: () => Value) => Value;

/** `most`: files that are kept; what was used longest ago goes first. What throws is kept by nobody. */
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
