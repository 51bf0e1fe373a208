import { expect, test } from 'vitest';
import { debateOf } from '../../../../renderer/screens/start/debate-of.ts';

const EMPTY = { debate: null, debateDate: null };

test('a letter is for no debate, though its type has a label for a date', () => {
  expect(debateOf(EMPTY, { uses: ['committee', 'debateDate'] })).toBe(null);
});
test('a document for a debate names its empty fields', () => {
  expect(debateOf(EMPTY, { uses: ['debate', 'debateDate'] })).toEqual({ subject: null, date: null });
  expect(debateOf({ debate: null, debateDate: 'none' }, { uses: ['debate'] })).toEqual({ subject: null, date: 'none' });
});
test('a filled-in value is shown for every type', () => {
  const filledIn = { debate: null, debateDate: '2026-11-25' };
  expect(debateOf(filledIn, { uses: [] })).toEqual({ subject: null, date: '2026-11-25' });
  expect(debateOf(EMPTY, undefined)).toEqual({ subject: null, date: null });
});
