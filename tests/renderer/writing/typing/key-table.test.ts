import { expect, test } from 'vitest';
import { actionOf, type PressedKey } from '../../../../renderer/ui/keys/key-table.ts';

const pressed = (key: string, code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  ...{ key, code, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false },
  ...held,
});

test('changes case by Shift F3, and not by F3', () => {
  expect(actionOf(pressed('F3', 'F3', { shiftKey: true }), false)).toBe('changeCase');
  expect(actionOf(pressed('F3', 'F3'), false)).toBe('insertBlock');
});

test('types a non-breaking space by Ctrl Shift Space, and a space by Space', () => {
  expect(actionOf(pressed(' ', 'Space', { ctrlKey: true, shiftKey: true }), false)).toBe('nonBreakingSpace');
  expect(actionOf(pressed(' ', 'Space'), false)).toBeNull();
  expect(actionOf(pressed(' ', 'Space', { shiftKey: true }), false)).toBeNull();
  expect(actionOf(pressed(' ', 'Space', { ctrlKey: true }), false)).toBeNull();
});
