// @vitest-environment happy-dom
import { KEY_DOWN_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import { $choose } from '../../../../renderer/writing/page/adjacent-block.ts';
import { registerBlockKeys } from '../../../../renderer/writing/page/block-keys.ts';
import { block, draft, paragraph, placed } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const passage = block({ id: 'opvang', kind: 'passage', body: [paragraph('b', 'De Kamer vroeg erom.')] });

/** Presses a key on a chosen block. Returns the number of lines on the page, and whether the character was typed. */
async function press(key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'AltGraph', boolean>> = {}) {
  const { editor, draft: now } = opened(draft([placed(passage), paragraph('p', 'slot')], [passage]));
  const typed = vi.fn();
  const nothing = (): void => {};
  registerBlockKeys(editor, {
    enter: nothing,
    move: nothing,
    remove: nothing,
    onArrive: nothing,
    goToEdge: nothing,
    canTypeBelow: () => true,
    onType: typed,
  });
  change(editor, () => $choose($byId('at-opvang').getKey()));
  const event = new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true });
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' && held.AltGraph });
  change(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, event));
  await Promise.resolve();
  return { lines: now().body.length, isTyped: typed.mock.calls.length > 0 };
}

test('puts text that is typed on a chosen block below it, including AltGr characters', async () => {
  expect(await press('a')).toEqual({ lines: 3, isTyped: true });
  expect(await press('Dead')).toEqual({ lines: 3, isTyped: true });
  expect(await press('€', { AltGraph: true })).toEqual({ lines: 3, isTyped: true });
  expect(await press('€', { AltGraph: true, ctrlKey: true, altKey: true })).toEqual({ lines: 3, isTyped: true });
});

test('types nothing on a chosen block for shortcuts with Ctrl, Alt or both', async () => {
  for (const held of [{ ctrlKey: true, altKey: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }])
    expect(await press('1', held), JSON.stringify(held)).toEqual({ lines: 2, isTyped: false });
});
