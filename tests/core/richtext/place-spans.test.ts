import { describe, expect, test } from 'vitest';
import { placeSpans, type Span } from '../../../engine/core/richtext/place-spans.ts';
import { fc } from '../../fuzz/property.ts';

const span = (columns: number, rows: number): Span => ({ columns, rows });
const one = span(1, 1);

describe('placing the cells of a table', () => {
  test('takes the first free column of the row', () => {
    const places = placeSpans([[span(2, 2), one], [one], [one, one, one]], () => span(9, 9));
    expect(places.map((row) => row.map(({ column }) => column))).toEqual([[0, 2], [2], [0, 1, 2]]);
  });

  test('cuts a span at another cell and at the limit', () => {
    const rows = [
      [one, span(1, 2), one],
      [span(3, 1), one],
    ];
    expect(placeSpans(rows, () => span(9, 9))[1]).toEqual([
      { row: 1, column: 0, columns: 1, rows: 1 },
      { row: 1, column: 2, columns: 1, rows: 1 },
    ]);
    const limited = placeSpans([[span(5, 5), span(5, 5)]], (_row, column) => span(3 - column, 2));
    expect(limited).toEqual([
      [
        { row: 0, column: 0, columns: 3, rows: 2 },
        { row: 0, column: 3, columns: 1, rows: 2 },
      ],
    ]);
  });

  test('never lets cells overlap, whatever their spans', () => {
    const requested = fc.record({ columns: fc.integer({ min: 0, max: 5 }), rows: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(fc.array(requested, { maxLength: 4 }), { maxLength: 6 }), fc.nat(6), (rows, width) => {
        const places = placeSpans(rows, (row, column) => span(width - column, rows.length - row));
        expect(places.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        const covered = new Set<string>();
        for (const place of places.flat())
          for (let y = place.row; y < place.row + place.rows; y++)
            for (let x = place.column; x < place.column + place.columns; x++) {
              expect(covered).not.toContain(`${y} ${x}`);
              covered.add(`${y} ${x}`);
              expect(y).toBeLessThan(rows.length);
            }
      }),
    );
  });
});
