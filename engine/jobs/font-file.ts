import { readFileSync, statSync } from 'node:fs';
import { refuseEndless } from '../store/open-file.ts';
import { keepOfFiles } from './kept-of-files.ts';

/** Number of fonts in memory: more than two house styles need. */
const kept = keepOfFiles<Uint8Array>(24);

/**
 * The bytes of a font, undefined where the file can't be read. An unchanged file gives the same array, because facts about a
 * font (its family, its characters) are cached by that array.
 */
export function fontFile(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    refuseEndless(found, path);
    return kept(path, found, () => new Uint8Array(readFileSync(path)));
  } catch {
    return undefined;
  }
}
