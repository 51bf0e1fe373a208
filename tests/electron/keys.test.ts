import { describe, expect, it } from 'vitest';
import { accelerator, KEYS, type KeyName, keyLabel, keyLabelOf, keysOf } from '../../electron/ipc/keys.ts';
import { KEY_GROUPS, UNLISTED } from '../../renderer/screens/help/key-groups.ts';

const names = Object.keys(KEYS) as KeyName[];
/** Commands that share their keys apply in different places: a page break in the text, a ground in the library. */
const ELSEWHERE: readonly KeyName[] = ['asGround', 'editBlock'];

describe('the table of keys', () => {
  it.each([false, true])('assigns no keys twice (macOS: %s)', (mac) => {
    const all = names.filter((name) => !ELSEWHERE.includes(name)).flatMap((name) => keysOf(name, mac));
    expect(all.filter((keys, index) => all.indexOf(keys) !== index)).toEqual([]);
  });
  it('appears completely in Help, each line once', () => {
    const listed: KeyName[] = [...Object.values(KEY_GROUPS).flat(), ...UNLISTED];
    expect([...listed].sort()).toEqual([...names].sort());
  });
  it('is shown with the names on the keyboard, and given to the menu in its own notation', () => {
    expect([keyLabelOf('moveUp', false), keyLabelOf('moveUp', true)]).toEqual(['Alt Shift ↑', 'Option Shift ↑']);
    expect([keyLabel('Shift Enter', false), keyLabel('Shift Enter', true)]).toEqual(['Shift Enter', 'Shift Return']);
    expect([keyLabel('Escape', false), keyLabel('Delete', false), keyLabel('Delete', true)]).toEqual([
      'Esc',
      'Del',
      'Delete',
    ]);
    expect([keyLabelOf('saveAs', false), keyLabelOf('saveAs', true)]).toEqual(['F12', 'Cmd Shift S']);
    expect([accelerator('export', false), accelerator('export', true)]).toEqual(['Ctrl+Shift+X', 'Cmd+Shift+X']);
    expect(accelerator('insertFootnote', true)).toBe('Cmd+Alt+Shift+F');
  });
});
