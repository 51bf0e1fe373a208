// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { barCovers, barLeft, barTop, columnMark } from '../../../../renderer/writing/typing/table/table-tools.tsx';
import { boundingBox } from '../../../../renderer/writing/typing/table/use-table-boxes.ts';

const box = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
const desk = box(100, 800);

const top = (table: [number, number], above: number, below: number, cell: [number, number] = table): number =>
  barTop({ table: box(...table), cell: box(...cell), desk, above, below });

test('puts the toolbar above the table where it covers no text', () => {
  expect(top([300, 400], 250, 420)).toBe(246);
  expect(top([300, 400], 250, 900)).toBe(246);
});

test('puts it below the table, past the button for a new row, where it covers no text', () => {
  expect(top([300, 400], 286, 480)).toBe(436);
  expect(top([130, 200], -40, Number.POSITIVE_INFINITY)).toBe(236);
});

test('puts it at the bottom of the visible page otherwise, away from the text around the table', () => {
  expect(top([300, 400], 286, 414)).toBe(754);
  // The table itself is at the bottom, or ends outside the visible page.
  expect(top([300, 760], 286, 774)).toBe(108);
  expect(top([790, 990], 776, 1000)).toBe(108);
});

test('knows that it covers text only if both positions are taken', () => {
  const covers = (table: [number, number], above: number, below: number) =>
    barCovers({ table: box(...table), desk, above, below });
  expect(covers([300, 400], 250, 420)).toBe(false);
  expect(covers([300, 400], 286, 480)).toBe(false);
  expect(covers([300, 400], 286, 414)).toBe(true);
  expect(covers([-500, 2000], -520, 2010)).toBe(true);
});

test('avoids the cell of the caret over a table that takes the whole page', () => {
  expect(top([-500, 2000], -520, 2010, [300, 330])).toBe(108);
  expect(top([-500, 2000], -520, 2010, [110, 140])).toBe(754);
});

test('puts the mark of a column between the text and the table', () => {
  const at = (top: number, above: number, head = top) =>
    columnMark({ table: box(top, 400), head: box(head, 330), above });
  expect(at(300, 280)).toEqual({ top: 291, height: 8 });
  expect(at(300, 294)).toEqual({ top: 294, height: 5 });
  expect(at(300, 300)).toEqual({ top: 297, height: 2 });
  // The caption of the table is in between.
  expect(at(270, 264, 300)).toEqual({ top: 291, height: 8 });
});

test('takes the box of all selected cells', () => {
  const element = (left: number, top: number, width: number, height: number) =>
    ({ getBoundingClientRect: () => new DOMRect(left, top, width, height) }) as Element;
  expect(boundingBox([element(10, 100, 80, 20), element(90, 120, 60, 40)])).toMatchObject({
    left: 10,
    top: 100,
    right: 150,
    bottom: 160,
  });
});

test('aligns the toolbar with the table, within the visible page', () => {
  const left = (at: number, width: number) =>
    barLeft({ table: { left: at } as DOMRect, desk: { left: 264, right: 940 } as DOMRect }, width);
  expect(left(400, 500)).toBe(400);
  expect(left(400, 544)).toBe(388);
  // Wider than the page: begins at the left of the page.
  expect(left(400, 900)).toBe(272);
});
