import { expect, test } from 'vitest';
import { barTop } from '../../../renderer/typing/table/table-tools.tsx';

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
