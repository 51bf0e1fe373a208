import type { SheetBlock } from './to-sheet.ts';

/** For each cell of a table, in reading order: whether it is the header of its row. */
export type RowHeaders = boolean[];

/** The row headers of all tables, in reading order. */
export function rowHeadersIn(blocks: readonly SheetBlock[]): RowHeaders[] {
  return blocks.flatMap((block): RowHeaders[] => {
    if (block.type === 'group' || block.type === 'landscape') return rowHeadersIn(block.children);
    if (block.type !== 'table') return [];
    return [block.rows.flatMap((row, y) => row.cells.map((cell) => cell.header && y >= block.headerRows))];
  });
}
