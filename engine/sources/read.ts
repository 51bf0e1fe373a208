/**
 * Reads saved files of official sources: each folder reads the files of one source, and `recognise.ts` chooses the reader. A
 * reader returns statements about motions, decisions, votes and reports; `core/records/` derives blocks from them.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonical-json.ts';
import type { Debate } from '../core/records/debate.ts';
import { type FileRecord, IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION } from '../core/records/import-record.ts';
import { type PaperText, papersOfMotions } from '../core/records/paper-text.ts';
import { done, type Result, refused } from '../core/result.ts';
import { decodePage } from './html/decode-page.ts';
import { looksLikeMotion } from './kamerstuk-text/read-motions.ts';
import { readPdfPaper } from './kamerstuk-text/read-pdf-paper.ts';
import { isPdf, readPdf } from './pdf/read-pdf.ts';
import type { Skipped, SourceProblem } from './problems.ts';
import { looksLikePage, recognise } from './recognise.ts';
import { type Found, LARGEST_FILE, type SavedFile } from './saved-file.ts';

export interface Reading {
  /** Without a statement where the file has only the text of a paper or an agenda of motions: then there is nothing to store. */
  record: FileRecord;
  skipped: Skipped[];
  /** Lines of a text or page that were not understood, in order. */
  rest: string[];
  /** The debate of which the file is the page or the convocatie; null for another file. */
  debate: Debate | null;
  /** The text of each numbered paper in the file, which may name motions of the library. Not stored. */
  papers: PaperText[];
}

/**
 * Reads a saved file as the record that a library stores. Only the content counts, never the name: the same bytes always
 * give the same record.
 */
export function readSavedFile(file: SavedFile): Result<Reading, SourceProblem> {
  const { name, bytes } = file;
  if (bytes.length > LARGEST_FILE) return refused(makeTooLargeProblem(name, bytes.length));
  const text = looksLikePage(new TextDecoder('windows-1252').decode(bytes.subarray(0, 10_000)).replace(/^ï»¿/, ''))
    ? decodePage(bytes)
    : (decode(bytes) ?? decodeWindowsText(bytes));
  if (text === null) return refused({ code: 'not-text', values: { file: name } });
  if (text.trim() === '') return refused({ code: 'file-empty', values: { file: name } });
  return makeReading(recognise(text, name), file);
}

/** Reads any file that can be imported, also a PDF: that takes longer, and other work goes on during it. */
export async function readAnyFile(file: SavedFile): Promise<Result<Reading, SourceProblem>> {
  if (!isPdf(file.bytes)) return readSavedFile(file);
  const text = await readPdf(file);
  return text.ok ? makeReading(readPdfPaper(text.value, file.name), file) : text;
}

/** The record of the statements in a file. */
function makeReading(found: Result<Found, SourceProblem>, { name, bytes }: SavedFile): Result<Reading, SourceProblem> {
  if (!found.ok) return found;
  const { kind, skipped, rest = [], debate = null, papers = papersOfMotions(found.value.statements) } = found.value;
  const statements = removeDuplicates(found.value.statements);
  if (statements.length === 0 && papers.length === 0 && debate === null)
    return refused(makeNothingProblem(name, skipped));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return done({
    record: {
      format: IMPORT_RECORD_FORMAT,
      version: IMPORT_RECORD_VERSION,
      key: `${kind}-${hash.slice(0, 32)}`,
      type: 'file',
      hash,
      files: [name],
      kind,
      statements,
    },
    skipped: removeDuplicates(skipped),
    rest,
    debate,
    papers,
  });
}

/** The problem of a file that has nothing for the library. `skipped`: its content that the app does not read. */
export function makeNothingProblem(file: string, skipped: readonly Skipped[]): SourceProblem {
  return { code: 'nothing-for-us', values: { file, found: removeDuplicates(skipped).slice(0, 5) } };
}

/** The problem of a file over the limit. `bytes`: its size. */
export function makeTooLargeProblem(file: string, bytes: number): SourceProblem {
  const mega = 1024 * 1024;
  return {
    code: 'file-too-large',
    values: { file, megabytes: Math.ceil(bytes / mega), limit: LARGEST_FILE / mega },
  };
}

/** Decodes UTF-8, or UTF-16 with a byte-order mark, and drops the mark; null if the bytes are no text. */
function decode(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** Decodes text that an editor on Windows saved in Windows-1252; only for a motion in plain text. */
function decodeWindowsText(bytes: Uint8Array): string | null {
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))) return null;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return /^\s*[<{[]/.test(text) || !looksLikeMotion(text) ? null : text;
}

/** Removes duplicates: a page of votes repeats its Besluit in every row. */
function removeDuplicates<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = canonicalJson(value);
    return seen.has(text) ? false : seen.add(text);
  });
}
