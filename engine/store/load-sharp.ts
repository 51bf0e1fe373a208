/** Loads sharp when a picture first needs it: it brings 20 MB of native code, and most documents have no picture. */
export const loadSharp = async () => (await import('sharp')).default;
