import type { Block, BlockOf } from '../blocks/block.ts';
import { findMotionGist, findMotionRequest, findMotionSubject } from '../blocks/motion-gist.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import { plainText } from '../richtext/plain-text.ts';
import { type FollowUpSummary, summarizeFollowUp } from './summarize-follow-up.ts';

/** A block that a monitor follows. */
export type FollowedBlock = BlockOf<'motion' | 'commitment'>;

export function isFollowed(block: Block): block is FollowedBlock {
  return block.kind === 'motion' || block.kind === 'commitment';
}

/** One row of a monitor. */
export interface MonitorRow extends FollowUpSummary {
  block: FollowedBlock;
  /** The request or the promise, in the words of the block. */
  dictum: string;
}

/** The rows of one dossier: those with a next step first, by its day; then motions by number and commitments by date. */
export interface MonitorGroup {
  /** `28638`, `35570-VI`; null: the dossier is not known. */
  dossier: string | null;
  title: string | null;
  rows: MonitorRow[];
}

/** Groups motions and commitments by dossier, in order of its number; blocks without a dossier come last. */
export function buildMonitor(blocks: readonly Block[]): MonitorGroup[] {
  const groups = new Map<string, MonitorGroup>();
  for (const block of blocks) {
    if (!isFollowed(block)) continue;
    const dossier = getDossier(block);
    const group = groups.get(dossier ?? '') ?? { dossier, title: null, rows: [] };
    group.title ??= block.kind === 'motion' ? block.dossierTitle : null;
    group.rows.push({ block, dictum: findDictum(block), ...summarizeFollowUp(block.followUp) });
    groups.set(dossier ?? '', group);
  }
  for (const { rows } of groups.values()) rows.sort(compareRows);
  return [...groups.values()].sort(
    (one, other) =>
      Number(one.dossier === null) - Number(other.dossier === null) ||
      compareNumbers(one.dossier ?? '', other.dossier ?? ''),
  );
}

/** The paper of a motion, or the paper in which a commitment was made. */
export function getPaper(block: FollowedBlock): Kamerstuk | null {
  if (block.kind === 'motion') return block.kamerstuk;
  return block.source?.type === 'kamerstuk' ? block.source.kamerstuk : null;
}

/** `28638`, `35570-VI`. */
export function getDossier(block: FollowedBlock): string | null {
  const paper = getPaper(block);
  return paper && [paper.dossier, paper.addition].filter(Boolean).join('-');
}

/** Whether a typed dossier names this one: '28638', '28 638', '35570-vi'. A number without its addition names them all. */
export function isSameDossier(typed: string, dossier: string | null): boolean {
  const [wanted, found] = [typed, dossier ?? ''].map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return dossier !== null && (wanted === found || wanted === dossier.replace(/-.*$/, ''));
}

function findDictum(block: FollowedBlock): string {
  if (block.kind === 'motion')
    return findMotionRequest(block) ?? findMotionSubject(block.title) ?? findMotionGist(block) ?? block.title;
  return plainText(block.body).replace(/\s+/g, ' ').trim() || block.gist || block.title;
}

/** Behind every day, for a step without one. */
const LAST_DAY = '9999-12-31';

function compareRows(first: MonitorRow, second: MonitorRow): number {
  const urgency = Number(first.step === null) - Number(second.step === null);
  if (urgency !== 0) return urgency;
  const byDay = compareText(first.step?.on ?? LAST_DAY, second.step?.on ?? LAST_DAY);
  if (first.step !== null && byDay !== 0) return byDay;
  const [one, other] = [first.block, second.block];
  if (one.kind !== other.kind) return one.kind === 'motion' ? -1 : 1;
  const numbers = [one, other].map((block) => getPaper(block)?.number ?? '');
  return (
    (one.kind === 'motion' ? compareNumbers(numbers[0] ?? '', numbers[1] ?? '') : 0) ||
    compareText(one.date ?? '', other.date ?? '') ||
    compareText(one.id, other.id)
  );
}

/** By value: 2, 23, 238; then by letters. */
function compareNumbers(one: string, other: string): number {
  return (Number.parseInt(one, 10) || 0) - (Number.parseInt(other, 10) || 0) || compareText(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
