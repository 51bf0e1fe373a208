import type { WaitingDecision } from '../../../electron/ipc/library.ts';
import type { ImportResult } from '../../../electron/ipc/results.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { SourceKind } from '../../../engine/core/blocks/common.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { diffBlocks } from '../../../engine/core/diff/diff-blocks.ts';
import type { RecordProblems } from '../../../engine/core/records/problems.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatRowTitle } from '../../writing/blocks/describe.ts';

export type ImportedKind = SourceKind | 'unknown';

/** A block that a file speaks of, and what the import did to it. */
export interface ImportedBlock {
  id: BlockId;
  /** '28638, nr. 238' of a motion; of another block its title. */
  name: string;
  /** Of a motion; null where the name says it. */
  title: string | null;
  /**
   * `recorded`: where it comes from was kept with it, and nothing that it says became other. `shared`: made of this file too,
   * and said to be made with an earlier one.
   */
  how: 'created' | 'updated' | 'recorded' | 'unchanged' | 'shared';
  /** 'Tekst', 'Indieners': what was changed, of a block that was there. */
  parts: readonly string[];
}

/** What one file did. */
export interface ImportedFile {
  name: string;
  kind: ImportedKind;
  blocks: readonly ImportedBlock[];
  /** Decisions kept that name no motion. */
  waiting: number;
  /** Why it could not be read; a whole sentence. */
  problem: string | null;
  /** Sentences: what was left out, what stays open. */
  details: readonly string[];
}

/** A field in which a person wrote something else than the files say: it stays, until that person takes the file's. */
export interface ImportOffer {
  id: BlockId;
  title: string;
  lang: string;
  fields: readonly { label: string; here: string; file: string }[];
}

/** Open questions of files that were read, and whether the row of the file lists them: waiting decisions have their own line. */
const OPEN_QUESTIONS: { [code: string]: 'listed' | 'own line' | undefined } = {
  'decisions-without-motion': 'own line',
  'unknown-decision': 'listed',
  'unknown-decision-status': 'listed',
  'unknown-vote': 'listed',
  'decisions-without-order': 'listed',
  'votes-differ-from-text': 'listed',
  'text-of-several-motions': 'listed',
  'motion-without-number': 'listed',
} satisfies { [Code in keyof RecordProblems]: 'listed' | 'own line' };

interface Around {
  /** The library before the import and after it. */
  before: FindBlock;
  after: FindBlock;
  decisions: readonly WaitingDecision[];
}

/** What each of the files did, of one import of all of them. A block that several files speak of stands with each. */
export function importedFiles(
  names: readonly string[],
  result: ImportResult,
  around: Around,
  t: Texts,
): ImportedFile[] {
  const all = (['created', 'updated', 'unchanged'] as const).flatMap((how) =>
    result[how].flatMap((id) => {
      const block = around.after(id);
      return block ? [{ block, how }] : [];
    }),
  );
  const made = new Set<BlockId>();
  return names.map((name) => {
    const here = all.filter(({ block }) => block.provenance.some((from) => from.file === name));
    const problems = result.problems.filter((problem) => problem.file === name);
    const waiting = around.decisions.filter((decision) => decision.file === name).length;
    const from = here.flatMap(({ block }) => block.provenance).find((one) => one.file === name);
    return {
      name,
      kind: from?.kind ?? (waiting > 0 ? 'besluit' : 'unknown'),
      blocks: here.map(({ block, how }) => {
        const isShared = how === 'created' && made.has(block.id);
        if (how === 'created') made.add(block.id);
        return { ...importedBlock(block, how, around.before, t), ...(isShared ? { how: 'shared' as const } : {}) };
      }),
      waiting,
      problem: problems.find((problem) => !OPEN_QUESTIONS[problem.code])?.message ?? null,
      details: [
        ...problems.filter((problem) => OPEN_QUESTIONS[problem.code] === 'listed').map((problem) => problem.message),
        ...result.skipped.filter((one) => one.file === name).map((one) => t.import.leftOut(one.what, one.reason)),
      ],
    };
  });
}

/** '28638, nr. 238' of a motion; of another block its title. */
export function nameOfBlock(block: Block, t: Texts): string {
  return block.kind === 'motion' && block.kamerstuk ? formatKamerstuk(block.kamerstuk, t) : formatRowTitle(block);
}

function importedBlock(
  block: Block,
  how: 'created' | 'updated' | 'unchanged',
  before: FindBlock,
  t: Texts,
): ImportedBlock {
  const former = before(block.id) ?? block.aliases.map(before).find((one) => one !== undefined);
  const name = nameOfBlock(block, t);
  const changes = how === 'updated' && former ? diffBlocks(former, block) : [];
  return {
    id: block.id,
    name,
    title: name === formatRowTitle(block) ? null : formatRowTitle(block),
    how: how === 'updated' && former && changes.length === 0 ? 'recorded' : how,
    parts: [...new Set(changes.map((change) => t.compare.part(change.where)))],
  };
}

/** How many blocks of the library were made, changed, and left as they say it, of all files taken together. */
export function importTotals(
  result: ImportResult,
  files: readonly ImportedFile[],
): { created: number; updated: number; unchanged: number } {
  const recorded = new Set(
    files.flatMap(({ blocks }) => blocks.filter(({ how }) => how === 'recorded').map(({ id }) => id)),
  );
  return {
    created: result.created.length,
    updated: result.updated.length - recorded.size,
    unchanged: result.unchanged.length + recorded.size,
  };
}

/** What a person may choose, a block at a time. */
export function importOffers(result: ImportResult, find: FindBlock, t: Texts): ImportOffer[] {
  return [...new Set(result.offered.map(({ id }) => id))].flatMap((id) => {
    const block = find(id);
    if (!block) return [];
    return [
      {
        id,
        title: formatRowTitle(block),
        lang: block.language,
        fields: result.offered
          .filter((offer) => offer.id === id)
          .map(({ field, here, file }) => ({
            label: t.compare.part(field === 'text' ? 'body' : field),
            here: asWords(here, t),
            file: asWords(file, t),
          })),
      },
    ];
  });
}

/** A value of a block as a person reads it. */
function asWords(value: unknown, t: Texts): string {
  if (value === null || value === undefined || value === '') return t.import.nothingHere;
  if (typeof value === 'boolean') return value ? t.import.yes : t.import.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return t.import.several(value.length);
  if (typeof value === 'object' && 'dossier' in value && 'number' in value)
    return [value.dossier, value.number].filter((part) => part !== null).join('-');
  return t.import.filledIn;
}

/** Motions that this import touched and of which no file says what became of them. */
export function motionsWithoutOutcome(result: ImportResult, find: FindBlock): Block[] {
  return [...result.created, ...result.updated].flatMap((id) => {
    const block = find(id);
    return block?.kind === 'motion' && block.status === 'unknown' ? [block] : [];
  });
}

/** How many things wait for a person: of what is about several, each. */
export function needed(
  needs: readonly { count?: number | undefined; each?: readonly unknown[] | undefined }[],
): number {
  return needs.reduce((sum, { count, each }) => sum + (count ?? each?.length ?? 1), 0);
}
