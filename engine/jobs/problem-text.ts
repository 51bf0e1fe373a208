import type { InterfaceLanguage } from '../core/result.ts';
import type { JobProblem } from './problems.ts';
import type { ProblemResult } from './results.ts';
import { problemTextsEn } from './texts/en.ts';
import { problemTextsNl } from './texts/nl.ts';

/** What happened, what was kept, what to do. */
export function problemText(problem: JobProblem, language: InterfaceLanguage): string {
  const texts = language === 'en' ? problemTextsEn : problemTextsNl;
  return (texts[problem.code] as (values: unknown) => string)(problem.values);
}

/** A problem as it is shown: its code, its file where it has one, and the sentence. */
export function problemResult(problem: JobProblem, language: InterfaceLanguage): ProblemResult {
  const { values } = problem;
  const file = 'file' in values && typeof values.file === 'string' ? values.file : null;
  return { code: problem.code, file, message: problemText(problem, language) };
}
