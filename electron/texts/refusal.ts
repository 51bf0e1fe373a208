import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Reply } from '../ipc/contract.ts';
import { appProblemsEn } from './en.ts';
import { appProblemsNl } from './nl.ts';
import type { AppProblems } from './problems.ts';

/** A refusal of the app itself, with its sentence. */
export function refusal<Code extends keyof AppProblems>(
  code: Code,
  language: InterfaceLanguage,
  values: AppProblems[Code],
): Extract<Reply<never>, { ok: false }> {
  const texts = language === 'en' ? appProblemsEn : appProblemsNl;
  return { ok: false, problem: { code, file: null, message: texts[code](values) } };
}
