import type { Block } from '../blocks/block.ts';
import type { FollowUpEntry } from '../blocks/follow-up.ts';
import type { Kamerstuk } from '../citations/kamerstuk.ts';
import type { Source } from '../citations/source.ts';
import type { BlockId } from '../richtext/model.ts';
import { readKamerstukken } from './prose/kamerstukken.ts';

/** A numbered Kamerstuk that a library knows. */
export interface KnownPaper {
  kamerstuk: Kamerstuk;
  number: string;
  /** The day of the paper; null: unknown. */
  date: string | null;
  /** The moment of the oldest revision of the blocks that name it (ISO 8601); null: unknown. */
  seen: string | null;
  /** The block of the paper itself; otherwise the first one that names it. */
  block: BlockId;
}

/** The papers of each dossier (`makeDossierKey`), newest first. */
export type KnownPapers = ReadonlyMap<string, readonly KnownPaper[]>;

/**
 * A paper that a block is or names. `isItself`: the block is about this paper. `isCited`: a document with the block cites it.
 */
interface NamedPaper {
  kamerstuk: Kamerstuk;
  date: string | null;
  isItself: boolean;
  isCited: boolean;
}

export function makeDossierKey({ chamber, dossier, addition }: Kamerstuk): string {
  return [chamber, dossier, addition ?? ''].join(' ');
}

/** Orders the numbers of a dossier: digits by value (Tweede Kamer), letters A to Z and then AA (Eerste Kamer). */
export function comparePaperNumbers(one: string, other: string): number {
  const [left, right] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** Every numbered paper that the blocks are or name: motions, sources, their follow-up and the sources of outcomes. */
export function collectKnownPapers(blocks: readonly Block[]): KnownPapers {
  const dossiers = new Map<string, Map<string, KnownPaper & { isItself: boolean }>>();
  for (const block of blocks) {
    const seen = findOldestRevision(block);
    for (const { kamerstuk, date, isItself } of findNamedPapers(block)) {
      const { number } = kamerstuk;
      if (number === null) continue;
      const key = makeDossierKey(kamerstuk);
      const papers = dossiers.get(key) ?? new Map<string, KnownPaper & { isItself: boolean }>();
      dossiers.set(key, papers);
      const known = papers.get(number);
      papers.set(number, {
        kamerstuk,
        number,
        date: isItself ? (date ?? known?.date ?? null) : (known?.date ?? date),
        seen: earliest(known?.seen ?? null, seen),
        block: known && (known.isItself || !isItself) ? known.block : block.id,
        isItself: isItself || (known?.isItself ?? false),
      });
    }
  }
  return new Map(
    [...dossiers].map(([key, papers]) => [
      key,
      [...papers.values()]
        .map(({ isItself: _, ...paper }) => paper)
        .sort((one, other) => comparePaperNumbers(other.number, one.number)),
    ]),
  );
}

/** The papers that a block is or names in its fields. */
export function findNamedPapers(block: Block): NamedPaper[] {
  switch (block.kind) {
    case 'motion': {
      const { kamerstuk, date, replaces, replacedBy, statusByHand, followUp } = block;
      const outcome = readKamerstukken(statusByHand?.source ?? '').map((found) => found.kamerstuk);
      return [
        ...(kamerstuk ? [{ kamerstuk, date, isItself: true, isCited: true }] : []),
        ...[replaces, replacedBy, ...outcome].flatMap((paper) => (paper ? [namePaper(paper, null)] : [])),
        ...listFollowUp(followUp),
      ];
    }
    case 'source':
      return listPaper(block.source, true);
    case 'commitment':
      return [...(block.source ? listPaper(block.source, false) : []), ...listFollowUp(block.followUp)];
    case 'figure':
    case 'quote':
      return block.source ? listPaper(block.source, false) : [];
    case 'finding':
    case 'demand':
    case 'question':
    case 'passage':
      return [];
  }
}

function namePaper(kamerstuk: Kamerstuk, date: string | null): NamedPaper {
  return { kamerstuk, date, isItself: false, isCited: false };
}

function listFollowUp(entries: readonly FollowUpEntry[]): NamedPaper[] {
  return entries.flatMap(({ paper, date }) => (paper ? [namePaper(paper, date)] : []));
}

function listPaper(source: Source, isItself: boolean): NamedPaper[] {
  if (source.type === 'kamerstuk') return [{ kamerstuk: source.kamerstuk, date: source.date, isItself, isCited: true }];
  return source.type === 'bijlage' ? [{ ...namePaper(source.kamerstuk, null), isCited: true }] : [];
}

function findOldestRevision({ revisions }: Block): string | null {
  return revisions.reduce<string | null>((oldest, { date }) => earliest(oldest, date), null);
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) <= Date.parse(other) ? one : other;
}
