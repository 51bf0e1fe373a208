import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as electron from 'electron';

/** Bytes of clipboard text that is imported: 10 MB, some thousands of motions. */
export const LARGEST_CLIPBOARD = 10 * 1024 * 1024;

/** A file with the text of the clipboard, or why there is none. */
export type TakenClipboard = { path: string } | { problem: 'empty' } | { problem: 'too-large'; bytes: number };

/**
 * Writes the text of the clipboard to a file in a new folder inside `scratch`, so that it is imported like any file. `name`: of
 * that file, which the library records as the origin of the blocks.
 */
export async function takeClipboard(scratch: string, name: string): Promise<TakenClipboard> {
  // Older versions of Electron return the text itself, not a promise.
  const text = await electron.clipboard.readText();
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_CLIPBOARD) return { problem: 'too-large', bytes };
  if (text.trim() === '') return { problem: 'empty' };
  await mkdir(scratch, { recursive: true });
  const path = join(await mkdtemp(join(scratch, 'pasted-')), name);
  await writeFile(path, text);
  return { path };
}
