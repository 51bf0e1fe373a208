import { BoundedCache } from '../../typography/bounded-cache.ts';

/** Texts of a document of about 100 pages: one key then costs the checks of one text. */
const CAPACITY = 4096;

/** Caches a pure function of a text. */
export function cacheByText<Value>(read: (text: string) => Value): (text: string) => Value {
  const cache = new BoundedCache<{ value: Value }>(CAPACITY);
  return (text) => (cache.find(text) ?? cache.add(text, { value: read(text) })).value;
}
