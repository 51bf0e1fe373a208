import type { Block } from '../core/blocks/block.ts';
import { findNamedBlock } from '../core/blocks/find-kamerstuk.ts';
import type { Decision } from '../core/blocks/motion.ts';
import { contentHash } from '../core/canonical-json.ts';
import { mergeDecisions } from '../core/records/derive-decisions.ts';
import { IMPORT_RECORD_FORMAT, IMPORT_RECORD_VERSION, type TieRecord } from '../core/records/import-record.ts';
import { planImport } from '../core/records/plan-import.ts';
import { done, type Result, refused } from '../core/result.ts';
import { notWritten, openLibrary } from '../store/library.ts';
import { missingBlock } from './missing-block.ts';
import type { JobProblem } from './problems.ts';
import type { TieResult } from './results.ts';

export interface TieInput {
  library: string;
  /** Id, alias or Kamerstuk of a motion. */
  motion: string;
  /** Id of a Besluit that an import kept. */
  decision: string;
  /** The user's source for the tie: a report, an agenda. */
  source?: string | undefined;
  by: string;
  /** ISO 8601 with time zone. */
  now: string;
  cache?: string;
}

/**
 * Records that a user tied a decision to a motion, with the user and the time, which are shown. The record is stored beside
 * those of files, so the tie survives every later import; a second identical tie changes nothing. An earlier tie to another
 * motion is removed; a tie that a file made stays.
 */
export async function tieDecision(input: TieInput): Promise<Result<TieResult, JobProblem>> {
  const opened = await openLibrary(input.library, input.cache === undefined ? {} : { cache: input.cache });
  if (!opened.ok) return opened;
  const library = opened.value;
  const motion = findNamedBlock(library, input.motion);
  if (!motion) return refused(missingBlock(library, input.motion));
  if (motion.kind !== 'motion') return refused({ code: 'tie-to-no-motion', values: { id: motion.id } });
  const decision = input.decision.trim().toLowerCase();
  const known = mergeDecisions(library.records).filter((one) => !one.deleted && one.records.size > 0);
  const found = known.find((one) => one.id === decision);
  if (!found) return refused({ code: 'decision-unknown', values: { decision: input.decision } });

  const other = library.blocks.find((block) => block.id !== motion.id && holds(block, decision));
  if (other && holds(other, decision)?.tied === 'file') {
    return refused({ code: 'decision-of-other-motion', values: { decision, motion: other.id } });
  }
  const names = new Set([motion.id, ...motion.aliases]);
  const there = found.ties.find((tie) => names.has(tie.block));
  const tie: TieRecord = there ?? {
    format: IMPORT_RECORD_FORMAT,
    version: IMPORT_RECORD_VERSION,
    key: `tie-${contentHash(`${motion.id}\n${decision}`).slice(0, 32)}`,
    type: 'tie',
    block: motion.id,
    motion: {
      ...(motion.kamerstuk && motion.kamerstuk.number !== null ? { kamerstuk: motion.kamerstuk } : {}),
      ...(motion.zaak === null ? {} : { zaak: motion.zaak }),
    },
    decision,
    by: input.by,
    at: input.now,
    ...(input.source === undefined ? {} : { source: input.source }),
  };
  // A decision is about one motion: a later tie corrects an earlier one.
  const withdrawn = found.ties.filter((one) => one !== tie).map((one) => one.key);
  const plan = planImport({ blocks: library.blocks, records: library.records, incoming: [tie], withdrawn });
  // The decision moves to one motion and off the other in one change; half a change would tie it to both or to none.
  const needed = other ? [motion.id, other.id] : [motion.id];
  const planned = library.toFiles({ ...plan, by: input.by, at: input.now });
  if (!planned.ok) return planned;
  const { writes, leftOut } = planned.value;
  const missing = leftOut.find(({ block: { id, aliases } }) => needed.some((name) => [id, ...aliases].includes(name)));
  if (missing) return refused(notWritten(missing));
  const written = await library.commitFiles(writes);
  if (!written.ok) return written;
  const after = written.value.find(motion.id);
  return done({
    id: after?.id ?? motion.id,
    decision,
    by: tie.by,
    at: tie.at,
    before: other?.id ?? null,
    status: after?.kind === 'motion' ? after.status : motion.status,
  });
}

function holds(block: Block, decision: string): Decision | undefined {
  return block.kind === 'motion' ? block.decisions.find((one) => one.id === decision) : undefined;
}
