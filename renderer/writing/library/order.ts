import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { KINDS_IN_ORDER } from '../../ui/controls/kinds-in-order.ts';
import { formatRowTitle } from '../blocks/describe.ts';
import type { LibraryRow } from './block-row.tsx';

/** Order of the rows in the library. `best`: in the order of the search. */
export const LIBRARY_ORDERS = ['best', 'kind', 'title', 'newest', 'changed'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** The day of a block: of a motion its proposal. ISO 8601; empty if it has none. */
function dayOf(block: Block): string {
  switch (block.kind) {
    case 'motion':
    case 'commitment':
    case 'figure':
      return block.date ?? '';
    case 'quote':
      return block.approvedOn ?? '';
    case 'source':
      return 'date' in block.source && typeof block.source.date === 'string' ? block.source.date : '';
    case 'demand':
    case 'finding':
    case 'question':
    case 'passage':
      return '';
  }
}

type Compare = (a: Block, b: Block) => number;

const titlesIn = (language: InterfaceLanguage) => new Intl.Collator(language, { numeric: true });
const TITLES: { [Language in InterfaceLanguage]: Intl.Collator } = { nl: titlesIn('nl'), en: titlesIn('en') };

/** Compares by the displayed title, which is read once for each row. */
function byTitleOf(rows: readonly LibraryRow[], language: InterfaceLanguage): Compare {
  const shown = new Map(rows.map(({ block }) => [block, formatRowTitle(block)]));
  return (a, b) => TITLES[language].compare(shown.get(a) ?? '', shown.get(b) ?? '');
}

const latestFirst = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1);

/** Time of the last change, in milliseconds since 1970: other programs may write another time zone. */
function changedAt(block: Block): number {
  return Date.parse(block.revisions.at(-1)?.date ?? '') || 0;
}

const COMPARE: { [Order in Exclude<LibraryOrder, 'best'>]: (byTitle: Compare) => Compare } = {
  kind: (byTitle) => (a, b) => KINDS_IN_ORDER.indexOf(a.kind) - KINDS_IN_ORDER.indexOf(b.kind) || byTitle(a, b),
  title: (byTitle) => byTitle,
  newest: (byTitle) => (a, b) => latestFirst(dayOf(a), dayOf(b)) || byTitle(a, b),
  changed: (byTitle) => (a, b) => changedAt(b) - changedAt(a) || byTitle(a, b),
};

/** The rows grouped by kind, in the order of the kinds, without empty groups. */
export function groupByKind(rows: readonly LibraryRow[]): readonly { kind: BlockKind; rows: readonly LibraryRow[] }[] {
  return KINDS_IN_ORDER.map((kind) => ({ kind, rows: rows.filter((row) => row.block.kind === kind) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** Sorts the rows. Equal rows are sorted by title, in the language of the interface. */
export function sortRows(
  rows: readonly LibraryRow[],
  order: LibraryOrder,
  language: InterfaceLanguage,
): readonly LibraryRow[] {
  if (order === 'best') return rows;
  const compare = COMPARE[order](byTitleOf(rows, language));
  return [...rows].sort((a, b) => compare(a.block, b.block));
}
