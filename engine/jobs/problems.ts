import type { CitationProblems } from '../core/citations/problems.ts';
import type { HouseColor } from '../core/house-styles/house-style.ts';
import type { ReportChoiceProblems } from '../core/reports/finding-from-report.ts';
import type { ProblemOf } from '../core/result.ts';
import type { PublishProblems } from '../publish/problems.ts';
import type { SourceProblems } from '../sources/problems.ts';
import type { FileFault, StoreProblems } from '../store/problems.ts';

/** Problems of the jobs themselves. */
export interface OwnProblems {
  'document-type-unknown': { type: string; known: string[] };
  'document-type-broken': { file: string; place: string };
  'house-style-unknown': { name: string; known: string[] };
  'house-style-broken': { file: string; place: string };
  /** `value`, `behindValue`: as `#rrggbb`. */
  'house-style-contrast': {
    name: string;
    color: HouseColor;
    value: string;
    behind: HouseColor | 'white';
    behindValue: string;
    ratio: string;
    least: string;
  };
  'house-style-file-missing': { name: string; file: string };
  /** The file is a font of another family than the house style says. */
  'house-style-font': { name: string; file: string; family: string; found: string };
  /** A file of a document type or a house style that can't be read as one. */
  'template-broken': { file: string; fault: FileFault; detail: string };
  /** Of an import, that goes on without it. `file`: the name of one that it came from. */
  'block-left-out': { title: string; fault: FileFault; detail: string; file: string | null };
  /** Of an import that noted nothing at this block, because none of its papers names it or is later. */
  'nothing-to-note': { id: string };
  'block-not-in-draft': { id: string; file: string };
  'block-form-unknown': { block: string; form: string };
  'variable-unknown': { name: string; known: string[] };
  'variable-not-a-date': { name: string; value: string };
  'file-exists': { file: string };
  /** An export would replace the exported file that the draft was read from. */
  'export-over-source': { file: string };
  /** The existing file is no unchanged export of this document: a colleague may have written in it. */
  'export-changed': { file: string };
  /** An export for one faction would carry the parts of the others. */
  'faction-carries-all': { faction: string };
  /** The library has no motion or commitment of this dossier. `known`: the dossiers that it has. */
  'dossier-unknown': { dossier: string; known: string[] };
  /** The document has no part for this faction. `known`: the factions that have one. */
  'faction-unknown': { faction: string; known: string[] };
  'format-unknown': { format: string; known: string[] };
  /** The exported files are whole; only the library does not know of the export. */
  'export-not-noted': { dir: string; detail: string };
  'output-unusable': { file: string; detail: string };
  /** No PDF and no stored report has this name. `known`: the stored reports. */
  'report-unknown': { name: string; known: string[] };
  /** The paragraph does not have this sentence. `differences`: the given words → those of the paragraph. */
  'report-sentence-unknown': { number: number | null; differences: string[] };
  /** A Word file or a PDF that was not made by an export, or whose draft was taken out; or no such file at all. */
  'no-draft-carried': { file: string };
  'carried-draft-damaged': { file: string };
}

export interface JobProblems
  extends ReportChoiceProblems,
    OwnProblems,
    SourceProblems,
    StoreProblems,
    PublishProblems,
    CitationProblems {}
export type JobProblem = ProblemOf<JobProblems>;

export type ProblemTexts = { [Code in keyof JobProblems]: (values: JobProblems[Code]) => string };
