// @vitest-environment happy-dom
import { $getSelection, $isElementNode, $isRangeSelection, KEY_DOWN_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import { keepCaretInside } from '../../../../renderer/writing/page/keep-caret-inside.ts';
import { paragraph } from '../../../core/checks/drafts.ts';
import { $byId, change, openPage } from '../../document/editor/page.ts';

/**
 * Presses a key with the caret at an end of one of two paragraphs. Returns whether the key was handled, and its effect.
 */
async function press(key: string, held: { ctrlKey?: boolean; metaKey?: boolean }, id: 'a' | 'b', at: 'start' | 'end') {
  const editor = openPage([paragraph('a', 'een'), paragraph('b', 'twee')]);
  const leave = vi.fn();
  keepCaretInside(editor, leave);
  change(editor, () => {
    const line = $byId(id);
    if ($isElementNode(line)) at === 'start' ? line.selectStart() : line.selectEnd();
  });
  const event = new KeyboardEvent('keydown', { key, ...held, cancelable: true });
  change(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, event));
  await Promise.resolve();
  const caret = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? [selection.anchor.getNode().getTextContent(), selection.anchor.offset] : null;
  });
  return { isAnswered: event.defaultPrevented, left: leave.mock.calls.flat(), caret };
}

test('leaves the text at its edge on an arrow by paragraphs, and reaches no paragraph of the page', async () => {
  expect(await press('ArrowUp', { ctrlKey: true }, 'a', 'start')).toMatchObject({ isAnswered: true, left: ['up'] });
  expect(await press('ArrowDown', { ctrlKey: true }, 'b', 'end')).toMatchObject({ isAnswered: true, left: ['down'] });
  for (const [key, id, at] of [
    ['ArrowUp', 'a', 'end'],
    ['ArrowUp', 'b', 'start'],
    ['ArrowDown', 'a', 'end'],
    ['ArrowDown', 'b', 'start'],
  ] as const)
    expect(await press(key, { ctrlKey: true }, id, at)).toMatchObject({ isAnswered: false, left: [] });
});

test('goes to the start or end of the text with Cmd', async () => {
  expect(await press('ArrowUp', { metaKey: true }, 'b', 'end')).toEqual({
    isAnswered: true,
    left: [],
    caret: ['een', 0],
  });
  expect(await press('ArrowDown', { metaKey: true }, 'a', 'start')).toMatchObject({ caret: ['twee', 4] });
});
