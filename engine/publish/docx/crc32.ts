import * as zlib from 'node:zlib';

/** By byte: what the polynomial of ISO 3309, as ZIP takes it (APPNOTE 4.4.7), makes of it. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum that a ZIP holds of each file, 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  // Node has its own from 20.15 on; the oldest that we run on has not.
  return typeof zlib.crc32 === 'function' ? zlib.crc32(bytes) : crc32ByTable(bytes);
}

export function crc32ByTable(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
