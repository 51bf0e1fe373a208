/** The largest draft that is read back out of an export, in bytes: what is packed may claim to be anything. */
export const MOST_UNPACKED = 256 * 1024 * 1024;
