import type { Draft } from '../core/drafts/draft.ts';
import { findDraftExcess } from '../core/drafts/size-limits.ts';
import { done, type Result } from '../core/result.ts';
import { collectIds } from '../core/richtext/ids.ts';
import { type DraftReading, type DraftRepair, draftOfData, parseDraft } from './draft-file.ts';
import type { StoreProblem } from './problems.ts';

/** Reads the text of a draft without its pictures, as `parseDraft` does. */
export type DraftReader = (text: string) => Result<Draft, StoreProblem>;

type Json = Record<string, unknown>;

interface Read {
  data: Json & { body: unknown[] };
  draft: Draft;
}

/** Repairs that only report a fault. Any other repair makes the draft differ from its text. */
const NAMED: ReadonlySet<DraftRepair['code']> = new Set([
  'snapshot-missing',
  'thread-missing',
  'audience-missing',
  'target-missing',
  'image-missing',
  'image-bytes-missing',
]);

/**
 * Creates a reader for a document that is read again after each change. It reuses the objects of the last reading for
 * unchanged parts and validates only the changed parts of the body. After any other change, or in doubt, it reads the whole
 * text again.
 */
export function createDraftReader(reading: DraftReading = {}): DraftReader {
  let last: Read | null = null;
  return (text) => {
    last = last && readChange(text, last, reading);
    if (last) return done(last.draft);
    const read = parseDraft(Buffer.from(text), '', reading);
    if (!read.ok) return read;
    const { draft, repaired } = read.value;
    const data = jsonOf(text);
    if (data && isAsWritten(repaired) && data.imageData === undefined) last = { data, draft };
    return done(draft);
  };
}

/** null: more than the body differs, or a changed part depends on the rest. */
function readChange(text: string, last: Read, reading: DraftReading): Read | null {
  const data = jsonOf(text);
  if (!data || !sameAround(data, last.data)) return null;
  // The draft as a whole may exceed a limit; a full reading then gives the refusal.
  if (findDraftExcess(data)) return null;
  const before = last.data.body;
  const now = data.body;
  const head = sameFrom(now, before);
  const tail = sameFrom(now.slice(head).reverse(), before.slice(head).reverse());
  // Parsed without the unchanged snapshots: a reference to one then only gives the report 'snapshot-missing'.
  const part = draftOfData({ ...data, body: now.slice(head, now.length - tail), blocks: {} }, '', reading);
  if (!part.ok || !isAsWritten(part.value.repaired)) return null;
  const { body, modified } = part.value.draft;
  const kept = last.draft.body;
  const [above, below] = [kept.slice(0, head), kept.slice(kept.length - tail)];
  const snapshots = Object.values(last.draft.blocks).flatMap((block) => block.body);
  const taken = new Set(collectIds([...last.draft.title, ...last.draft.subtitle, ...above, ...below, ...snapshots]));
  if (collectIds(body).some((id) => taken.has(id))) return null;
  return { data, draft: { ...last.draft, modified, body: [...above, ...body, ...below] } };
}

function isAsWritten(repaired: readonly DraftRepair[]): boolean {
  return repaired.every(({ code }) => NAMED.has(code));
}

function jsonOf(text: string): Read['data'] | null {
  try {
    const data = JSON.parse(text) as Partial<Read['data']> | null;
    return Array.isArray(data?.body) ? (data as Read['data']) : null;
  } catch {
    return null;
  }
}

/** Compares all fields except the body and the time of the last change. */
function sameAround(now: Json, before: Json): boolean {
  const names = Object.keys(now);
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => name === 'body' || name === 'modified' || sameJson(now[name], before[name]))
  );
}

/** Number of equal items at the beginning. */
function sameFrom(now: readonly unknown[], before: readonly unknown[]): number {
  const most = Math.min(now.length, before.length);
  let same = 0;
  while (same < most && sameJson(now[same], before[same])) same += 1;
  return same;
}

/** Compares two JSON values. The order of fields counts. */
function sameJson(now: unknown, before: unknown): boolean {
  if (now === before) return true;
  if (typeof now !== 'object' || typeof before !== 'object' || now === null || before === null) return false;
  if (Array.isArray(now)) {
    if (!Array.isArray(before) || now.length !== before.length) return false;
    for (let at = 0; at < now.length; at += 1) if (!sameJson(now[at], before[at])) return false;
    return true;
  }
  if (Array.isArray(before)) return false;
  const names = Object.keys(now);
  const former = Object.keys(before);
  if (names.length !== former.length) return false;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string;
    if (name !== former[at] || !sameJson((now as Json)[name], (before as Json)[name])) return false;
  }
  return true;
}
