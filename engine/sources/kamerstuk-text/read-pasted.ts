import { done, type Result, refused } from '../../core/result.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { splitLines } from './lines.ts';
import { foundDebate, foundPaper } from './make-paper-statement.ts';
import { readDebate } from './read-debate.ts';
import { readMotions } from './read-motions.ts';
import { readPaper } from './read-paper.ts';

/** Reads the text of one or more motions, or of another paper, that a user copied from a web page or a PDF. There is no file of the Kamer for it. */
export function readPastedText(text: string, file: string): Result<Found, SourceProblem> {
  const lines = splitLines(text);
  const { motions, rest } = readMotions(lines);
  if (motions.length === 0) {
    const read = readPaper(lines);
    const debate = read ? null : readDebate(lines);
    if (debate) return done(foundDebate(debate, 'pasted'));
    return read ? done(foundPaper(read, 'pasted')) : refused({ code: 'not-recognised', values: { file } });
  }
  const statements = motions.map(({ keys, fields }) => ({
    about: 'motion' as const,
    source: 'pasted' as const,
    keys,
    changed: null,
    fields,
  }));
  return done({ kind: 'pasted', statements, skipped: [], rest });
}
