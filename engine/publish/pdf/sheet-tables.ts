import type { MeasureInput } from '../../core/compose/measured-words.ts';
import { getColumnShare, getTableGutter, getTableScale, getTableWidth } from '../../core/compose/wide-table.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import type { PubCell, PubTable } from '../../core/publication/publication.ts';
import { cellHeight } from './cell-height.ts';
import { roughHeight } from './rough-size.ts';
import type { SheetBlock, SheetCell, SheetTable } from './sheet.ts';
import { captionOf, figureOf, listOf, literalOf, paragraphOf } from './sheet-blocks.ts';
import { inlinesOf } from './sheet-inlines.ts';
import { calledNote } from './sheet-notes.ts';
import { LONGEST_WORD, nodeFacts, type SheetWork } from './sheet-work.ts';
import { setBefore } from './space-before.ts';
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts';
import { widestWord } from './word-widths.ts';

/** Maximum height, as a share of the page, of rows that one cell spans: they are kept on one page. */
const MOST_SPANNED = 0.7;
/** Share of the page height above which a row may break. */
const MOST_ROW = 0.4;

/** Points of a row without text. */
const LEAST_ROW = 14;

/** A table with the measures of its cells. */
interface TableWork {
  w: SheetWork;
  node: PubTable;
  /** Points. */
  width: number;
  textHeight: number;
  scale: number;
  measured: MeasureInput;
  widthOf: (place: GridCell) => number;
}

export function tableOf(w: SheetWork, node: PubTable): SheetTable {
  const asked = tableGrid(node);
  const shares = Array.from({ length: asked.columns }, (_, at) => getColumnShare(node.columns[at]));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const width = getTableWidth(node, w.style);
  const scale = getTableScale(node, w.style);
  const gutter = getTableGutter(shares.length, width, scale);
  const landscape = node.fit?.landscape ?? false;
  const t: TableWork = {
    w,
    node,
    width,
    textHeight: pointsOfMm(textArea(w.style, landscape).height),
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
  const split = cellsToSplit(t, asked);
  const grid = tableGrid(node, (cell) => split.has(cell));
  const place = nodeFacts(w, node);
  const caption = node.caption && captionOf(w, node.caption);
  const spanned = spannedRows(grid);
  const rows = grid.rows.map((row, y) => {
    w.inHead = y < grid.headerRows && grid.headerRows < grid.rows.length;
    // The first row below the header calls the notes that have their marks in the header.
    const calling = w.inHead ? [] : w.calledInHead.splice(0);
    let highest = 0;
    const cells = row.map((one) => {
      const notes = calling.splice(0).map((n) => calledNote(w, n, inlinesOf, { first: true, hidden: true }));
      const cell = cellOf(t, one, notes, y < grid.headerRows);
      highest = Math.max(highest, roughHeight(cell.c, t.widthOf(one)) / one.rowSpan);
      return cell;
    });
    return {
      cells,
      mayBreak: !spanned.has(y) && highest > t.textHeight * MOST_ROW,
      rules: row.some(({ continues }) => continues) ? rulesAbove(row, grid.columns) : null,
    };
  });
  w.inHead = false;
  // A repeated header that fills the page would leave no room for rows.
  const head = rows.slice(0, grid.headerRows);
  const headHeight = head.reduce(
    (sum, row) => sum + Math.max(0, ...row.cells.map((cell) => roughHeight(cell.c, width / grid.columns))),
    0,
  );
  return {
    t: 'table',
    ...place,
    caption,
    wide: node.wide,
    landscape,
    scale,
    gutter,
    columns: shares.map((share, at) => ({ width: share, align: node.columns[at]?.align ?? 'left' })),
    headerRows: headHeight > t.textHeight * MOST_ROW ? 0 : grid.headerRows,
    rows,
    note: node.note && inlinesOf(w, node.note, 'voteNames'),
    before: landscape ? 0 : w.style.styles.caption.before,
  };
}

function cellOf(t: TableWork, place: GridCell, notes: SheetCell['notes'], inHead: boolean): SheetCell {
  const { w } = t;
  const { cell, colSpan, rowSpan } = place;
  const align = cell?.align ?? 'left';
  if (!cell) {
    const empty = { id: '', spot: null, lang: null, header: false, hyphenate: false, notes, c: [] };
    return { ...empty, colSpan, rowSpan, align };
  }
  const room = t.widthOf(place);
  const hyphenate = widestWord(t.measured, cell.content, cell.header || inHead) * t.scale > room;
  const isForeign = cell.content.some((block) => /[^\u0000-\u024f\u2010-\u2027]/u.test(JSON.stringify(block)));
  if (hyphenate) {
    w.longestWord = Math.max(2, Math.floor(room / ((isForeign ? 11 : 5.5) * t.scale)));
    w.wordRoom = room;
  }
  w.inCell = true;
  w.scale = t.scale;
  const c = cell.content.flatMap((block) => cellBlock(w, block, room));
  w.scale = 1;
  w.inCell = false;
  w.longestWord = LONGEST_WORD;
  w.wordRoom = 0;
  const first = c[0];
  if (first) setBefore(first, 0);
  return { ...nodeFacts(w, cell), header: cell.header, colSpan, rowSpan, align, hyphenate, notes, c };
}

/**
 * Cells with a row span that would not fit on one page: the compiler can't close the tags of a cell that breaks over pages,
 * and its content on the second page is lost. Such a cell is drawn in its first row only, above empty cells.
 */
function cellsToSplit(t: TableWork, grid: TableGrid): Set<PubCell> {
  const heightOf = ({ cell, ...place }: GridCell, y: number): number =>
    cell === null
      ? 0
      : cellHeight(cell, {
          ...t.measured,
          width: Math.max(1, t.widthOf({ cell, ...place })),
          bold: cell.header || y < grid.headerRows,
          scale: t.scale,
          images: t.w.input.publication.images,
        });
  const split = new Set<PubCell>();
  if (!grid.rows.some((row) => row.some(({ rowSpan }) => rowSpan > 1))) return split;
  const heights = grid.rows.map((row, y) => row.map((place) => heightOf(place, y)));
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

/** Groups of rows that row spans connect, with the cells that connect them: overlapping spans make one group. */
function rowGroups(
  grid: TableGrid,
  without: ReadonlySet<PubCell> = new Set(),
): { from: number; to: number; cells: PubCell[] }[] {
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

function spannedRows(grid: TableGrid): Set<number> {
  const spanned = new Set<number>();
  for (const { from, to } of rowGroups(grid)) for (let y = from; y < to; y++) spanned.add(y);
  return spanned;
}

/** The columns above which a rule is drawn, as pairs of the first and the one after the last. */
function rulesAbove(row: readonly GridCell[], columns: number): [from: number, to: number][] {
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

function cellBlock(w: SheetWork, block: PubCell['content'][number], width: number): SheetBlock[] {
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
