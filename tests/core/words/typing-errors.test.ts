import { expect, test } from 'vitest';
import { typingErrors } from '../../../engine/core/words/typing-errors.ts';

test('counts a character too many, too few or replaced, and two neighbours swapped', () => {
  expect(typingErrors('motie', 'motie', 2)).toBe(0);
  expect(typingErrors('motie', 'mtie', 2)).toBe(1);
  expect(typingErrors('motie', 'mottie', 2)).toBe(1);
  expect(typingErrors('motie', 'matie', 2)).toBe(1);
  expect(typingErrors('motie', 'moite', 2)).toBe(1);
  expect(typingErrors('motie', 'brief', 2)).toBe(3);
  expect(typingErrors('', 'ab', 2)).toBe(2);
});
