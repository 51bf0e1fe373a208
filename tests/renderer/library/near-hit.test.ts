import { expect, test } from 'vitest';
import { nearHit } from '../../../renderer/library/words-of-query.ts';

const SNIPPET = '…te onderzoeken hoe een landelijke aansturing en coördinatie van mensenhandel kan worden';

test('of the words round a hit few stand before it, and all after it', () => {
  expect(nearHit(SNIPPET, 'coördinatie')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
  expect(nearHit(SNIPPET, 'COÖRD worden')).toBe('…aansturing en coördinatie van mensenhandel kan worden');
});

test('what stands near the beginning, or is found by another way of writing, stays as it is', () => {
  expect(nearHit(SNIPPET, 'onderzoeken')).toBe(SNIPPET);
  expect(nearHit(SNIPPET, 'mensenhadel')).toBe(SNIPPET);
  expect(nearHit(SNIPPET, 'a')).toBe(SNIPPET);
});

test('a hit after a word that is longer than a line begins what is shown', () => {
  expect(nearHit('Arbeidsmigrantenhuisvestingsverordening herzien', 'herzien')).toBe('…herzien');
});
