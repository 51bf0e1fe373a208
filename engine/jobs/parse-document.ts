import type { Carrier } from '../core/publication/formats.ts';
import { done, type Result, refused } from '../core/result.ts';
import { type DraftReading, parseDraft, type ReadDraft } from '../store/draft-file.ts';
import { carriedDraft, carrierNamed, carrierOf } from './carried-draft.ts';
import type { JobProblem } from './problems.ts';

/** A draft from a file that a user opens as a document. */
export interface ParsedDocument extends ReadDraft {
  /**
   * The kind of export that carried the draft; null for a draft file. The draft is from the moment of the export: it lacks
   * later changes to the exported file, and no program can detect them. `hash` then belongs to no file.
   */
  carrier: Carrier | null;
}

const SAME_IN_ANY_FILE: ReadonlySet<JobProblem['code']> = new Set(['draft-newer', 'draft-too-large', 'draft-too-much']);

/** Reads a draft from the bytes of a `.inbreng` file, or of an export that carries one, whatever the file is called. */
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
