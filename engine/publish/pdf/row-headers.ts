import type { SheetBlock } from './sheet.ts';

/** For each cell of a table, in reading order: whether it is the header of its row. */
export type RowHeaders = boolean[];

/** The row headers of all tables, in reading order. */
export function rowHeadersIn(blocks: readonly SheetBlock[]): RowHeaders[] {
  return blocks.flatMap((block): RowHeaders[] => {
    if (block.t === 'group' || block.t === 'landscape') return rowHeadersIn(block.c);
    if (block.t !== 'table') return [];
    return [block.rows.flatMap((row, y) => row.cells.map((cell) => cell.header && y >= block.headerRows))];
  });
}
