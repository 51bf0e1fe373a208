import type { NodeId } from '../../../engine/core/richtext/model.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 12;

/** Requests random bytes for many ids at once, because a long paste needs thousands. */
const randomBytes = new Uint8Array(LENGTH * 256);
let usedBytes = randomBytes.length;

/** A new id for a node, a block or a comment, with 72 random bits. */
export function newId(): NodeId {
  if (usedBytes === randomBytes.length) {
    crypto.getRandomValues(randomBytes);
    usedBytes = 0;
  }
  let id = 'n';
  for (const end = usedBytes + LENGTH; usedBytes < end; usedBytes++) id += ALPHABET[(randomBytes[usedBytes] ?? 0) & 63];
  return id;
}
