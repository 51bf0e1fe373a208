import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Motion } from '../../../engine/core/blocks/motion.ts';
import { revisionOf } from '../../../engine/core/blocks/revision.ts';
import type { ImportPlan } from '../../../engine/core/records/import-plan.ts';
import type { ImportRecord } from '../../../engine/core/records/import-record.ts';
import { planImport } from '../../../engine/core/records/plan-import.ts';
import type { SavedFile } from '../../../engine/sources/saved-file.ts';
import { recordOf } from '../../sources/samples.ts';

/** A library without a disk: the plan of an import is applied to plain values. */
export interface MemoryLibrary {
  blocks: Block[];
  records: ImportRecord[];
}

export const EMPTY: MemoryLibrary = { blocks: [], records: [] };

export function carryOut(library: MemoryLibrary, plan: ImportPlan): MemoryLibrary {
  const blocks = new Map(library.blocks.map((block) => [block.id, block]));
  for (const { from } of plan.rename) blocks.delete(from);
  for (const id of plan.remove) blocks.delete(id);
  for (const block of plan.put) blocks.set(block.id, { ...block, revision: revisionOf(block) });
  const records = new Map(library.records.map((record) => [record.key, record]));
  for (const key of plan.records.remove) records.delete(key);
  for (const record of plan.records.put) records.set(record.key, record);
  return {
    blocks: [...blocks.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: [...records.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

export function importInto(
  library: MemoryLibrary,
  files: readonly SavedFile[],
  take: readonly string[] = [],
): { library: MemoryLibrary; plan: ImportPlan } {
  const plan = planImport({ ...library, incoming: files.map(recordOf), take });
  return { library: carryOut(library, plan), plan };
}

/** One import after the other. */
export function importInTurn(library: MemoryLibrary, groups: readonly (readonly SavedFile[])[]): MemoryLibrary {
  return groups.reduce((at, files) => importInto(at, files).library, library);
}

export function motionIn(library: MemoryLibrary, id: string): Motion {
  const block = library.blocks.find((one) => one.id === id || one.aliases.includes(id));
  if (block?.kind !== 'motion') throw new Error(`no motion ${id} in ${library.blocks.map((one) => one.id).join(', ')}`);
  return block;
}

/** Without the part that may differ between orders: the list of revisions. */
export function withoutHistory(library: MemoryLibrary): unknown {
  return {
    blocks: library.blocks.map((block) => ({ ...block, revisions: [] })),
    records: library.records,
  };
}
