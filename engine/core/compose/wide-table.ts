import type { HouseStyle } from '../house-styles/house-style.ts';
import { placeCells } from '../layout/table-grid.ts';
import { getColumnShare, getTableGutter, getTableScale, getTableWidth } from '../layout/table-measures.ts';
import type { PublicationNode, PubTable } from '../publication/publication.ts';
import { mapBlocks } from '../publication/walk.ts';
import { type MeasureInput, measureCell } from './measured-words.ts';

/** Maximum number of columns of a table that begins in the text area. */
const MOST_IN_TEXT = 4;

/** Whether a table with this many columns begins in the margin column, in print and in the editor. */
export function isWideTable(columns: number): boolean {
  return columns > MOST_IN_TEXT;
}

/** Step by which the type size is reduced, in points. */
const SIZE_STEP = 0.5;
/** Minimum type size in points. */
const SMALLEST_TYPE = 4;
/** Letters of a hyphenated word that must fit: below this, a column of text is hard to read. */
const READABLE_WORD = 12;
const SHORTEST_WORD = 6;
/** Average width of a letter as a share of the type size. */
const LETTER = 0.52;
/** Factor by which another program may print a number wider than measured. */
const TOLERANCE = 1.03;

/** Minimum widths of the columns of a table, in points at the usual type size. */
interface ColumnNeeds {
  /** The widest number. */
  figure: number[];
  /** The widest word. */
  word: number[];
}

/**
 * Fits every table so that no number is broken: first by other column widths, then from the margin column, then in
 * smaller type, then on a landscape page.
 */
export function fitTables(
  blocks: readonly PublicationNode[],
  houseStyle: HouseStyle,
  input: MeasureInput,
): PublicationNode[] {
  return mapBlocks(blocks, (block) => (block.type === 'table' ? fitTable(block, houseStyle, input) : block));
}

function fitTable(table: PubTable, houseStyle: HouseStyle, input: MeasureInput): PubTable {
  const needs = measureColumnNeeds(table, input);
  const usual = houseStyle.styles.tableText.size;
  // The type size of notes is the smallest that is easy to read in a house style.
  const floor = Math.min(usual, houseStyle.styles.footnote.size);
  const sizes = listSizes(usual, floor);
  const upright: Pick<PubTable, 'wide' | 'fit'>[] = [
    ...(table.wide ? [] : [{ wide: false }]),
    { wide: true },
    ...sizes.slice(1).map((size) => ({ wide: true, fit: { size, landscape: false, legible: true } })),
  ];
  const layouts = [
    // A monitor is landscape from the start.
    ...(table.fit?.landscape ? [] : upright),
    ...sizes.map((size) => ({ wide: true, fit: { size, landscape: true, legible: true } })),
  ];
  for (const layout of layouts) {
    const widths = computeColumnWidths(table, layout, needs, houseStyle, READABLE_WORD);
    if (widths) return applyWidths({ ...table, ...layout }, widths);
  }
  const small = listSizes(floor, SMALLEST_TYPE).map((size) => ({
    wide: true,
    fit: { size, landscape: true, legible: size >= floor },
  }));
  for (const layout of small) {
    const widths = computeColumnWidths(table, layout, needs, houseStyle, SHORTEST_WORD);
    if (widths) return applyWidths({ ...table, ...layout }, widths);
  }
  return { ...table, wide: true, fit: { size: SMALLEST_TYPE, landscape: true, legible: false } };
}

function listSizes(largest: number, smallest: number): number[] {
  const sizes = [largest];
  for (let size = largest - SIZE_STEP; size > smallest; size -= SIZE_STEP) sizes.push(size);
  return smallest < largest ? [...sizes, smallest] : sizes;
}

/** The table with new widths; unchanged where its own widths fit. */
function applyWidths(table: PubTable, widths: 'own' | number[]): PubTable {
  if (widths === 'own') return table;
  return {
    ...table,
    columns: widths.map((width, at) => ({ width, align: table.columns[at]?.align ?? 'left' })),
  };
}

/**
 * Widths of the columns in points that fit each number, and each word or at least `letters` of it. `own`: the requested
 * widths fit. Null where the table does not fit.
 */
function computeColumnWidths(
  table: PubTable,
  layout: Pick<PubTable, 'wide' | 'fit'>,
  needs: ColumnNeeds,
  houseStyle: HouseStyle,
  letters: number,
): 'own' | number[] | null {
  const scale = getTableScale(layout, houseStyle);
  const count = needs.figure.length;
  const width = getTableWidth(layout, houseStyle);
  const room = width - getTableGutter(count, width, scale) * (count - 1);
  const shares = Array.from({ length: count }, (_, at) => getColumnShare(table.columns[at]));
  const widest = (limit: number) =>
    needs.figure.map((figure, at) => Math.max(figure, Math.min(needs.word[at] ?? 0, limit)) * scale);
  const least = widest(letters * LETTER * houseStyle.styles.tableText.size);
  const whole = widest(Number.POSITIVE_INFINITY);
  const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0);
  if (total(least) > room) return null;
  if (total(whole) <= room) {
    const all = total(shares);
    if (whole.every((need, at) => need <= (room * (shares[at] ?? 1)) / all)) return 'own';
    return divideRoom(shares, whole, room);
  }
  // Columns whose words are hyphenated share the remaining width, in proportion to what they lack.
  const left = room - total(least);
  const lacking = whole.map((need, at) => need - (least[at] ?? 0));
  const missing = total(lacking);
  return least.map((need, at) => need + (left * (lacking[at] ?? 0)) / missing);
}

/** Divides the room by shares, with at least its need for each column. The needs fit in the room. */
function divideRoom(shares: readonly number[], needs: readonly number[], room: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const free = shares.map((_, at) => at).filter((at) => !fixed.has(at));
    const left = room - [...fixed.values()].reduce((sum, width) => sum + width, 0);
    const all = free.reduce((sum, at) => sum + (shares[at] ?? 1), 0);
    const widthOf = (at: number) => (left * (shares[at] ?? 1)) / all;
    const tooNarrow = free.filter((at) => widthOf(at) < (needs[at] ?? 0));
    if (tooNarrow.length === 0) return shares.map((_, at) => fixed.get(at) ?? widthOf(at));
    for (const at of tooNarrow) fixed.set(at, needs[at] ?? 0);
  }
}

function measureColumnNeeds(table: PubTable, input: MeasureInput): ColumnNeeds {
  const { cells, columns: count } = placeCells(table);
  const needs: ColumnNeeds = {
    figure: Array.from({ length: count }, () => 0),
    word: Array.from({ length: count }, () => 0),
  };
  const spanning: { from: number; to: number; figure: number; word: number }[] = [];
  for (const { cell, row, column, colSpan } of cells) {
    const words = measureCell(cell.content, cell.header || row < table.headerRows, input).flat();
    // A number also counts as a word, so a word is at least as wide.
    const widest = (chosen: typeof words) =>
      chosen.reduce((most, { width }) => Math.max(most, width * TOLERANCE + 1), 0);
    const [figure, word] = [widest(words.filter((one) => one.isFigure)), widest(words)];
    if (colSpan > 1) spanning.push({ from: column, to: column + colSpan, figure, word });
    else {
      needs.figure[column] = Math.max(needs.figure[column] ?? 0, figure);
      needs.word[column] = Math.max(needs.word[column] ?? 0, word);
    }
  }
  // Extra width that a spanning cell needs is divided among its columns.
  for (const { from, to, figure, word } of spanning.sort((one, other) => one.to - one.from - (other.to - other.from)))
    for (const [widths, need] of [[needs.figure, figure] as const, [needs.word, word] as const]) {
      const has = widths.slice(from, to).reduce((sum, width) => sum + width, 0);
      if (need > has) for (let at = from; at < to; at++) widths[at] = (widths[at] ?? 0) + (need - has) / (to - from);
    }
  return needs;
}
