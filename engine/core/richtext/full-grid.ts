import { placeSpans, type Span } from './place-spans.ts';

/**
 * Completes the grid of a table so that every row has the same width, of at most `maxColumns`. Returns for each row the
 * spans of its cells, cut where they would leave the table or overlap another cell, and the number of empty columns at
 * its end (`missing`).
 */
export function completeGrid(
  rows: readonly (readonly Span[])[],
  maxColumns: number,
): { spans: Span[][]; missing: number[] } {
  const placed = placeSpans(rows, (row) => ({ columns: maxColumns, rows: rows.length - row }));
  const widths = rows.map(() => 0);
  for (const { row, columns, rows: height } of placed.flat())
    for (let y = row; y < row + height; y++) widths[y] = (widths[y] ?? 0) + columns;
  const widest = Math.max(0, ...widths);
  const spans = placed.map((cells) => cells.map(({ columns, rows: height }): Span => ({ columns, rows: height })));
  return { spans, missing: widths.map((width) => widest - width) };
}
