import { readFileSync, statSync } from 'node:fs';
import { refuseEndless } from '../store/open-file.ts';
import { keepOfFiles } from './kept-of-files.ts';

/** Fonts: more than two house styles need. */
const kept = keepOfFiles<Uint8Array>(24);

/**
 * The bytes of a font, undefined where the file can't be read. The same bytes, already in memory, as long as the file is the
 * same: what is known of bytes (their family, what they can draw) is kept with them.
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
