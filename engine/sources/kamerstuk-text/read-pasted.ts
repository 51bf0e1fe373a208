import { done, type Result, refused } from '../../core/result.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { splitLines } from './lines.ts';
import { readMotions } from './read-motions.ts';

/** Reads the text of one or more motions that a user copied from a web page or a PDF. There is no file of the Kamer for it. */
export function readPastedText(text: string, file: string): Result<Found, SourceProblem> {
  const { motions, rest } = readMotions(splitLines(text));
  if (motions.length === 0) return refused({ code: 'not-recognised', values: { file } });
  const statements = motions.map(({ keys, fields }) => ({
    about: 'motion' as const,
    source: 'pasted' as const,
    keys,
    changed: null,
    fields,
  }));
  return done({ kind: 'pasted', statements, skipped: [], rest });
}
