import type { InterfaceLanguage } from '../core/result.ts';
import type { JobProblem } from './problems.ts';
import type { ProblemResult } from './results.ts';
import { problemTextsEn } from './texts/en.ts';
import { problemTextsNl } from './texts/nl.ts';

/** Describes a problem: the cause, the data that was kept, and the next step for the user. */
export function problemText(problem: JobProblem, language: InterfaceLanguage): string {
  const texts = language === 'en' ? problemTextsEn : problemTextsNl;
  return (texts[problem.code] as (values: unknown) => string)(shown(problem.values));
}

/** Characters that are invisible in a file name: they break a line, reverse its direction, or control a terminal. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function shown(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNSEEN, '\uFFFD');
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shown(held)]));
}

/** A problem as it is shown: its code, its file where it has one, and the sentence. */
export function problemResult(problem: JobProblem, language: InterfaceLanguage): ProblemResult {
  const { values } = problem;
  const file = 'file' in values && typeof values.file === 'string' ? values.file : null;
  return { code: problem.code, file, message: problemText(problem, language) };
}
