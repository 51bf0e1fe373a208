import { expect, test } from 'vitest';
import { labelCounting } from '../../../engine/core/publication/label-counting.ts';

test.each([
  ['2.', 2, 'decimal', '', '.'],
  ['(b)', 2, 'lowerLetter', '(', ')'],
  ['aa.', 27, 'lowerLetter', '', '.'],
  ['Bijlage C', 3, 'upperLetter', 'Bijlage ', ''],
  ['xiv)', 14, 'lowerRoman', '', ')'],
  ['Deel IX', 9, 'upperRoman', 'Deel ', ''],
  ['Vraag 1 van 1', 1, 'decimal', 'Vraag 1 van ', ''],
])('finds the number in the label %s', (label, number, format, before, after) => {
  expect(labelCounting(label, number)).toEqual({ format, before, after });
});

test.each([
  ['12', 2],
  ['100 % van 1', 1],
  ['Eis', 4],
  ['0.', 0],
])('finds no number of %s that Word could count', (label, number) => {
  expect(labelCounting(label, number)).toBeNull();
});
