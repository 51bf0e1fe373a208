import type { MotionStatement } from '../../core/records/import-record.ts';
import type { Found } from '../saved-file.ts';
import type { TextLine } from './lines.ts';
import { foundDebate, foundPaper, type PageKind } from './make-paper-statement.ts';
import { readDebate } from './read-debate.ts';
import { type ReadMotion, readMotions } from './read-motions.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';

interface ReadLinesOptions {
  kind: PageKind;
  /** Fills in facts of the only motion that the file gives outside its lines, for example in its metadata. */
  completeMotion?: (motion: ReadMotion) => void;
  /** Fills in facts of the paper that the file gives outside its lines, for example in its metadata. */
  completePaper?: (paper: ReadPaper) => ReadPaper;
}

/**
 * Reads the lines of a page, a PDF or a pasted text: its motions, else the one paper that it is, else the debate that it
 * announces; null for none of these.
 */
export function readLines(
  lines: readonly TextLine[],
  { kind, completeMotion, completePaper }: ReadLinesOptions,
): Found | null {
  const { motions, rest } = readMotions(lines);
  const [first, ...more] = motions;
  if (!first) {
    const paper = readPaper(lines);
    if (paper) return foundPaper(completePaper?.(paper) ?? paper, kind);
    const debate = readDebate(lines);
    return debate && foundDebate(debate, kind);
  }
  if (more.length === 0) completeMotion?.(first);
  const statements = motions.map(
    ({ keys, fields }): MotionStatement => ({ about: 'motion', source: kind, keys, changed: null, fields }),
  );
  return { kind, statements, skipped: [], rest };
}
