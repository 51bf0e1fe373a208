import { done, type Result, refused } from '../core/result.ts';
import { type DraftReading, parseDraft, type ReadDraft } from '../store/draft-file.ts';
import { carriedDraft, carrierNamed, carrierOf } from './carried-draft.ts';
import type { JobProblem } from './problems.ts';
import type { Carrier } from './results.ts';

/** A draft from what a person opens as a document. */
export interface ParsedDocument extends ReadDraft {
  /**
   * What kind of export carried it, as it was when that was made; null for a draft file. What was changed in the export since
   * is not in it, and no program can tell whether anything was. `hash` is of no file then.
   */
  carrier: Carrier | null;
}

const SAME_IN_ANY_FILE: ReadonlySet<JobProblem['code']> = new Set(['draft-newer', 'draft-too-large', 'draft-too-much']);

/** A draft from the bytes of a `.inbreng` file, or of an export that carries one, under whatever name. */
export function parseDocument(
  bytes: Uint8Array,
  file: string,
  reading: DraftReading = {},
): Result<ParsedDocument, JobProblem> {
  const carrier = carrierOf(bytes) ?? carrierNamed(file);
  if (carrier === null) {
    const read = parseDraft(bytes, file, reading);
    return read.ok ? done({ ...read.value, carrier }) : read;
  }
  const carried = carriedDraft(bytes, carrier);
  if (carried === null) return refused({ code: 'no-draft-carried', values: { file } });
  if (carried === 'damaged') return refused({ code: 'carried-draft-damaged', values: { file } });
  const read = parseDraft(carried, file, reading);
  if (read.ok) return done({ ...read.value, carrier });
  // Too large and too new mean the same in any file; Inbreng wrote nothing else that it does not read.
  if (SAME_IN_ANY_FILE.has(read.problem.code)) return read;
  return refused({ code: 'carried-draft-damaged', values: { file } });
}
