// @vitest-environment happy-dom
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { registerShortcuts } from '../../../../renderer/writing/typing/shortcuts/register-shortcuts.ts';
import { $byId, change, openPage } from '../../document/editor/page.ts';

const emptyParagraph = (id: string) => ({ type: 'paragraph' as const, id, content: [] });
const page: BodyNode[] = [
  emptyParagraph('line'),
  {
    type: 'table',
    id: 'table',
    columns: [{}],
    rows: [{ cells: [{ id: 'cell', header: false, content: [emptyParagraph('amount')] }] }],
  },
];

/** The type of the first node in an element, after a text was typed in its first line. */
async function typeOfLine(text: string, line: string, holder: string | null): Promise<string | undefined> {
  const editor = openPage(page);
  registerShortcuts(editor, 'page');
  change(editor, () => {
    const node = $byId(line);
    if ($isElementNode(node)) node.selectEnd();
  });
  for (const character of text) {
    change(editor, () => {
      const node = $byId(line);
      if ($isElementNode(node)) node.selectEnd().insertText(character);
    });
    await Promise.resolve();
  }
  return editor.getEditorState().read(() => {
    const node = holder === null ? $getRoot() : $byId(holder);
    return $isElementNode(node) ? node.getFirstChild()?.getType() : undefined;
  });
}

test('begins a list by a hyphen and a space in text, and types a negative amount in a cell', async () => {
  const paragraph = await typeOfLine('x', 'line', null);
  const list = await typeOfLine('- ', 'line', null);
  expect(list).not.toBe(paragraph);
  expect(await typeOfLine('- ', 'amount', 'cell')).toBe(paragraph);
  expect(await typeOfLine('1. ', 'amount', 'cell')).toBe(paragraph);
});
