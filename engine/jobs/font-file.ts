import { readFileSync, statSync } from 'node:fs';
import { refuseEndless } from '../store/open-file.ts';
import { createFileCache } from './file-cache.ts';

/** Number of fonts in memory: more than two house styles need. */
const cache = createFileCache<Uint8Array>(24);

/**
 * The bytes of a font, undefined where the file can't be read. An unchanged file gives the same array, because facts about a
 * font (its family, its characters) are cached by that array.
 */
export function fontFile(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path);
    refuseEndless(stats, path);
    return cache(path, stats, () => new Uint8Array(readFileSync(path)));
  } catch {
    return undefined;
  }
}
