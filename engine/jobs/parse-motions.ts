import type { Motion } from '../core/blocks/motion.ts';
import { revisionOf } from '../core/blocks/revision.ts';
import { planImport } from '../core/records/plan-import.ts';
import { done, type Result } from '../core/result.ts';
import type { SourceProblem } from '../sources/problems.ts';
import { readSavedFile } from '../sources/read.ts';
import { sha256Of } from '../store/sha256.ts';

/** The motions in a text as new blocks, and the lines that belong to none of them. */
export interface ParsedMotions {
  motions: Motion[];
  rest: string[];
}

/** The motions in a text; none where no motion is recognised. `name`: shown in place of a file name. */
export function parseMotions(text: string, name: string): Result<ParsedMotions, SourceProblem> {
  const read = readSavedFile({ name, bytes: new TextEncoder().encode(text) });
  if (!read.ok) return read.problem.code === 'file-too-large' ? read : done({ motions: [], rest: [] });
  const { put } = planImport({ blocks: [], records: [], incoming: [read.value.record] });
  return done({
    motions: put.flatMap((block) =>
      block.kind === 'motion' ? [{ ...block, revision: revisionOf(block, sha256Of) }] : [],
    ),
    rest: read.value.rest,
  });
}
