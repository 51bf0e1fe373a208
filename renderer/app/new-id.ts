import type { NodeId } from '../../engine/core/richtext/model.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A new id for a node, a block or a comment: 72 bits of chance. */
export function newId(): NodeId {
  return `n${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => ALPHABET[byte & 63]).join('')}`;
}
