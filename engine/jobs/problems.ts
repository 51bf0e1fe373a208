import type { CitationProblems } from '../core/citations/problems.ts';
import type { RecipeProblems } from '../core/drafts/recipe.ts';
import type { InterfaceLanguage, ProblemOf } from '../core/result.ts';
import type { PublishProblems } from '../publish/problems.ts';
import type { SourceProblems } from '../sources/problems.ts';
import type { StoreProblems } from '../store/problems.ts';
import type { ProblemResult } from './results.ts';
import { problemTextsEn } from './texts/en.ts';
import { problemTextsNl } from './texts/nl.ts';

/** Problems of the jobs themselves. */
export interface OwnProblems {
  'document-type-unknown': { type: string; known: string[] };
  'document-type-broken': { file: string; place: string };
  'house-style-unknown': { name: string; known: string[] };
  'house-style-broken': { file: string; place: string };
  'house-style-contrast': { name: string; what: string; ratio: string; least: string };
  'house-style-file-missing': { name: string; file: string };
  'block-not-in-draft': { id: string; file: string };
  'block-form-unknown': { block: string; form: string };
  'variable-unknown': { name: string; known: string[] };
  'variable-not-a-date': { name: string; value: string };
  'file-exists': { file: string };
  'format-unknown': { format: string; known: string[] };
  'output-unusable': { file: string; detail: string };
}

export interface JobProblems
  extends OwnProblems,
    SourceProblems,
    StoreProblems,
    PublishProblems,
    CitationProblems,
    RecipeProblems {}
export type JobProblem = ProblemOf<JobProblems>;

export type ProblemTexts = { [Code in keyof JobProblems]: (values: JobProblems[Code]) => string };

/** What happened, what was kept, what to do. */
export function problemText(problem: JobProblem, language: InterfaceLanguage): string {
  const texts = language === 'en' ? problemTextsEn : problemTextsNl;
  return (texts[problem.code] as (values: unknown) => string)(problem.values);
}

export function problemResult(problem: JobProblem, language: InterfaceLanguage): ProblemResult {
  const { values } = problem;
  const file = 'file' in values && typeof values.file === 'string' ? values.file : null;
  return { code: problem.code, file, message: problemText(problem, language) };
}
