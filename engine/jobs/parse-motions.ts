import type { Motion } from '../core/blocks/motion.ts';
import { revisionOf } from '../core/blocks/revision.ts';
import { planImport } from '../core/records/plan-import.ts';
import { done, type Result } from '../core/result.ts';
import type { SourceProblem } from '../sources/problems.ts';
import { readSavedFile } from '../sources/read.ts';
import { sha256Of } from '../store/sha256.ts';

/** The motions in a text, as new blocks; none where no motion is recognised. `name`: shown in place of a file name. */
export function parseMotions(text: string, name: string): Result<Motion[], SourceProblem> {
  const read = readSavedFile({ name, bytes: new TextEncoder().encode(text) });
  if (!read.ok) return read.problem.code === 'file-too-large' ? read : done([]);
  const { put } = planImport({ blocks: [], records: [], incoming: [read.value.record] });
  return done(
    put.flatMap((block) => (block.kind === 'motion' ? [{ ...block, revision: revisionOf(block, sha256Of) }] : [])),
  );
}
