import { placeSpans, type Span } from './place-spans.ts';

/**
 * What makes a table a full grid, as it is drawn and printed. `spans`: of each cell of each row, what is free of what it asks
 * for; one that would leave the table or cross another is cut. `missing`: of each row, how many cells it lacks at its end.
 */
export function fullGrid(
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
