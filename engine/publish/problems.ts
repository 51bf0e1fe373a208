import type { ProblemOf } from '../core/result.ts';

/** Why a document could not be written. `node` is the draft's id of the place, null where it is the whole document. */
export interface PublishProblems {
  /** A font of the house style was not given, or is no TrueType or OpenType font. */
  'font-missing': { family: string; file: string };
  /** The typesetter stopped; `detail` is its own message, in English: for a report, not for a sentence. */
  'typesetting-failed': { node: string | null; detail: string };
  /** The process that typesets ended: a panic of the typesetter. */
  'typesetter-stopped': Record<never, never>;
  /** One drawing took longer than `seconds`; its process was ended. `name`: of its file, or its alternative text. */
  'drawing-too-slow': { name: string | null; isLogo: boolean; seconds: number };
  /** The process that typesets ran out of memory, or the system ended it: it does not say at what. */
  'memory-full': Record<never, never>;
  /** The pages exist, but PDF/UA-1 refuses them. */
  'pdf-not-accessible': { node: string | null; detail: string };
  /** The pages exist, but PDF/A-3a refuses them. */
  'pdf-not-archivable': { node: string | null; detail: string };
}

export type PublishProblem = ProblemOf<PublishProblems>;
