import { readFileSync, statSync } from 'node:fs';
import { refuseEndless } from '../store/open-file.ts';

/** Fonts: more than two house styles need. */
const KEPT = 24;
const kept = new Map<string, { mark: string; bytes: Uint8Array }>();

/**
 * The bytes of a font, undefined where the file can't be read. The same bytes, already in memory, as long as the file is the
 * same: every refresh of the pages asks for all fonts of its house style, and what is known of bytes (their family, what they
 * can draw) is kept with them.
 */
export function fontFile(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    refuseEndless(found, path);
    const { ino, size, mtimeMs } = found;
    const mark = [ino, size, mtimeMs].join(' ');
    const known = kept.get(path);
    // Used last, dropped last.
    kept.delete(path);
    const font = known?.mark === mark ? known : { mark, bytes: new Uint8Array(readFileSync(path)) };
    kept.set(path, font);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return font.bytes;
  } catch {
    return undefined;
  }
}
