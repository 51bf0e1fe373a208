import { constants, copyFileSync, readFileSync, statSync } from 'node:fs';
import { readFileAtOnce, refuseEndless } from '../../../engine/store/open-file.ts';

/** A file of the app with unexpected content. */
export interface DamagedFile {
  file: string;
  /** Path of the copy; null: the file can't be read or copied and stays where it is. */
  copy: string | null;
}

export interface FieldsFile {
  /** Empty when the file is missing or damaged. */
  values: Record<string, unknown>;
  damaged: DamagedFile | null;
}

/**
 * Reads the fields of a JSON file that the app wrote, or the user edited, perhaps with a byte-order mark. A damaged
 * file is copied before anything replaces it.
 */
export function readFieldsFile(file: string): FieldsFile {
  let text: string;
  try {
    text = readFileAtOnce(file).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { values: {}, damaged: null };
    console.error(error);
    return { values: {}, damaged: { file, copy: null } };
  }
  const values = fieldsOf(text);
  return values ? { values, damaged: null } : { values: {}, damaged: { file, copy: tryToCopy(file) } };
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
 * Copies a file beside itself and returns the path of the copy: `.broken`, or `-2.broken` when another content has that
 * name. Throws as the file system does.
 */
export function copyDamagedFile(file: string): string {
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

function tryToCopy(file: string): string | null {
  try {
    return copyDamagedFile(file);
  } catch (error) {
    console.error(error);
    return null;
  }
}
