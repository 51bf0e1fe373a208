import { placeSpans, type Span } from '../richtext/place-spans.ts';
import type { PubCell, PubTable } from './publication.ts';

/** A cell with the place where it begins, its spans clipped to the table and to what is free. */
export interface PlacedCell {
  cell: PubCell;
  row: number;
  column: number;
  colSpan: number;
  rowSpan: number;
}

/**
 * Where each cell of a table stands, in the order of the rows. No two overlap. `most`: what a cell that begins in a row and
 * column may take, where that is not all that the table has from there on.
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
