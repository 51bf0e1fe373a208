/** The number of columns and rows that a table cell covers. */
export interface Span {
  columns: number;
  rows: number;
}

/** A span with the row and column in which it begins, from 0. */
export interface PlacedSpan extends Span {
  row: number;
  column: number;
}

/**
 * Positions of the cells of each row of a table. A cell begins in the first free column of its row. Its span is cut
 * where it would overlap another cell or exceed `getLimit`, the largest span for a cell that begins in that row and
 * column; it covers at least one column and row. `getLimit` is called in row order.
 */
export function placeSpans(
  rows: readonly (readonly Span[])[],
  getLimit: (row: number, column: number) => Span,
): PlacedSpan[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    // A cell that spans into this row from above also fills all rows between, so this row alone decides which columns
    // are free.
    const inRow = taken[row] ?? new Set();
    let free = 0;
    return cells.map((span) => {
      while (inRow.has(free)) free++;
      const column = free;
      const limit = getLimit(row, column);
      let columns = 1;
      while (columns < Math.min(span.columns, limit.columns) && !inRow.has(column + columns)) columns++;
      const height = Math.max(1, Math.min(span.rows, limit.rows));
      for (const covered of taken.slice(row, row + height))
        for (let x = column; x < column + columns; x++) covered.add(x);
      free += columns;
      return { row, column, columns, rows: height };
    });
  });
}
