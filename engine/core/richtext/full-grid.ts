/** How many columns and rows a cell of a table takes. */
export interface Span {
  columns: number;
  rows: number;
}

/**
 * What makes a table a full grid, as it is drawn and printed. `spans`: of each cell of each row, what is free of what it asks
 * for; one that would leave the table or cross another is cut. `missing`: of each row, how many cells it lacks at its end.
 */
export function fullGrid(
  rows: readonly (readonly Span[])[],
  mostColumns: number,
): { spans: Span[][]; missing: number[] } {
  const taken = rows.map(() => new Set<number>());
  const spans = rows.map((cells, y) => {
    let x = 0;
    return cells.map((asked): Span => {
      while (taken[y]?.has(x)) x++;
      const down = Math.min(asked.rows, rows.length - y);
      let right = 1;
      while (right < Math.min(asked.columns, mostColumns) && !taken[y]?.has(x + right)) right++;
      for (const row of taken.slice(y, y + down)) for (let column = x; column < x + right; column++) row.add(column);
      x += right;
      return { columns: right, rows: down };
    });
  });
  const widest = Math.max(0, ...taken.map(({ size }) => size));
  return { spans, missing: taken.map(({ size }) => widest - size) };
}
