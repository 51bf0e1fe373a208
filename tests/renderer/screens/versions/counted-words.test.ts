import { expect, test } from 'vitest';
import { diffWords } from '../../../../engine/core/diff/words.ts';
import { countedWords } from '../../../../renderer/screens/versions/counted-words.ts';

test('added and removed words are counted, and a changed character differs from unchanged words', () => {
  expect(countedWords(diffWords('een nieuwe eis', 'een eis'))).toEqual([0, 1, true]);
  expect(countedWords(diffWords('een, twee', 'een twee'))).toEqual([0, 0, true]);
  expect(countedWords(diffWords('een twee', 'een twee'))).toEqual([0, 0, false]);
});
