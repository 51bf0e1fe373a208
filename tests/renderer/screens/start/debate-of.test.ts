import { expect, test } from 'vitest';
import { debateOf } from '../../../../renderer/screens/start/debate-of.ts';

const EMPTY = { debate: null, debateDate: null };

test('a letter is for no debate, though its type knows the word for a date', () => {
  expect(debateOf(EMPTY, { uses: ['committee', 'debateDate'] })).toBe(null);
});
test('a document that is for a debate says what is still empty', () => {
  expect(debateOf(EMPTY, { uses: ['debate', 'debateDate'] })).toEqual({ subject: null, date: null });
  expect(debateOf({ debate: null, debateDate: 'none' }, { uses: ['debate'] })).toEqual({ subject: null, date: 'none' });
});
test('what somebody filled in is shown, whatever the type', () => {
  const said = { debate: null, debateDate: '2026-11-25' };
  expect(debateOf(said, { uses: [] })).toEqual({ subject: null, date: '2026-11-25' });
  expect(debateOf(EMPTY, undefined)).toEqual({ subject: null, date: null });
});
