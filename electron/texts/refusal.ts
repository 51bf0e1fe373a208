import { dirname } from 'node:path';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
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

/** What was thrown, as a refusal: what a system answered by a code is said in words, and that there is no room with where. */
export function failure(error: unknown, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  const { code, message, path }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refusal('no-room', language, { folder: path === undefined ? null : dirname(path) });
  const reason = code === undefined ? undefined : fileSystemReason(code, language);
  return refusal('failed', language, { detail: reason === undefined || reason === code ? message : reason });
}
