import type { RecordProblems } from '../core/records/problems.ts';
import type { ProblemOf } from '../core/result.ts';
import type { ReportProblems } from './reports/problems.ts';

/** Reasons why a file could not be read, or only in part. `file` is a name without a folder. */
export interface SourceProblems extends RecordProblems, ReportProblems {
  'file-missing': { file: string };
  'file-unreadable': { file: string; reason: string };
  'file-too-large': { file: string; megabytes: number; limit: number };
  'file-empty': { file: string };
  /** Bytes that are no UTF-8 text: a PDF, a Word file, a picture. */
  'not-text': { file: string };
  /** Text that begins as JSON but does not parse: cut off, or damaged. */
  'not-json': { file: string };
  'not-xml': { file: string; line: number };
  'too-deep': { file: string; limit: number };
  /** A DOCTYPE or entities. */
  'xml-with-entities': { file: string };
  /** A saved page without the text of a Kamerstuk. */
  'web-page': { file: string };
  /** A PDF that was read, without the text of a Kamerstuk. */
  'pdf-not-a-paper': { file: string };
  /** A file that is not the page or convocatie of a debate, where one was asked for. */
  'not-a-debate': { file: string };
  /** A page of frames: its text is in other files. */
  'page-in-frames': { file: string };
  /** A page with too many elements, or nested too deeply. */
  'page-too-complex': { file: string };
  /** A block of a library: front matter with a kind. */
  'block-file': { file: string };
  'unsafe-key': { file: string; key: string };
  'wrong-type': { file: string; place: string };
  /** Another root element, another kind of data, or plain text that is no motion. */
  'not-recognised': { file: string };
  /** The file was read, but has nothing for the library: an amendement, a letter, a feed without report sections. */
  'nothing-for-us': { file: string; found: readonly Skipped[] };
  /** `library tie` with a block of another kind. */
  'tie-to-no-motion': { id: string };
  /** `library tie` with a Besluit that is in no opened file. */
  'decision-unknown': { decision: string };
  /** A file already ties the decision to a motion. */
  'decision-of-other-motion': { decision: string; motion: string };
}
export type SourceProblem = ProblemOf<SourceProblems>;

/** Why a part of a file was left out. */
export type SkipReason =
  | 'not-a-motion'
  | 'deleted'
  | 'placeholder'
  | 'other-entity'
  | 'no-report-section'
  | 'without-number'
  | 'footnote';

/** Documents of HUDOC that are no reports: the headings of its feeds, in lower case. */
export type HudocKind = 'judgment' | 'decision' | 'resolution' | 'recommendation' | 'advisory opinion';

export interface Skipped {
  /** The name of the skipped item in the file: '2026Z07564 (Amendement)'. */
  what: string;
  reason: SkipReason;
}
