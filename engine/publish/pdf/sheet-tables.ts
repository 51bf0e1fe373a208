import type { PubCell, PubTable } from '../../core/publication/publication.ts';
import { roughCell, roughHeight } from './rough-size.ts';
import type { SheetBlock, SheetTable } from './sheet.ts';
import { captionOf, figureOf, listOf, literalOf, paragraphOf } from './sheet-blocks.ts';
import { inlinesOf } from './sheet-inlines.ts';
import { calledNote } from './sheet-notes.ts';
import { LONGEST_WORD, nodeFacts, type SheetWork } from './sheet-work.ts';
import { setBefore } from './space-before.ts';
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts';
import { widestWord } from './word-widths.ts';

/** White between columns. Points. */
const GUTTER = (2.5 * 72) / 25.4;

export function tableOf(w: SheetWork, node: PubTable): SheetTable {
  const asked = tableGrid(node);
  const shares = Array.from({ length: asked.columns }, (_, at) => {
    const width = node.columns[at]?.width ?? 1;
    return Number.isFinite(width) && width > 0 ? width : 1;
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  const width = w.textWidth + (node.wide ? w.marginColumn : 0);
  const widthOf = ({ column, colSpan }: GridCell): number => {
    const share = shares.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) / all;
    return (width - GUTTER * (shares.length - 1)) * share + GUTTER * (colSpan - 1);
  };
  const grid = tableGrid({ ...node, rows: unbrokenSpans(w, node, asked, widthOf) });
  const place = nodeFacts(w, node);
  const caption = node.caption && captionOf(w, node.caption);
  const rows = grid.rows.map((row, y) => {
    w.inHead = y < grid.headerRows && grid.headerRows < grid.rows.length;
    // The first row below the head calls the notes that the head has marks of.
    const calling = w.inHead ? [] : w.calledInHead.splice(0);
    let highest = 0;
    const cells = row.map((place) => {
      const { cell, colSpan, rowSpan } = place;
      const called = calling.splice(0).map((n) => calledNote(w, n, inlinesOf, { first: true, hidden: true }));
      const align = cell?.align ?? 'left';
      if (!cell) {
        const empty = { id: '', spot: null, lang: null, header: false, hyphenate: false, notes: called, c: [] };
        return { ...empty, colSpan, rowSpan, align };
      }
      const room = widthOf(place);
      const hyphenate = widestWord(w, cell.content, cell.header || y < grid.headerRows) > room;
      const wide = cell.content.some((block) => /[^\u0000-\u024f\u2010-\u2027]/u.test(JSON.stringify(block)));
      if (hyphenate) {
        w.longestWord = Math.max(2, Math.floor(room / (wide ? 11 : 5.5)));
        w.wordRoom = room;
      }
      w.inCell = true;
      const c = cell.content.flatMap((block) => cellBlock(w, block, room));
      w.inCell = false;
      w.longestWord = LONGEST_WORD;
      w.wordRoom = 0;
      const first = c[0];
      if (first) setBefore(first, 0);
      highest = Math.max(highest, roughHeight(c, room) / rowSpan);
      return { ...nodeFacts(w, cell), header: cell.header, colSpan, rowSpan, align, hyphenate, notes: called, c };
    });
    const spanned = grid.rows.some(
      (above, at) => at <= y && above.some((place) => place.rowSpan > 1 && at + place.rowSpan > y),
    );
    const limit = w.textHeight * (spanned ? 0.9 : 0.4);
    return { cells, mayBreak: highest > limit };
  });
  // A head that fills the page leaves no room for the rows it stands above.
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
    columns: shares.map((share, at) => ({ width: share, align: node.columns[at]?.align ?? 'left' })),
    headerRows: headHeight > w.textHeight * 0.4 ? 0 : grid.headerRows,
    rows,
    note: node.note && inlinesOf(w, node.note, 'voteNames'),
    before: w.style.styles.caption.before,
  };
}

/**
 * Typst can't close the tags of a cell that spans rows and breaks over pages, and what stands on the second is lost: one that
 * may break spans none.
 */
function unbrokenSpans(
  w: SheetWork,
  node: PubTable,
  grid: TableGrid,
  widthOf: (place: GridCell) => number,
): PubTable['rows'] {
  const highOf = (place: GridCell): number => (place.cell ? roughCell(place.cell, widthOf(place)) : 0);
  // Points that a row may take, too many rather than too few.
  const rows = grid.rows.map((row) => Math.max(14, ...row.map((place) => highOf(place) / place.rowSpan)));
  const split = new Set<PubCell | null>();
  grid.rows.forEach((row, y) => {
    for (const place of row) {
      if (place.rowSpan <= 1) continue;
      const together = rows.slice(y, y + place.rowSpan).reduce((sum, points) => sum + points, 0);
      if (Math.max(together, highOf(place)) > w.textHeight * 0.4) split.add(place.cell);
    }
  });
  return node.rows.map((row) => ({
    cells: row.cells.map((cell) => (split.has(cell) ? { ...cell, rowSpan: 1 } : cell)),
  }));
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
