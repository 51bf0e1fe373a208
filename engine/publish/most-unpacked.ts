/** Bytes of the largest draft that is unpacked from an export: a limit against compression bombs. */
export const MOST_UNPACKED = 256 * 1024 * 1024;
