import type { blockCommon } from '../blocks/common.ts';
import type { Motion } from '../blocks/motion.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type DerivedMotion, deriveMotions } from './derive-motions.ts';
import {
  findFreeId,
  findOwnFields,
  hasIncoming,
  type ImportRequest,
  type ImportWork,
  mergeProvenance,
  planCreate,
  planUpdate,
} from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { applyValues, createMotionBlock, getMotionValues, toKnownMotion } from './motion-block.ts';
import { isTextName } from './motion-text.ts';
import { EMPTY_MOTION, type MotionValues } from './motion-values.ts';
import { type FieldGroup, type MergeResult, mergeFields } from './three-way.ts';

const MOTION_UNITS: readonly FieldGroup<keyof MotionValues>[] = [
  ['title'],
  ['kamerstuk'],
  ['zaak'],
  ['sessionYear'],
  ['dossierTitle'],
  ['date'],
  ['movers', 'andOthers'],
  ['status', 'decidedOn'],
  ['appreciation'],
  ['replaces'],
  ['replacedBy'],
  ['votes'],
  ['decisions'],
  ['text', 'unverified'],
];

/** Plans the changes to the blocks of motions. */
export function planMotions(request: ImportRequest, records: readonly ImportRecord[], work: ImportWork): void {
  const blocks = request.blocks.filter((block) => block.kind === 'motion');
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const known = blocks.map(toKnownMotion);
  const before = new Map<string, DerivedMotion>();
  for (const motion of deriveMotions(request.records, known).motions) {
    for (const id of motion.blocks) before.set(id, motion);
  }
  const after = deriveMotions(records, known);
  for (const motion of after.motions) {
    const own = motion.blocks.flatMap((id) => byId.get(id) ?? []);
    const id = findFreeId(motion.id, 'motion', work);
    const [first] = own;
    if (!first) {
      if (hasIncoming(motion.records, work)) planCreate(createMotionBlock(id, motion), work);
      continue;
    }
    // Blocks that were one motion before this import are copies that a user made: each is kept and updated. Blocks that
    // only now turn out to be one motion are merged.
    const isCopy = (block: Motion): boolean => block !== first && before.get(block.id) === before.get(first.id);
    planMotion(
      motion,
      id,
      own.filter((block) => !isCopy(block)),
      before,
      request.records,
      work,
    );
    for (const copy of own.filter(isCopy)) planMotion(motion, copy.id, [copy], before, request.records, work);
  }
  work.plan.waiting = after.waiting.filter((decision) => hasIncoming(decision.records, work));
  work.plan.problems = after.problems.filter((found) => hasIncoming(found.records, work));
}

/** Merges blocks that turn out to be one motion; values that a user wrote in any of them are kept. */
function planMotion(
  motion: DerivedMotion,
  id: string,
  blocks: readonly Motion[],
  before: ReadonlyMap<string, DerivedMotion>,
  known: readonly ImportRecord[],
  work: ImportWork,
): void {
  const [first, ...others] = blocks;
  if (!first) return;
  const isCopy = first.id !== motion.blocks[0];
  const elsewhere = motion.blocks.filter((name) => !blocks.some((block) => block.id === name));
  const take = [first.id, id, ...motion.aliases].some((name) => work.take.has(name));
  const isTouched = hasIncoming(motion.records, work);
  const sides = blocks.map((block) => {
    const base = findKnownToBlock(block, before.get(block.id), known);
    const own = findOwnFields(block, getMotionValues(block), EMPTY_MOTION, base, motion.records, take, work);
    const title = motion.titled || block.title === base?.values.title ? motion.values.title : block.title;
    const merged = mergeFields<keyof MotionValues>(MOTION_UNITS, {
      here: { ...getMotionValues(block) },
      base: { ...(base?.values ?? EMPTY_MOTION) },
      theirs: { ...motion.values, title },
      empty: { ...EMPTY_MOTION },
      own,
      take,
    });
    return { block, merged };
  });
  const [main, ...rest] = sides;
  if (!main) return;
  // No new record is about it: only changes that follow from another motion (a replacement) apply.
  if (!isTouched && !take && (rest.length > 0 || Object.keys(main.merged.set).length === 0)) return;
  let block = applyMerge(main.block, main.merged);
  let offered = main.merged.offered;
  for (const side of rest) {
    const moved = moveUserValues(side.block, side.merged, block, offered, motion.values);
    block = moved.block;
    offered = moved.offered;
  }
  block = {
    ...block,
    id,
    aliases: isCopy
      ? first.aliases
      : mergeNames([...block.aliases, first.id, ...others.map((other) => other.id), ...motion.aliases]).filter(
          (alias) => (alias !== id || alias === motion.values.zaak) && !elsewhere.includes(alias),
        ),
    provenance: mergeProvenance(block.provenance, motion.provenance),
  };
  block.aliases = removeReleased(block.aliases, motion);
  if (isTouched || take) {
    const here = getMotionValues(block);
    for (const field of offered) {
      work.plan.offered.push({
        id,
        field,
        here: formatForUser(here[field]),
        file: formatForUser(motion.values[field]),
      });
    }
  }
  for (const other of others) work.plan.remove.push(other.id);
  planUpdate(first, block, isTouched || take, work);
}

/**
 * The values that files gave to this block. A block may be older than the records: restored from a backup, synchronised
 * late, or unreadable for a while. Its provenance tells which files it includes; the others are new.
 */
function findKnownToBlock(
  block: Motion,
  before: DerivedMotion | undefined,
  records: readonly ImportRecord[],
): DerivedMotion | undefined {
  const knows = new Set(block.provenance.map((one) => one.hash));
  if (!before || before.provenance.every((one) => knows.has(one.hash))) return before;
  const own = records.filter(
    (record) => record.type !== 'file' || (knows.has(record.hash) && before.records.has(record.key)),
  );
  return deriveMotions(own, [toKnownMotion(block)]).motions.find((motion) => motion.blocks.includes(block.id));
}

/** Removes names made from a text that another block has now. */
function removeReleased(aliases: readonly string[], motion: DerivedMotion): string[] {
  const names = new Set(motion.aliases);
  return aliases.filter((alias) => !isTextName(alias) || names.has(alias) || motion.blocks.includes(alias));
}

/** The fields of a motion's block that only users fill in. */
type UserField = Exclude<keyof Motion, keyof MotionValues | keyof typeof blockCommon | 'kind'>;

/** Moves a user's value out of a removed block: into an empty field of the other, or into its note. */
function moveUserValues(
  from: Motion,
  merged: MergeResult<keyof MotionValues>,
  to: Motion,
  offered: readonly (keyof MotionValues)[],
  files: MotionValues,
): { block: Motion; offered: (keyof MotionValues)[] } {
  const userValues = {
    gist: to.gist ?? from.gist,
    statusByHand: to.statusByHand ?? from.statusByHand,
    followUp: mergeFollowUp(to.followUp, from.followUp),
  } satisfies Pick<Motion, UserField>;
  let block: Motion = {
    ...to,
    ...userValues,
    tags: mergeNames([...to.tags, ...from.tags]),
    themes: mergeNames([...to.themes, ...from.themes]),
    validUntil: to.validUntil ?? from.validUntil,
    provenance: mergeProvenance(to.provenance, from.provenance),
  };
  const notes = [to.note, from.note === to.note ? null : from.note];
  const still = [...offered];
  for (const field of merged.offered) {
    const theirs = getMotionValues(from)[field];
    const now = getMotionValues(block)[field];
    if (canonicalJson(theirs) === canonicalJson(now)) continue;
    if (canonicalJson(now) === canonicalJson(files[field])) {
      block = applyValues(block, { [field]: theirs });
      if (!still.includes(field)) still.push(field);
    } else notes.push(`${from.id}, ${field}: ${String(formatForUser(theirs))}`);
  }
  const note = notes.filter((line) => line !== null && line !== '').join('\n');
  return { block: { ...block, note: note === '' ? null : note }, offered: still };
}

/** The entries of both logs, equal ones once. */
function mergeFollowUp(to: Motion['followUp'], from: Motion['followUp']): Motion['followUp'] {
  const known = new Set(to.map((entry) => canonicalJson(entry)));
  return [...to, ...from.filter((entry) => !known.has(canonicalJson(entry)))];
}

function applyMerge(block: Motion, merged: MergeResult<keyof MotionValues>): Motion {
  return applyValues(block, merged.set as Partial<MotionValues>);
}

/** Text as one string; other values unchanged. */
function formatForUser(value: unknown): unknown {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('\n') : value;
}

function mergeNames(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
