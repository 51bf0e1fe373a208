import { expect, test } from 'vitest';
import { COMMANDS } from '../../../electron/ipc/commands.ts';
import { KEYS, type KeyName, keysOf } from '../../../electron/ipc/keys.ts';
import { menuKeyOf } from '../../../renderer/shell/menu-keys.ts';

/** The event of the first keys of a command. */
function pressed(name: KeyName, mac: boolean) {
  const parts = keysOf(name, mac)[0].split(' ');
  const key = parts.at(-1) ?? '';
  const has = (one: string) => parts.slice(0, -1).includes(one);
  const isSign = key.length === 1;
  return {
    key: isSign && !has('Shift') ? key.toLowerCase() : key,
    code: isSign ? `Key${key}` : key,
    ctrlKey: has('Ctrl') && !mac,
    metaKey: has('Ctrl') && mac,
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
}

test.each([false, true])('knows the keys of every menu command (macOS: %s)', (mac) => {
  const named = [...COMMANDS, 'open' as const].filter((name): name is typeof name & KeyName => name in KEYS);
  const left = named.filter((name) => menuKeyOf(pressed(name, mac), mac) !== name);
  // An editor or field handles these itself.
  expect(left).toEqual(['undo', 'redo']);
});

test('does not take AltGr for Ctrl Alt, or a letter for a command', () => {
  const footnote = pressed('insertFootnote', false);
  expect(menuKeyOf(footnote, false)).toBe('insertFootnote');
  expect(menuKeyOf({ ...footnote, getModifierState: (name) => name === 'AltGraph' }, false)).toBeNull();
  expect(menuKeyOf({ ...pressed('print', false), ctrlKey: false }, false)).toBeNull();
});
