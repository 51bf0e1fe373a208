import { basename } from 'node:path';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { type DraftReading, parseDraft } from '../../engine/store/draft-file.ts';
import type { Reply } from '../ipc/contract.ts';
import { problemReply } from './problem-reply.ts';

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
