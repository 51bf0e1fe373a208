import type { Debate } from '../core/records/debate.ts';
import type { FileRecord, Statement } from '../core/records/import-record.ts';
import type { PaperText } from '../core/records/paper-text.ts';
import type { Skipped } from './problems.ts';

/** Bytes of the largest file that is opened: 50 MB. The whole file is in memory, so there has to be a limit. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Maximum nesting of a file: the data of the Kamer needs ten levels. */
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
  /** Lines of a text or page that were not understood, in order; absent for files of data. */
  rest?: string[];
  /** The debate of which the file is the page or the convocatie. */
  debate?: Debate;
  /** The text of each numbered paper in the file; absent: that of its motions. */
  papers?: PaperText[];
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
