import { expect, test } from 'vitest';
import { findChosenRow } from '../../../../renderer/writing/library/chosen-row.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const rows = starterBlocks().map((block) => ({ block }));
const [first, second] = rows.map(({ block }) => block.id);

test('no row is chosen before the user types', () => {
  expect(findChosenRow(rows, null, { query: ' ', isElsewhere: false })).toBe(null);
});
test('a row that the user chose stays chosen while it is listed', () => {
  expect(findChosenRow(rows, second ?? null, { query: '', isElsewhere: false })).toBe(second);
  expect(findChosenRow(rows, 'gone', { query: '', isElsewhere: false })).toBe(null);
});
test('the best result is chosen, unless the typed paper is missing', () => {
  expect(findChosenRow(rows, null, { query: 'actieplan', isElsewhere: false })).toBe(first);
  expect(findChosenRow(rows, null, { query: '28638-999', isElsewhere: true })).toBe(null);
});
