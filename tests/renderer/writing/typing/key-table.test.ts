import { expect, test } from 'vitest';
import { actionOf, type PressedKey } from '../../../../renderer/ui/keys/key-table.ts';

const pressed = (key: string, code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  ...{ key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false },
  ...held,
});

test('Shift F3 changes the case, and F3 alone does not', () => {
  expect(actionOf(pressed('F3', 'F3', { shiftKey: true }), false)).toBe('changeCase');
  expect(actionOf(pressed('F3', 'F3'), false)).toBe('insertBlock');
});

test('Ctrl Shift and the space bar are a non-breaking space; a space alone is typed', () => {
  expect(actionOf(pressed(' ', 'Space', { ctrlKey: true, shiftKey: true }), false)).toBe('nonBreakingSpace');
  expect(actionOf(pressed(' ', 'Space'), false)).toBeNull();
  expect(actionOf(pressed(' ', 'Space', { shiftKey: true }), false)).toBeNull();
  expect(actionOf(pressed(' ', 'Space', { ctrlKey: true }), false)).toBeNull();
});
