import type { MeasureInput } from '../../core/compose/measured-words.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import type { LaidCell, LaidTable } from '../../core/layout/laid-out.ts';
import { type GridCell, type TableGrid, tableGrid } from '../../core/layout/table-grid.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import { cellHeight } from './cell-height.ts';
import { roughHeight } from './rough-size.ts';
import type { PageEnd, SheetInline } from './sheet.ts';
import { captionOf, figureOf, listOf, literalOf, paragraphOf, type SheetCellNode } from './sheet-blocks.ts';
import { inlinesOf } from './sheet-inlines.ts';
import { calledNote } from './sheet-notes.ts';
import { LONGEST_WORD, nodeFacts, type SheetWork } from './sheet-work.ts';
import { widestWord } from './word-widths.ts';

/** Maximum height, as a share of the page, of rows that one cell spans: they are kept on one page. */
const MOST_SPANNED = 0.7;
/** Share of the page height above which a row may break. A landscape page is lower: it takes fewer rows of the same text. */
const MOST_ROW = 0.4;
const MOST_LANDSCAPE_ROW = 0.8;

/** Points of a row without text. */
const LEAST_ROW = 14;

/** A table with the measures of its cells. */
interface TableWork {
  w: SheetWork;
  node: LaidTable;
  /** Points. */
  width: number;
  textHeight: number;
  /** Points: a row that is higher may break. */
  highestRow: number;
  scale: number;
  measured: MeasureInput;
  widthOf: (place: GridCell<LaidCell>) => number;
}

interface SheetRow extends PageEnd {
  cells: ReturnType<typeof cellOf>[];
  mayBreak: boolean;
  /**
   * Ranges of columns with a rule above this row, each from the first column up to one after the last; null: all columns.
   */
  rules: [from: number, to: number][] | null;
}

export function tableOf(w: SheetWork, node: LaidTable) {
  const { shares, width, scale, gutter } = node;
  const all = shares.reduce((sum, share) => sum + share, 0);
  const landscape = node.fit?.landscape ?? false;
  const textHeight = pointsOfMm(textArea(w.style, landscape).height);
  const t: TableWork = {
    w,
    node,
    width,
    textHeight,
    highestRow: textHeight * (landscape ? MOST_LANDSCAPE_ROW : MOST_ROW),
    scale,
    measured: {
      houseStyle: w.style,
      measure: (text, { face, bold, italic }) =>
        w.text.widthInTable(text, { family: w.style.fonts[face].family, bold, italic }),
    },
    widthOf: ({ column, colSpan }) => {
      const share = shares.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) / all;
      return (width - gutter * (shares.length - 1)) * share + gutter * (colSpan - 1);
    },
  };
  const split = cellsToSplit(t, tableGrid(node));
  const grid = tableGrid(node, (cell) => split.has(cell));
  const place = nodeFacts(w, node);
  const caption = node.caption && captionOf(w, node.caption);
  const spanned = spannedRows(grid);
  const rows = grid.rows.map((row, y): SheetRow => {
    w.inHead = y < grid.headerRows && grid.headerRows < grid.rows.length;
    // The first row below the header calls the notes that have their marks in the header.
    const calling = w.inHead ? [] : w.calledInHead.splice(0);
    let highest = 0;
    const cells = row.map((one) => {
      const notes = calling.splice(0).map((n) => calledNote(w, n, inlinesOf, { first: true, hidden: true }));
      const cell = cellOf(t, one, notes, y < grid.headerRows);
      highest = Math.max(highest, heightFrom(t, one, y < grid.headerRows, t.highestRow));
      return cell;
    });
    return {
      cells,
      mayBreak: !spanned.has(y) && highest > t.highestRow,
      rules: row.some(({ continues }) => continues) ? rulesAbove(row, grid.columns) : null,
    };
  });
  w.inHead = false;
  // A repeated header that fills the page would leave no room for rows.
  const head = grid.rows.slice(0, grid.headerRows);
  const headHeight = head.reduce(
    (sum, row) => sum + Math.max(0, ...row.map(({ cell }) => roughHeight(cell?.content ?? [], width / grid.columns))),
    0,
  );
  return {
    type: 'table' as const,
    ...place,
    sticky: false,
    caption,
    wide: node.wide,
    landscape,
    scale,
    gutter,
    columns: shares.map((share, at) => ({ width: share, align: node.columns[at]?.align ?? 'left' })),
    headerRows: headHeight > t.textHeight * MOST_ROW ? 0 : grid.headerRows,
    rows,
    note: node.note && inlinesOf(w, node.note, 'voteNames'),
    before: landscape && node.above.isAtTop ? 0 : w.style.styles.caption.before,
  };
}

function cellOf(t: TableWork, place: GridCell<LaidCell>, notes: SheetInline[], inHead: boolean) {
  const { w } = t;
  const { cell, colSpan, rowSpan } = place;
  const align = cell?.align ?? 'left';
  if (!cell) {
    const empty = {
      id: '',
      spot: null,
      lang: null,
      header: false,
      hyphenate: false,
      notes,
      content: [] as SheetCellNode[],
    };
    return { ...empty, colSpan, rowSpan, align };
  }
  const room = t.widthOf(place);
  const hyphenate = widestWord(t.measured, cell.content, cell.header || inHead) * t.scale > room;
  if (hyphenate) {
    const isForeign = /[^\u0000-\u024f\u2010-\u2027]/u.test(JSON.stringify(cell.content));
    w.longestWord = Math.max(2, Math.floor(room / ((isForeign ? 11 : 5.5) * t.scale)));
    w.wordRoom = room;
  }
  w.inCell = true;
  w.scale = t.scale;
  const content = cell.content.flatMap((block) => cellBlock(w, block, room));
  w.scale = 1;
  w.inCell = false;
  w.longestWord = LONGEST_WORD;
  w.wordRoom = 0;
  const first = content[0];
  if (first && 'before' in first) first.before = 0;
  return { ...nodeFacts(w, cell), header: cell.header, colSpan, rowSpan, align, hyphenate, notes, content };
}

/**
 * Cells with a row span that would not fit on one page: the compiler can't close the tags of a cell that breaks over pages,
 * and its content on the second page is lost. Such a cell is drawn in its first row only, above empty cells.
 */
function cellsToSplit(t: TableWork, grid: TableGrid<LaidCell>): Set<LaidCell> {
  const split = new Set<LaidCell>();
  if (!grid.rows.some((row) => row.some(({ rowSpan }) => rowSpan > 1))) return split;
  const heights = grid.rows.map((row, y) => row.map((place) => heightOf(t, place, y < grid.headerRows)));
  // A cell with a row span may be higher than its rows, so each row counts its share of that height.
  const rows = heights.map((row, y) =>
    row.reduce((most, height, at) => Math.max(most, height / (grid.rows[y]?.[at]?.rowSpan ?? 1)), LEAST_ROW),
  );
  const head = rows.slice(0, grid.headerRows).reduce((sum, height) => sum + height, 0);
  const isTooHigh = (from: number, to: number, highest: number): boolean => {
    const together = rows.slice(from, to).reduce((sum, height) => sum + height, 0);
    const above = from >= grid.headerRows ? head : 0;
    return Math.max(together, highest) + above > t.textHeight * MOST_SPANNED;
  };
  // First each cell alone, so that a cell with a long span does not split the small ones beside it.
  grid.rows.forEach((row, y) => {
    row.forEach(({ cell, rowSpan }, at) => {
      if (cell && rowSpan > 1 && isTooHigh(y, y + rowSpan, heights[y]?.[at] ?? 0)) split.add(cell);
    });
  });
  for (const { from, to, cells } of rowGroups(grid, split)) {
    if (isTooHigh(from, to, 0)) for (const cell of cells) split.add(cell);
  }
  return split;
}

/** Estimated height of a cell in points. */
function heightOf(t: TableWork, place: GridCell<LaidCell>, inHead: boolean): number {
  const { cell } = place;
  if (cell === null) return 0;
  return cellHeight(cell, {
    ...t.measured,
    width: Math.max(1, t.widthOf(place)),
    bold: cell.header || inHead,
    scale: t.scale,
    images: t.w.input.publication.images,
  });
}

/** The same, measured only where the rough estimate is higher than `limit`. */
function heightFrom(t: TableWork, place: GridCell<LaidCell>, inHead: boolean, limit: number): number {
  const rough = roughHeight(place.cell?.content ?? [], t.widthOf(place));
  return (rough / place.rowSpan > limit ? Math.min(rough, heightOf(t, place, inHead)) : rough) / place.rowSpan;
}

/** Groups of rows that row spans connect, with the cells that connect them: overlapping spans make one group. */
function rowGroups(
  grid: TableGrid<LaidCell>,
  without: ReadonlySet<LaidCell> = new Set(),
): { from: number; to: number; cells: LaidCell[] }[] {
  const groups: ReturnType<typeof rowGroups> = [];
  grid.rows.forEach((row, y) => {
    for (const { cell, rowSpan } of row) {
      if (cell === null || rowSpan <= 1 || without.has(cell)) continue;
      const last = groups.at(-1);
      if (last && y < last.to) {
        last.to = Math.max(last.to, y + rowSpan);
        last.cells.push(cell);
      } else groups.push({ from: y, to: y + rowSpan, cells: [cell] });
    }
  });
  return groups;
}

function spannedRows(grid: TableGrid<LaidCell>): Set<number> {
  const spanned = new Set<number>();
  for (const { from, to } of rowGroups(grid)) for (let y = from; y < to; y++) spanned.add(y);
  return spanned;
}

/** The columns above which a rule is drawn, as pairs of the first and the one after the last. */
function rulesAbove(row: readonly GridCell<LaidCell>[], columns: number): [from: number, to: number][] {
  const open = new Set<number>();
  for (const { continues, column, colSpan } of row)
    if (continues) for (let x = column; x < column + colSpan; x++) open.add(x);
  const rules: [number, number][] = [];
  for (let x = 0; x < columns; x++) {
    const last = rules.at(-1);
    if (open.has(x)) continue;
    if (last?.[1] === x) last[1] = x + 1;
    else rules.push([x, x + 1]);
  }
  return rules;
}

function cellBlock(w: SheetWork, block: LaidCell['content'][number], width: number): SheetCellNode[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphOf(w, block)];
    case 'list':
      return block.items.length === 0 ? [] : [listOf(w, block, 1)];
    case 'literal':
      return [literalOf(w, block)];
    case 'figure':
      return [figureOf(w, block, Math.max(width, 12))];
  }
}
