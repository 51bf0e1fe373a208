import { done, type Result, refused } from '../../core/result.ts';
import type { PdfText } from '../pdf/pdf-text.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { listPdfLines } from './pdf-lines.ts';
import { readLines } from './read-lines.ts';

/** Reads the text of a PDF as a Kamerstuk: its motions, another paper, or the debate that it announces. */
export function readPdfPaper({ pages }: PdfText, file: string): Result<Found, SourceProblem> {
  const found = readLines(listPdfLines(pages), { kind: 'pdf' });
  return found ? done(found) : refused({ code: 'pdf-not-a-paper', values: { file } });
}
