import { $getRoot, CONTROLLED_TEXT_INSERTION_COMMAND, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { followTriggers, type MenuController } from '../../../../renderer/writing/typing/menu/menu-controller.ts';
import type { Typing } from '../../../../renderer/writing/typing/typing.ts';
import { change, contentOf, openPage } from '../../document/editor/page.ts';

/** A page with one line, the caret in it, an open menu, and its query. */
function typedIn(
  line: string,
  at: number,
  typed: string,
  sayTooLong: (most: number) => void = () => undefined,
): { editor: LexicalEditor; menu: MenuController } {
  const editor = openPage([{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: line }] }]);
  const typing: Partial<Typing> = { active: () => editor, each: (register) => register(editor, 'page') };
  const menu = followTriggers(typing as Typing, sayTooLong);
  change(editor, () => void ($getRoot().getAllTextNodes()[0]?.select(at, at) ?? $getRoot().selectEnd()));
  for (const sign of typed) change(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign));
  expect(menu.open()).toMatchObject({ query: typed.slice(1) });
  return { editor, menu };
}

test.each([
  ['Zie verder', 4, '/mo', '/motie '],
  ['Zie verder', 4, '/motie', '/eis '],
  ['Zie verder', 4, '/bron', '@'],
  ['', 0, '/mo', '/motie '],
])('in ‘%s’ at %d %s becomes %s when an entry is taken by a key; the text behind it stays', (line, at, typed, text) => {
  const { editor, menu } = typedIn(line, at, typed);
  menu.setKeys(() => {
    menu.replaceQuery(text);
    return true;
  });
  editor.dispatchCommand(KEY_DOWN_COMMAND, { preventDefault: () => {}, stopPropagation: () => {} } as KeyboardEvent);
  expect(contentOf(editor)).toEqual([
    { type: 'paragraph', id: 'p', content: [{ type: 'run', text: line.slice(0, at) + text + line.slice(at) }] },
  ]);
  expect(menu.open()).toMatchObject({ query: text.slice(1), offset: at });
});

test('ignores a menu key while the menus still load, and types letters', () => {
  const { editor, menu } = typedIn('Zie verder', 4, '/mo');
  const isTaken = (key: string): boolean => {
    let taken = false;
    const event: Partial<KeyboardEvent> = { key, preventDefault: () => {}, stopPropagation: () => (taken = true) };
    editor.dispatchCommand(KEY_DOWN_COMMAND, event as KeyboardEvent);
    return taken;
  };
  expect(['Enter', 'Tab', 'ArrowDown'].map(isTaken)).toEqual([true, true, true]);
  expect(isTaken('t')).toBe(false);
  menu.setKeys(() => false);
  expect(isTaken('Enter')).toBe(false);
});

test('keeps the menu open for a demand of usual length, and reports once that a longer one closed it', () => {
  const reports: number[] = [];
  const demand = `/eis ${'Bekostig de opvang van minderjarige slachtoffers '.repeat(5)}`.slice(0, 250);
  const { editor, menu } = typedIn('Zie verder', 4, demand, (most) => reports.push(most));
  expect(menu.open()?.query).toBe(demand.slice(1));
  for (const sign of 'x'.repeat(60))
    change(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, sign));
  expect(menu.open()).toBeNull();
  expect(reports).toEqual([300]);
});
