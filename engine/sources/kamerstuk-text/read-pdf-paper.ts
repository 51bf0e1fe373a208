import { done, type Result, refused } from '../../core/result.ts';
import type { PdfText } from '../pdf/pdf-text.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { foundDebate, foundPaper } from './make-paper-statement.ts';
import { listPdfLines } from './pdf-lines.ts';
import { readDebate } from './read-debate.ts';
import { readMotions } from './read-motions.ts';
import { readPaper } from './read-paper.ts';

/** Reads the text of a PDF as a Kamerstuk: its motions, or else the one paper that it is. */
export function readPdfPaper({ pages }: PdfText, file: string): Result<Found, SourceProblem> {
  const lines = listPdfLines(pages);
  const { motions, rest } = readMotions(lines);
  if (motions.length === 0) {
    const read = readPaper(lines);
    const debate = read ? null : readDebate(lines);
    if (debate) return done(foundDebate(debate, 'pdf'));
    return read ? done(foundPaper(read, 'pdf')) : refused({ code: 'pdf-not-a-paper', values: { file } });
  }
  const statements = motions.map(({ keys, fields }) => ({
    about: 'motion' as const,
    source: 'pdf' as const,
    keys,
    changed: null,
    fields,
  }));
  return done({ kind: 'pdf', statements, skipped: [], rest });
}
