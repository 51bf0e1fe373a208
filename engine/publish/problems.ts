import type { ProblemOf } from '../core/result.ts';

/** Reasons why a document could not be written. `node` is the id of the node in the draft, null for the whole document. */
export interface PublishProblems {
  /** A font of the house style is missing, or is no TrueType or OpenType font. */
  'font-missing': { family: string; file: string };
  /** The typesetter stopped; `detail` is its own message in English: for a report, not for the user. */
  'typesetting-failed': { node: string | null; detail: string };
  /** The typesetting process ended: a panic of the typesetter. */
  'typesetter-stopped': Record<never, never>;
  /** One drawing took longer than `seconds`, and its process was stopped. `name`: its file name or its alternative text. */
  'drawing-too-slow': { name: string | null; isLogo: boolean; seconds: number };
  /** The typesetting process ran out of memory, or the system killed it; the cause in the document is unknown. */
  'memory-full': Record<never, never>;
  /** The pages exist, but PDF/UA-1 refuses them. */
  'pdf-not-accessible': { node: string | null; detail: string };
  /** The pages exist, but PDF/A-3a refuses them. */
  'pdf-not-archivable': { node: string | null; detail: string };
}

export type PublishProblem = ProblemOf<PublishProblems>;
