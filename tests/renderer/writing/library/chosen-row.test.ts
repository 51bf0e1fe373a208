import { expect, test } from 'vitest';
import { findChosenRow } from '../../../../renderer/writing/library/chosen-row.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const rows = starterBlocks().map((block) => ({ block }));
const [first, second] = rows.map(({ block }) => block.id);

test('nothing is chosen for who typed nothing', () => {
  expect(findChosenRow(rows, null, { query: ' ', isElsewhere: false })).toBe(null);
});
test('what a person chose stays chosen as long as it is there', () => {
  expect(findChosenRow(rows, second ?? null, { query: '', isElsewhere: false })).toBe(second);
  expect(findChosenRow(rows, 'gone', { query: '', isElsewhere: false })).toBe(null);
});
test('the best of what was searched for is chosen, unless the paper that was typed is not here', () => {
  expect(findChosenRow(rows, null, { query: 'actieplan', isElsewhere: false })).toBe(first);
  expect(findChosenRow(rows, null, { query: '28638-999', isElsewhere: true })).toBe(null);
});
