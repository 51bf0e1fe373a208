import type { NodeId } from '../../../engine/core/richtext/model.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 12;

/** Requests random bytes for many ids at once, because a long paste needs thousands. */
const chance = new Uint8Array(LENGTH * 256);
let used = chance.length;

/** A new id for a node, a block or a comment, with 72 random bits. */
export function newId(): NodeId {
  if (used === chance.length) {
    crypto.getRandomValues(chance);
    used = 0;
  }
  let id = 'n';
  for (const end = used + LENGTH; used < end; used++) id += ALPHABET[(chance[used] ?? 0) & 63];
  return id;
}
