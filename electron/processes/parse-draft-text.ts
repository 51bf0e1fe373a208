import { basename } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import type { JobProblem } from '../../engine/jobs/problems.ts';
import { type DraftReading, parseDraft } from '../../engine/store/draft-file.ts';
import type { Reply } from '../ipc/contract.ts';

/** Parses a draft that a window sent. `file` is only for the message. */
export function parseDraftText(
  text: string,
  file: string | null,
  language: InterfaceLanguage,
  reading: DraftReading = {},
): Reply<Draft> {
  const parsed = parseDraft(Buffer.from(text), file === null ? '' : basename(file), reading);
  return parsed.ok ? { ok: true, value: parsed.value.draft } : problemReply(parsed.problem, language);
}

/** A problem of the engine as a response, with its message. */
export function problemReply(problem: JobProblem, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  return { ok: false, problem: problemResult(problem, language) };
}
