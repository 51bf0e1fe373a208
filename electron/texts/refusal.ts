import { dirname } from 'node:path';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import type { Reply } from '../ipc/contract.ts';
import { appProblemsEn } from './en.ts';
import { appProblemsNl } from './nl.ts';
import type { AppProblems } from './problems.ts';

/** A refusal of the app itself, with its message. */
export function createRefusal<Code extends keyof AppProblems>(
  code: Code,
  language: InterfaceLanguage,
  values: AppProblems[Code],
): Extract<Reply<never>, { ok: false }> {
  const texts = language === 'en' ? appProblemsEn : appProblemsNl;
  return { ok: false, problem: { code, file: null, message: texts[code](values) } };
}

/** An error as a refusal. System error codes become text; a full disk names the folder. */
export function refuseError(error: unknown, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  const { code, message, path }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return createRefusal('no-room', language, { folder: path === undefined ? null : dirname(path) });
  const reason = code === undefined ? undefined : fileSystemReason(code, language);
  return createRefusal('failed', language, { detail: reason === undefined || reason === code ? message : reason });
}
