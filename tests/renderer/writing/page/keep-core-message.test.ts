// @vitest-environment happy-dom
import { $isElementNode, DELETE_CHARACTER_COMMAND } from 'lexical';
import { expect, test, vi } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { registerKeepCoreMessage } from '../../../../renderer/writing/page/keep-core-message.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { $byId, change } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const words = (text: string) => (text === '' ? [] : [{ type: 'run' as const, text }]);
const lead = (id: string, text = ''): BodyNode => ({ type: 'paragraph', id, role: 'lead', content: words(text) });
const line = (id: string, text = ''): BodyNode => ({ type: 'paragraph', id, content: words(text) });
const heading: BodyNode = { type: 'heading', id: 'h', level: 1, content: words('Eisen') };

/**
 * Presses Backspace or Delete at the start of a line. Returns the new content, and whether a message said that a line
 * stays.
 */
async function press(content: BodyNode[], at: string, isBackward = true, isNeeded = true) {
  const document = opened(draft(content, []));
  const { editor } = document;
  const kept = vi.fn();
  registerKeepCoreMessage({ editor, isNeeded: () => isNeeded, onKeep: kept });
  change(editor, () => {
    const node = $byId(at);
    if ($isElementNode(node)) node.selectStart();
  });
  change(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward));
  await Promise.resolve();
  return { content: document.draft().body, said: kept.mock.calls.length > 0 };
}

test('keeps the empty line of the core message in document types that have one', async () => {
  const content = [lead('k'), heading];
  for (const isBackward of [true, false])
    expect(await press(content, 'k', isBackward)).toEqual({ content, said: true });
  expect(await press(content, 'h')).toEqual({ content, said: true });
  expect((await press(content, 'k', true, false)).content).toEqual([heading]);
});

test('moves the paragraph behind the empty line into it', async () => {
  const content = [lead('k'), line('p', 'Vraag de minister'), heading];
  expect(await press(content, 'p')).toEqual({ content: [lead('k', 'Vraag de minister'), heading], said: false });
  expect(await press([lead('k'), line('p'), heading], 'p')).toEqual({ content: [lead('k'), heading], said: false });
});

test('removes a second empty line of the core message', async () => {
  expect((await press([lead('k', 'a'), lead('l'), heading], 'l')).content).toEqual([lead('k', 'a'), heading]);
});
