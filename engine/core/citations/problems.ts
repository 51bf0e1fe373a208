import type { ProblemOf } from '../result.ts';

/** Reasons why a text is refused as a citation. */
export interface CitationProblems {
  'citation-empty': { text: string };
  'citation-not-recognised': { text: string };
  /** A dossier without a number. */
  'citation-number-missing': { dossier: string };
  /** 'nrs. 238 en 240' */
  'citation-several': { text: string };
  /** '2023/25' */
  'citation-session-year-wrong': { years: string };
  /** Numbers of Handelingen and Aanhangsel start again each session year. */
  'citation-session-year-missing': { text: string };
  /** Identifiers of Handelingen up to 2010 contain pages and no number. */
  'citation-handelingen-number-missing': { text: string };
  /** The number alone does not determine the country and round. */
  'citation-greta-report-unknown': { number: string };
  /** `blg-123456` does not tell to which Kamerstuk the annex belongs. */
  'citation-annex-unknown': { text: string };
}
export type CitationProblem = ProblemOf<CitationProblems>;
