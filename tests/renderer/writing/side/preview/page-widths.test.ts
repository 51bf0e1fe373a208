import { expect, test } from 'vitest';
import { pageWidths } from '../../../../../renderer/writing/side/preview/page-widths.ts';

const UPRIGHT = { width: 595, height: 842 };
const LANDSCAPE = { width: 842, height: 595 };

test('gives a landscape page the scale of the upright pages beside it', () => {
  expect(pageWidths([UPRIGHT, LANDSCAPE, UPRIGHT], 300)).toEqual([300, Math.round((300 * 842) / 595), 300]);
});

test('fills the width with pages that are all landscape', () => {
  expect(pageWidths([LANDSCAPE, LANDSCAPE], 300)).toEqual([300, 300]);
});
