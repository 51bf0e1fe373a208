import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON with the keys of every object in code-point order and without undefined fields: equal values give equal text.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let items = '';
    for (const item of value) items += items === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${items}]`;
  }
  const object = value as Readonly<Record<string, unknown>>;
  let fields = '';
  for (const key of sortedKeysOf(object)) {
    const field = object[key];
    if (field === undefined) continue;
    const text = `${JSON.stringify(key)}:${canonicalJson(field)}`;
    fields += fields === '' ? text : `,${text}`;
  }
  return `{${fields}}`;
}

function sortedKeysOf(object: object): string[] {
  const keys = Object.keys(object);
  for (let at = 1; at < keys.length; at += 1) if ((keys[at] ?? '') < (keys[at - 1] ?? '')) return keys.sort();
  return keys;
}

/** SHA-256 in lower-case hexadecimal, of bytes or of text in UTF-8. */
export function contentHash(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
