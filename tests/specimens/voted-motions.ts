import type { Block } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { planImport } from '../../engine/core/records/plan-import.ts';
import { DECISIONS, recordOf, sample } from '../sources/samples.ts';

/** The motions of a saved page of decisions, with their votes: the starter library has no motion with votes. */
export function votedMotions(): Block[] {
  const { put } = planImport({ blocks: [], records: [], incoming: [recordOf(sample(DECISIONS))], take: [] });
  return put.map((block) => ({ ...block, revision: revisionOf(block) }) as Block);
}
