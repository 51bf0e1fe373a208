import { placeSpans, type Span } from './place-spans.ts';

/**
 * Completes the grid of a table so that every row has the same width. `spans`: of each cell in each row, the columns
 * and rows that it really covers; a span that would leave the table or overlap another cell is cut. `missing`: of each
 * row, the number of empty columns at its end.
 */
export function completeGrid(
  rows: readonly (readonly Span[])[],
  mostColumns: number,
): { spans: Span[][]; missing: number[] } {
  const placed = placeSpans(rows, (row) => ({ columns: mostColumns, rows: rows.length - row }));
  const widths = rows.map(() => 0);
  for (const { row, columns, rows: down } of placed.flat())
    for (let y = row; y < row + down; y++) widths[y] = (widths[y] ?? 0) + columns;
  const widest = Math.max(0, ...widths);
  const spans = placed.map((cells) => cells.map(({ columns, rows: down }): Span => ({ columns, rows: down })));
  return { spans, missing: widths.map((width) => widest - width) };
}
