import type { FileRecord, Statement } from '../core/records/import-record.ts';
import type { Skipped } from './problems.ts';

/** The largest file that is opened, in bytes: 50 MB. It is read whole, so there has to be a limit. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** How deep a file may be nested: the Kamer's data needs ten. */
export const DEEPEST_NESTING = 100;

/** A file that the user saved; `name` without a folder. */
export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** The result of reading one file. */
export interface Found {
  kind: FileRecord['kind'];
  statements: Statement[];
  skipped: Skipped[];
}

/** The name of a file without its folder, on any system. */
export function fileName(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}
