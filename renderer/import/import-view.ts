import type { WaitingDecision } from '../../electron/ipc/library-answers.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { BlockId } from '../../engine/core/richtext/model.ts';
import type { ImportResult } from '../../engine/jobs/results.ts';
import type { Texts } from '../texts/nl.ts';

export type ImportedKind = Block['provenance'][number]['kind'] | 'unknown';

/** What one file did. */
export interface ImportedFile {
  name: string;
  kind: ImportedKind;
  /** How many of them: decisions, votes. */
  amount: number | null;
  created: number;
  updated: number;
  /** Decisions kept that name no motion. */
  waiting: number;
  /** Why it could not be read; a whole sentence. */
  problem: string | null;
  /** Sentences: which blocks, what changed, what was left out. */
  details: readonly string[];
}

/** What the files taken together leave open: the file itself was read. */
const LEFT_OPEN = new Set([
  'decisions-without-motion',
  'unknown-decision',
  'unknown-decision-status',
  'unknown-vote',
  'decisions-without-order',
  'votes-differ-from-text',
  'text-of-several-motions',
  'motion-without-number',
]);
const MOST_DETAILS = 5;

interface After {
  /** The library after the import. */
  find: (id: BlockId) => Block | undefined;
  decisions: readonly WaitingDecision[];
}

/** What each of the files did, of one import of all of them: a block belongs to the first file that it comes from. */
export function importedFiles(names: readonly string[], result: ImportResult, after: After, t: Texts): ImportedFile[] {
  const taken = new Set<BlockId>();
  const of = (ids: readonly BlockId[], file: string): Block[] =>
    ids.flatMap((id) => {
      const block = after.find(id);
      if (!block || taken.has(id) || block.provenance.every((from) => from.file !== file)) return [];
      taken.add(id);
      return [block];
    });
  return names.map((name) => {
    const created = of(result.created, name);
    const updated = of(result.updated, name);
    const kept = of(result.unchanged, name);
    const problems = result.problems.filter((problem) => problem.file === name);
    const fatal = problems.find((problem) => !LEFT_OPEN.has(problem.code));
    const waiting = after.decisions.filter((decision) => decision.file === name).length;
    const from = [...created, ...updated, ...kept]
      .flatMap((block) => block.provenance)
      .find((one) => one.file === name);
    const details = [
      ...[...created, ...updated].map((block) => withFullStop(block.title)),
      ...problems
        .filter((problem) => LEFT_OPEN.has(problem.code) && problem.code !== 'decisions-without-motion')
        .map((problem) => problem.message),
      ...result.skipped.filter((one) => one.file === name).map((one) => withFullStop(`${one.what}: ${one.reason}`)),
    ];
    const more = details.length - MOST_DETAILS;
    return {
      name,
      kind: from?.kind ?? (waiting > 0 ? 'besluit' : 'unknown'),
      amount: null,
      created: created.length,
      updated: updated.length,
      waiting,
      problem: fatal?.message ?? null,
      details: more > 1 ? [...details.slice(0, MOST_DETAILS), t.import.andMore(more)] : details,
    };
  });
}

/** Motions that this import touched and of which no file says what became of them. */
export function motionsWithoutOutcome(result: ImportResult, find: After['find']): Block[] {
  return [...result.created, ...result.updated].flatMap((id) => {
    const block = find(id);
    return block?.kind === 'motion' && block.status === 'unknown' ? [block] : [];
  });
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
