import { findNamedBlock } from '../core/blocks/find-kamerstuk.ts';
import type { Change } from '../core/diff/change.ts';
import { diffBlocks } from '../core/diff/diff-blocks.ts';
import { diffDrafts } from '../core/diff/diff-drafts.ts';
import { findSnapshot } from '../core/drafts/instances.ts';
import { done, type Result, refused } from '../core/result.ts';
import { openLibrary } from '../store/library.ts';
import { missingBlock } from './missing-block.ts';
import type { JobProblem } from './problems.ts';
import { readDocument } from './read-document.ts';
import type { DiffResult } from './results.ts';

/** Compares two `.inbreng` files, from the first to the second. Both are only read. */
export function diffDraftFiles(a: string, b: string): Result<DiffResult, JobProblem> {
  const from = readDocument(a);
  if (!from.ok) return from;
  const to = readDocument(b);
  if (!to.ok) return to;
  return done(resultOf(a, b, diffDrafts(from.value.draft, to.value.draft)));
}

/** Compares a block in a draft with its present version in the library. `id` may be an alias or a Kamerstuk. */
export async function diffWithLibrary(input: {
  file: string;
  id: string;
  library: string;
}): Promise<Result<DiffResult, JobProblem>> {
  const read = readDocument(input.file);
  if (!read.ok) return read;
  const library = await openLibrary(input.library);
  if (!library.ok) return library;
  const now = findNamedBlock(library.value, input.id);
  const { draft } = read.value;
  const held =
    findSnapshot(draft, input.id) ??
    (now && [now.id, ...now.aliases].map((id) => findSnapshot(draft, id)).find(Boolean));
  if (!held) return refused({ code: 'block-not-in-draft', values: { id: input.id, file: input.file } });
  const current =
    now ?? [held.id, ...held.aliases].map((id) => library.value.find(id)).find((block) => block !== undefined);
  if (!current) return refused(missingBlock(library.value, input.id));
  return done(resultOf(input.file, current.id, diffBlocks(held, current)));
}

function resultOf(a: string, b: string, changes: Change[]): DiffResult {
  return { a, b, same: changes.length === 0, changes };
}
