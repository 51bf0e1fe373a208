import { describe, expect, test } from 'vitest';
import { tableGrid, withoutRowSpans } from '../../../engine/core/layout/table-grid.ts';
import type { PubCell } from '../../../engine/core/publication/publication.ts';
import { fc } from '../../fuzz/property.ts';

const cell = (id: string, colSpan = 1, rowSpan = 1): PubCell => ({
  id,
  header: false,
  colSpan,
  rowSpan,
  align: 'left',
  content: [],
});
const column = { width: 1, align: 'left' as const };

describe('a table of any shape becomes a full grid', () => {
  test('a span that reaches beyond the head is cut there, and content below it stays in its own column', () => {
    const grid = tableGrid({
      columns: [column, column],
      headerRows: 1,
      rows: [{ cells: [cell('a', 1, 2), cell('b')] }, { cells: [cell('c')] }],
    });
    expect(grid.rows[0]?.map((place) => place.rowSpan)).toEqual([1, 1]);
    expect(grid.rows[1]?.map((place) => place.cell?.id ?? null)).toEqual([null, 'c']);
  });

  test('a cell over rows that is split stays in its column, above empty cells that continue it', () => {
    const rows = [
      { cells: [cell('a'), cell('b', 2, 3), cell('c')] },
      { cells: [cell('d'), cell('e')] },
      { cells: [cell('f'), cell('g')] },
    ];
    const grid = tableGrid({ columns: [column, column, column, column], headerRows: 0, rows }, ({ id }) => id === 'b');
    const names = grid.rows.map((row) => row.map((place) => place.cell?.id ?? (place.continues ? 'b…' : null)));
    expect(names).toEqual([
      ['a', 'b', 'c'],
      ['d', 'b…', 'e'],
      ['f', 'b…', 'g'],
    ]);
    expect(grid.rows[2]?.map((place) => place.colSpan)).toEqual([1, 2, 1]);
  });

  test('a table without spans over rows keeps the columns of its cells', () => {
    const rows = [{ cells: [cell('a', 1, 2), cell('b')] }, { cells: [cell('c')] }];
    const split = withoutRowSpans({ columns: [column, column], headerRows: 0, rows });
    expect(split.rows.map((row) => row.cells.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
  });

  test('a span that crosses another cell is cut there', () => {
    const grid = tableGrid({
      columns: [column, column, column],
      headerRows: 0,
      rows: [{ cells: [cell('a'), cell('b', 1, 2), cell('c')] }, { cells: [cell('d', 3)] }],
    });
    expect(grid.rows[1]?.map((place) => [place.cell?.id ?? null, place.colSpan])).toEqual([
      ['d', 1],
      [null, 1],
    ]);
  });

  test('any spans cover each place once and lose no cell', () => {
    const span = fc.integer({ min: -2, max: 9 });
    const anyRow = fc.array(fc.tuple(span, span), { maxLength: 6 });
    const anyTable = fc.record({
      rows: fc.array(anyRow, { maxLength: 7 }),
      columns: fc.integer({ min: 0, max: 6 }),
      headerRows: fc.integer({ min: -1, max: 9 }),
    });
    fc.assert(
      fc.property(anyTable, ({ rows, columns, headerRows }) => {
        let next = 0;
        const cells = rows.map((row) => ({ cells: row.map(([across, down]) => cell(`c${next++}`, across, down)) }));
        const grid = tableGrid({ columns: Array.from({ length: columns }, () => column), headerRows, rows: cells });
        const covered = grid.rows.map(() => Array.from({ length: grid.columns }, () => 0));
        const seen: string[] = [];
        grid.rows.forEach((row, y) => {
          let x = 0;
          for (const place of row) {
            while ((covered[y]?.[x] ?? 1) > 0) x++;
            if (place.cell) seen.push(place.cell.id);
            for (let down = 0; down < place.rowSpan; down++) {
              for (let right = 0; right < place.colSpan; right++) {
                const line = covered[y + down];
                expect(line?.[x + right]).toBe(0);
                if (line) line[x + right] = 1;
              }
            }
            if (y < grid.headerRows) expect(y + place.rowSpan).toBeLessThanOrEqual(grid.headerRows);
          }
        });
        expect(covered.flat().every((count) => count === 1)).toBe(true);
        expect(seen).toEqual(Array.from({ length: next }, (_, at) => `c${at}`));
      }),
    );
  });
});
