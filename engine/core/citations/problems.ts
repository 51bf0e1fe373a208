import type { ProblemOf } from '../result.ts';

/** Why a text is no citation that can be stored. */
export interface CitationProblems {
  'citation-empty': { text: string };
  'citation-not-recognised': { text: string };
  /** A dossier without the number of a paper in it. */
  'citation-number-missing': { dossier: string };
  /** 'nrs. 238 en 240' */
  'citation-several': { text: string };
  /** '2023/25' */
  'citation-session-year-wrong': { years: string };
  /** Handelingen and Aanhangsel number anew each session year. */
  'citation-session-year-missing': { text: string };
  /** Identifiers of Handelingen up to 2010 hold pages, and no number. */
  'citation-handelingen-number-missing': { text: string };
  /** The number does not tell which country and round a report is about. */
  'citation-greta-report-unknown': { number: string };
  /** `blg-123456` does not tell with which paper the annex came. */
  'citation-annex-unknown': { text: string };
}
export type CitationProblem = ProblemOf<CitationProblems>;
