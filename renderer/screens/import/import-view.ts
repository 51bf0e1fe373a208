import type { WaitingDecision } from '../../../electron/ipc/library.ts';
import type { ImportResult } from '../../../electron/ipc/results.ts';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { SourceKind } from '../../../engine/core/blocks/common.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import type { FindPaper } from '../../../engine/core/blocks/find-paper.ts';
import { diffBlocks } from '../../../engine/core/diff/diff-blocks.ts';
import type { RecordProblems } from '../../../engine/core/records/problems.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatRowTitle } from '../../writing/blocks/describe.ts';

export type ImportedKind = SourceKind | 'debate' | 'unknown';

/** A block that a file mentions, and the effect of the import on it. */
export interface ImportedBlock {
  id: BlockId;
  /** '28638, nr. 238' of a motion; of another block its title. */
  name: string;
  /** Title of a motion; null if the name contains it. */
  title: string | null;
  /**
   * `recorded`: the import stored its source and left its content unchanged. `shared`: made from this file and already listed as
   * created with an earlier one.
   */
  how: 'created' | 'updated' | 'recorded' | 'unchanged' | 'shared';
  /** 'Tekst', 'Indieners': the changed parts of an existing block. */
  parts: readonly string[];
  /** The Kamerstukken that a letter or another paper names. */
  names: readonly NamedPaper[];
}

/** A Kamerstuk that a paper names. */
export interface NamedPaper {
  /** '28638, nr. 233' */
  name: string;
  /** Its block; null: the library has none. */
  block: BlockId | null;
}

/** Result of one file. */
export interface ImportedFile {
  name: string;
  kind: ImportedKind;
  blocks: readonly ImportedBlock[];
  /** Number of stored decisions that name no motion. */
  waiting: number;
  /** A sentence that explains why the file could not be read. */
  problem: string | null;
  /** Sentences about omitted parts and open questions. */
  details: readonly string[];
  /** Lines of a text or page that were not understood; `more`: how many are not listed. */
  rest: { lines: readonly string[]; more: number };
}

/** Fields in which the user's text differs from the files. The user's text remains until the user takes that of the file. */
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
  /** The library before and after the import. */
  before: FindBlock;
  after: FindBlock;
  /** Finds a paper after the import. */
  findPaper: FindPaper;
  decisions: readonly WaitingDecision[];
}

/** Results of the files of one import. A block that several files mention is listed with each. */
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
    const paper = result.papers.find((one) => one.file === name);
    const isDebate = result.debates.some((one) => one.file === name);
    const known = isDebate ? 'debate' : from?.kind;
    return {
      name,
      kind: known ?? (waiting > 0 ? 'besluit' : paper ? 'officielebekendmaking' : 'unknown'),
      blocks: here.map(({ block, how }) => {
        const isShared = how === 'created' && made.has(block.id);
        if (how === 'created') made.add(block.id);
        return { ...importedBlock(block, how, around, t), ...(isShared ? { how: 'shared' as const } : {}) };
      }),
      waiting,
      problem: problems.find((problem) => !OPEN_QUESTIONS[problem.code])?.message ?? null,
      details: [
        ...(paper ? paperDetails(paper, around.after, t) : []),
        ...problems.filter((problem) => OPEN_QUESTIONS[problem.code] === 'listed').map((problem) => problem.message),
        ...result.skipped.filter((one) => one.file === name).map((one) => t.import.leftOut(one.what, one.reason)),
      ],
      rest: result.rest.find(({ file }) => file === name) ?? { lines: [], more: 0 },
    };
  });
}

/** How many blocks a paper names, and those whose follow-up log had it already. */
function paperDetails({ followUps, known }: ImportResult['papers'][number], find: FindBlock, t: Texts): string[] {
  const names = known.map((id) => {
    const block = find(id);
    return block ? nameOfBlock(block, t) : id;
  });
  const count = followUps.length + known.length;
  return [
    ...(count > 0 ? [t.import.namesBlocks(count)] : []),
    ...(names.length > 0 ? [t.import.notedBefore(names.join('; '))] : []),
  ];
}

/** '28638, nr. 238' of a motion; of another block its title. */
export function nameOfBlock(block: Block, t: Texts): string {
  return block.kind === 'motion' && block.kamerstuk ? formatKamerstuk(block.kamerstuk, t) : formatRowTitle(block);
}

function importedBlock(
  block: Block,
  how: 'created' | 'updated' | 'unchanged',
  { before, findPaper }: Around,
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
    names: (block.kind === 'source' ? block.names : []).map((named) => ({
      name: formatKamerstuk(named, t),
      block: findPaper(named)?.id ?? null,
    })),
  };
}

/** Numbers of created, changed and unchanged blocks of all files together. */
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

/** The offers of an import, one for each block. */
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

/** A value of a block as text. */
function asWords(value: unknown, t: Texts): string {
  if (value === null || value === undefined || value === '') return t.import.nothingHere;
  if (typeof value === 'boolean') return value ? t.import.yes : t.import.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return t.import.several(value.length);
  if (typeof value === 'object' && 'dossier' in value && 'number' in value)
    return [value.dossier, value.number].filter((part) => part !== null).join('-');
  return t.import.filledIn;
}

/** Motions of this import whose outcome no file gives. */
export function motionsWithoutOutcome(result: ImportResult, find: FindBlock): Block[] {
  return [...result.created, ...result.updated].flatMap((id) => {
    const block = find(id);
    return block?.kind === 'motion' && block.status === 'unknown' ? [block] : [];
  });
}

/** Number of things that the user has to do. A need about several blocks counts each. */
export function needed(
  needs: readonly { count?: number | undefined; each?: readonly unknown[] | undefined }[],
): number {
  return needs.reduce((sum, { count, each }) => sum + (count ?? each?.length ?? 1), 0);
}
