import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { problemResult } from '../../engine/jobs/problem-text.ts';
import type { JobProblem } from '../../engine/jobs/problems.ts';
import type { Reply } from '../ipc/contract.ts';

/** A problem of the engine as a response, with its message. */
export function problemReply(problem: JobProblem, language: InterfaceLanguage): Extract<Reply<never>, { ok: false }> {
  return { ok: false, problem: problemResult(problem, language) };
}
