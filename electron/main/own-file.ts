import { constants, copyFileSync, readFileSync, statSync } from 'node:fs';
import { readFileAtOnce, refuseEndless } from '../../engine/store/open-file.ts';

/** A file of the app's own that holds something else than the app wrote. */
export interface DamagedFile {
  file: string;
  /** Where what stood there is kept; null: it can't be read or copied, and stays where it is. */
  copy: string | null;
}

export interface OwnFile {
  /** Nothing where there is no such file, or it is damaged. */
  values: Record<string, unknown>;
  damaged: DamagedFile | null;
}

/**
 * The fields of a JSON file that the app wrote, or a person with an editor, which may begin it with a byte-order mark. Of one
 * that is no such file a copy is made beside it, before anything is written in its place.
 */
export function readOwnFile(file: string): OwnFile {
  let text: string;
  try {
    text = readFileAtOnce(file).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { values: {}, damaged: null };
    console.error(error);
    return { values: {}, damaged: { file, copy: null } };
  }
  const values = fieldsOf(text);
  return values ? { values, damaged: null } : { values: {}, damaged: { file, copy: copied(file) } };
}

function fieldsOf(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const isFields = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isFields ? { ...read } : null;
  } catch {
    return null;
  }
}

/**
 * Copies a file beside itself and gives the copy's path: `.broken`, or `-2.broken` where another content is kept under that
 * name. Throws as the file system does.
 */
export function keepAside(file: string): string {
  refuseEndless(statSync(file), file);
  const content = readFileSync(file);
  for (let number = 1; ; number += 1) {
    const copy = number === 1 ? `${file}.broken` : `${file}-${number}.broken`;
    const there = statSync(copy, { throwIfNoEntry: false });
    if (there?.isFile()) {
      if (there.size === content.length && readFileSync(copy).equals(content)) return copy;
      continue;
    }
    copyFileSync(file, copy, constants.COPYFILE_EXCL);
    return copy;
  }
}

function copied(file: string): string | null {
  try {
    return keepAside(file);
  } catch (error) {
    console.error(error);
    return null;
  }
}
