import { expect, test } from 'vitest';
import { barTop, columnMark } from '../../../renderer/typing/table/table-tools.tsx';

const box = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
const desk = box(100, 800);

test('the bar of a table stands above it where nothing is written there', () => {
  expect(barTop({ table: box(300, 400), desk, above: 250 })).toBe(246);
});

test('and below it, past the sign for a row more, where it would cover words', () => {
  expect(barTop({ table: box(300, 400), desk, above: 286 })).toBe(436);
  expect(barTop({ table: box(130, 200), desk, above: -40 })).toBe(236);
});

test('and never outside what is seen of the page', () => {
  // No room below: over the words above it, as there is no other place.
  expect(barTop({ table: box(300, 760), desk, above: 286 })).toBe(246);
  expect(barTop({ table: box(-500, 2000), desk, above: -520 })).toBe(108);
  expect(barTop({ table: box(790, 990), desk, above: 776 })).toBe(736);
});

test('the mark of a column covers no words: it takes the white between them and the table', () => {
  const at = (top: number, above: number, head = top) =>
    columnMark({ table: box(top, 400), head: box(head, 330), above });
  expect(at(300, 280)).toEqual({ top: 291, height: 8 });
  expect(at(300, 294)).toEqual({ top: 294, height: 5 });
  expect(at(300, 300)).toEqual({ top: 297, height: 2 });
  // A caption of the table stands between.
  expect(at(270, 264, 300)).toEqual({ top: 291, height: 8 });
});
