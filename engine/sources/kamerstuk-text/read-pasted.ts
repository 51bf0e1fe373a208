import { done, type Result, refused } from '../../core/result.ts';
import type { SourceProblem } from '../problems.ts';
import type { Found } from '../saved-file.ts';
import { splitLines } from './lines.ts';
import { readLines } from './read-lines.ts';

/** Reads motions, another paper or a debate that a user copied from a web page or a PDF, and that has no file of the Kamer. */
export function readPastedText(text: string, file: string): Result<Found, SourceProblem> {
  const found = readLines(splitLines(text), { kind: 'pasted' });
  return found ? done(found) : refused({ code: 'not-recognised', values: { file } });
}
