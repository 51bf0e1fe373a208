import { placeSpans, type Span } from '../richtext/place-spans.ts';
import type { PubCell, PubTable } from './publication.ts';

/** A cell with its position and its spans, clipped to the table and to free columns. */
export interface PlacedCell {
  cell: PubCell;
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/**
 * The positions of all cells of a table, in row order, without overlaps. `most`: the largest span for a cell that
 * begins in a row and column; by default the rest of the table.
 */
export function placeCells(
  { columns, rows }: Pick<PubTable, 'columns' | 'rows'>,
  most = (row: number, column: number): Span => ({ columns: columns.length - column, rows: rows.length - row }),
): PlacedCell[] {
  const asked = rows.map(({ cells }) =>
    cells.map(({ colSpan, rowSpan }): Span => ({ columns: colSpan, rows: rowSpan })),
  );
  const placed = placeSpans(asked, most);
  return rows.flatMap(({ cells }, row) =>
    cells.map((cell, at): PlacedCell => {
      const { column = 0, columns: colSpan = 1, rows: rowSpan = 1 } = placed[row]?.[at] ?? {};
      return { cell, row, column, colSpan, rowSpan };
    }),
  );
}
