// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { barCovers, barLeft, barTop, columnMark } from '../../../../renderer/writing/typing/table/table-tools.tsx';
import { around } from '../../../../renderer/writing/typing/table/use-table-boxes.ts';

const box = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;
const desk = box(100, 800);

const top = (table: [number, number], above: number, below: number, cell: [number, number] = table): number =>
  barTop({ table: box(...table), cell: box(...cell), desk, above, below });

test('the bar of a table stands above it where nothing is written there', () => {
  expect(top([300, 400], 250, 420)).toBe(246);
  expect(top([300, 400], 250, 900)).toBe(246);
});

test('else below it, past the sign for a row more, where nothing is written there', () => {
  expect(top([300, 400], 286, 480)).toBe(436);
  expect(top([130, 200], -40, Number.POSITIVE_INFINITY)).toBe(236);
});

test('else at the foot of what is seen of the page, and not over the words beside the table', () => {
  expect(top([300, 400], 286, 414)).toBe(754);
  // The table is at the foot itself, or does not end in sight.
  expect(top([300, 760], 286, 774)).toBe(108);
  expect(top([790, 990], 776, 1000)).toBe(108);
});

test('the bar is known to cover words only where neither place beside the table is free', () => {
  const covers = (table: [number, number], above: number, below: number) =>
    barCovers({ table: box(...table), desk, above, below });
  expect(covers([300, 400], 250, 420)).toBe(false);
  expect(covers([300, 400], 286, 480)).toBe(false);
  expect(covers([300, 400], 286, 414)).toBe(true);
  expect(covers([-500, 2000], -520, 2010)).toBe(true);
});

test('over a table that takes all that is seen it leaves the cell of the caret free', () => {
  expect(top([-500, 2000], -520, 2010, [300, 330])).toBe(108);
  expect(top([-500, 2000], -520, 2010, [110, 140])).toBe(754);
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

test('what is marked as chosen is all of the chosen cells', () => {
  const element = (left: number, top: number, width: number, height: number) =>
    ({ getBoundingClientRect: () => new DOMRect(left, top, width, height) }) as Element;
  expect(around([element(10, 100, 80, 20), element(90, 120, 60, 40)])).toMatchObject({
    left: 10,
    top: 100,
    right: 150,
    bottom: 160,
  });
});

test('the bar begins with its table, and ends within what is seen of the page', () => {
  const left = (at: number, width: number) =>
    barLeft({ table: { left: at } as DOMRect, desk: { left: 264, right: 940 } as DOMRect }, width);
  expect(left(400, 500)).toBe(400);
  expect(left(400, 544)).toBe(388);
  // It is wider than the page: it begins where that does.
  expect(left(400, 900)).toBe(272);
});
