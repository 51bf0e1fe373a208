/** How many columns and rows a cell of a table takes. */
export interface Span {
  columns: number;
  rows: number;
}

/** A span with the place where it begins, from 0. */
export interface PlacedSpan extends Span {
  row: number;
  column: number;
}

/**
 * Where each cell of each row of a table stands: in the first column that is free in its row, over as many columns and rows
 * as it asks for. One that would cross another cell is cut, and so is one that reaches further than the `most` that a cell
 * which begins in that row and column may take; each takes at least one. Cells are asked about in the order of the rows.
 */
export function placeSpans(
  rows: readonly (readonly Span[])[],
  most: (row: number, column: number) => Span,
): PlacedSpan[][] {
  const taken = rows.map(() => new Set<number>());
  return rows.map((cells, row) => {
    // What reaches into a row from above reaches into all rows between: this row alone says what is free below it.
    const inRow = taken[row] ?? new Set();
    let free = 0;
    return cells.map((asked) => {
      while (inRow.has(free)) free++;
      const column = free;
      const limit = most(row, column);
      let columns = 1;
      while (columns < Math.min(asked.columns, limit.columns) && !inRow.has(column + columns)) columns++;
      const down = Math.max(1, Math.min(asked.rows, limit.rows));
      for (const below of taken.slice(row, row + down))
        for (let beside = column; beside < column + columns; beside++) below.add(beside);
      free += columns;
      return { row, column, columns, rows: down };
    });
  });
}
