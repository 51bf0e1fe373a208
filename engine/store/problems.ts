import type { Excess } from '../core/drafts/size-limits.ts';
import type { ProblemOf } from '../core/result.ts';

/** Why a block file or record was not read. `detail` is a line, a field or the operating system's code; '' where there is none. */
export type FileFault =
  | 'no-front-matter'
  | 'not-utf8'
  | 'not-yaml'
  /** Conflict markers of git: two users changed the same lines. */
  | 'two-versions'
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  /** `detail`: the maximum. */
  | 'too-many-marks'
  | 'too-many-footnotes'
  | 'too-many-headings'
  /** `detail`: the limit of `core/drafts/size-limits.ts` that the file exceeds. */
  | 'too-much'
  | 'unsafe-key'
  | 'kind-unknown'
  | 'id-unusable'
  | 'unknown-field'
  | 'wrong-value'
  /** A word that is none of the possible ones. `detail`: the field, a colon, and these words. */
  | 'unknown-word'
  | 'newer-version'
  | 'other-format'
  | 'unreadable';

/** Problems with files. `file` is a path inside the library, or the path that the user gave. */
export interface StoreProblems {
  'library-missing': { dir: string };
  /** A folder without `inbreng-library.yaml`. */
  'not-a-library': { dir: string };
  /** A read report could not be written into the library. */
  'report-not-stored': { file: string; reason: string };
  /** A stored report, or its file, could not be removed. */
  'report-not-removed': { reason: string };
  'library-file-broken': { dir: string; detail: string };
  /** Written by a newer Inbreng: nothing is read or written. */
  'library-newer': { dir: string; version: number; known: number };
  /** A new library goes into an empty folder or one that does not exist. */
  'folder-not-empty': { dir: string };
  'folder-unusable': { dir: string; detail: string };
  /** The others are loaded. */
  'block-file-broken': { file: string; fault: FileFault; detail: string };
  /** Two files with one id: the one named after the id counts, or else the first by path. */
  'block-id-twice': { id: string; file: string; first: string };
  /** Markdown that rich text cannot represent; its text was kept. */
  'body-simplified': { file: string; what: string[]; lines: number[] };
  'record-broken': { file: string; fault: FileFault; detail: string };
  /** A symbolic link is neither read nor written. */
  'link-not-followed': { file: string };
  /** Files were added and removed during the whole reading, so some may be missing. */
  'library-changing': { dir: string };
  /** A folder inside the library that could not be listed. */
  'folder-closed': { dir: string; detail: string };
  'block-unknown': { id: string };
  /** Its file could not be read again: nothing of the change was written. */
  'block-not-written': { id: string; title: string; fault: FileFault; detail: string };
  /** The file changed on disk since it was read: nothing of the change was written. */
  'changed-elsewhere': { file: string };
  /** The destination of a block is taken by a file that is no block of this library. */
  'file-in-the-way': { file: string };
  'path-outside': { file: string };
  'write-failed': { file: string; detail: string };
  'draft-missing': { file: string };
  'draft-unreadable': { file: string; detail: string };
  'draft-too-large': { file: string; megabytes: number; limit: number };
  /** No JSON: the file is cut off or of another kind. */
  'draft-not-json': { file: string };
  /**
   * The draft exceeds a limit of `core/drafts/size-limits.ts`. `words`: the beginning of the text or table, '' for the
   * whole.
   */
  'draft-too-much': { file: string; limit: Excess['limit']; words: string; most: number };
  'draft-too-deep': { file: string; limit: number };
  'draft-unsafe-key': { file: string; key: string };
  /** JSON with another root. */
  'draft-other-format': { file: string };
  'draft-newer': { file: string; version: number; known: number };
  'draft-invalid': { file: string; place: string; detail: string };
  'image-unreadable': { name: string; detail: string };
  'image-too-large': { name: string; megabytes: number; limit: number };
  /** `size`: '30000 × 30000'; `limit`: millions of pixels. */
  'image-too-many-pixels': { name: string; size: string; limit: number };
  'image-kind': { name: string };
  'svg-not-safe': { name: string; what: string };
  /** A logo is PNG or SVG. */
  'logo-kind': { name: string };
  'organisation-broken': { file: string; detail: string };
  'organisation-newer': { file: string; version: number; known: number };
  /** Text in this colour can't be read on white. */
  'house-colour-contrast': { colour: string; ratio: string; least: string };
}
export type StoreProblem = ProblemOf<StoreProblems>;
