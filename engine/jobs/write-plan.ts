import type { Block } from '../core/blocks/block.ts';
import type { ImportPlan } from '../core/records/import-plan.ts';
import { done, type Result } from '../core/result.ts';
import type { Library } from '../store/library.ts';
import type { StoreProblem } from '../store/problems.ts';

type NotWritten = Extract<StoreProblem, { code: 'block-not-written' }>;

/** A block of a plan that was not written, and the fault of its file. */
export interface LeftOut {
  block: Block;
  why: Pick<NotWritten['values'], 'title' | 'fault' | 'detail'>;
}

export interface Written {
  /** As it is now. */
  library: Library;
  /** Only blocks that this import mentions. */
  leftOut: LeftOut[];
}

export interface Writing {
  by: string;
  /** ISO 8601 with time zone: the date of the revisions. */
  now: string;
  /** A block without which nothing is written. */
  isNeeded?: (block: Block) => boolean;
}

/**
 * Writes a plan as one change, without the blocks whose file could not be read again; these are found before anything is
 * written. The library remembers the data of such a block, so each later plan has it again. The result names it only where
 * this import mentions it.
 */
export async function writeWhatCanBe(
  plan: ImportPlan,
  library: Library,
  { by, now, isNeeded }: Writing,
): Promise<Result<Written, StoreProblem>> {
  const leftOut: LeftOut[] = [];
  for (;;) {
    const written = await write(plan, library, by, now);
    if (written.ok) return done({ library: written.value, leftOut });
    if (written.problem.code !== 'block-not-written') return written;
    const { id, ...why } = written.problem.values;
    const block = plan.put.find((one) => one.id === id);
    if (!block || isNeeded?.(block)) return written;
    if (!plan.updatedIndirectly.includes(id)) leftOut.push({ block, why });
    leaveOut(plan, (other) => other === id);
  }
}

/** A plan that changes nothing touches no file. */
async function write(
  { put, rename, remove, records }: ImportPlan,
  library: Library,
  by: string,
  now: string,
): Promise<Result<Library, StoreProblem>> {
  if (put.length + rename.length + remove.length + records.put.length + records.remove.length === 0) {
    return done(library);
  }
  return library.commit({ put, rename, remove, records, by, at: now });
}

/** Leaves these blocks out of the plan, so the library keeps its present data of them and their present names. */
export function leaveOut(plan: ImportPlan, isOut: (id: string) => boolean): void {
  // Blocks that were to be merged into one of them.
  const staying = new Set(plan.put.filter(({ id }) => isOut(id)).flatMap(({ aliases }) => aliases));
  const stays = (id: string): boolean => !isOut(id);
  plan.put = plan.put.filter(({ id }) => stays(id));
  plan.rename = plan.rename.filter(({ to }) => stays(to));
  plan.remove = plan.remove.filter((id) => !staying.has(id));
  plan.created = plan.created.filter(stays);
  plan.updated = plan.updated.filter(stays);
  plan.updatedIndirectly = plan.updatedIndirectly.filter(stays);
  plan.offered = plan.offered.filter(({ id }) => stays(id));
}
