import { done, type Result, refused } from '../core/result.ts';
import { embeddedDraft } from '../publish/docx/embedded-draft.ts';
import { type DraftReading, parseDraft, type ReadDraft } from '../store/draft-file.ts';
import type { JobProblem } from './problems.ts';

/** A draft from what a person opens as a document. */
export interface ParsedDocument extends ReadDraft {
  /**
   * It was carried by a Word file, as it was when that was exported. What was changed in Word since is not in it, and no
   * program can tell whether anything was. `hash` is of no file then.
   */
  fromWord: boolean;
}

/** Word files, by their name: another program may have saved them in the meantime, but not as anything else. */
export function isWordFile(file: string): boolean {
  return /\.docx$/i.test(file);
}

/** A draft from the bytes of a `.inbreng` file, or of a Word file that carries one; `file` tells which. */
export function parseDocument(
  bytes: Uint8Array,
  file: string,
  reading: DraftReading = {},
): Result<ParsedDocument, JobProblem> {
  if (!isWordFile(file)) {
    const read = parseDraft(bytes, file, reading);
    return read.ok ? done({ ...read.value, fromWord: false }) : read;
  }
  const carried = embeddedDraft(bytes);
  if (carried === null) return refused({ code: 'word-without-draft', values: { file } });
  if (carried === 'damaged') return refused({ code: 'word-draft-damaged', values: { file } });
  const read = parseDraft(carried.bytes, file, reading);
  if (read.ok) return done({ ...read.value, fromWord: true });
  // Another size, and a newer Inbreng, are the same in any file; all else was not written by us.
  const { code } = read.problem;
  if (code === 'draft-newer' || code === 'draft-too-large') return read;
  return refused({ code: 'word-draft-damaged', values: { file } });
}
