import { done, type Result, refused } from '../../core/result.ts';
import type { PdfText } from '../pdf/pdf-text.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { listPdfLines } from './pdf-lines.ts';
import { readLines } from './read-lines.ts';
import { findSubjectInTitle } from './read-paper.ts';

/** Pages of the longest convocatie. A report may name debates and their agenda too. */
const MOST_OF_DEBATE = 20;

/** Reads the text of a PDF as a Kamerstuk: its motions, another paper, or the debate that it announces. */
export function readPdfPaper({ pages, title }: PdfText, file: string): Result<Found, SourceProblem> {
  const found = readLines(listPdfLines(pages), {
    kind: 'pdf',
    completePaper: (read) => {
      const subject = read.paper.title ?? findSubjectInTitle(title ?? '');
      return { ...read, paper: { ...read.paper, title: subject } };
    },
  });
  if (!found || (found.debate && pages.length > MOST_OF_DEBATE))
    return refused({ code: 'pdf-not-a-paper', values: { file } });
  return done(found);
}
