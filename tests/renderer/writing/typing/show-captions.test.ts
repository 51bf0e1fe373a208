// @vitest-environment happy-dom
import { $createTableCellNode, $createTableRowNode, $isTableNode } from '@lexical/table';
import { $createParagraphNode, $createTextNode } from 'lexical';
import { expect, test } from 'vitest';
import type { Table } from '../../../../engine/core/richtext/model.ts';
import { registerCaptions } from '../../../../renderer/writing/typing/table/show-captions.ts';
import { writeCaption } from '../../../../renderer/writing/typing/table/write-caption.ts';
import type { Typing } from '../../../../renderer/writing/typing/typing.ts';
import { draft, paragraph } from '../../../core/checks/drafts.ts';
import { $byId } from '../../document/editor/page.ts';
import { opened } from '../../document/open/opened.ts';

const cell = (id: string) => ({ id, content: [paragraph(`${id}-p`, id)] });
const table: Table = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [cell('a')] }, { cells: [cell('b')] }, { cells: [cell('c')] }],
  caption: [{ type: 'run', text: 'Moties' }],
};

test('keeps the order of rows when one is replaced while the caption is removed', async () => {
  const document = opened(draft([table]));
  const { editor } = document;
  const dependencies = { outcome: () => ({ labels: new Map([['t', 'tabel 1']]) }), onOutcome: () => () => undefined };
  registerCaptions(editor, { document, dependencies } as unknown as Typing);
  const key = editor.read(() => $byId('t').getKey());
  const drawn = (): HTMLElement => editor.getElementByKey(key) as HTMLElement;
  expect(drawn().querySelector('caption')?.textContent).toBe('Tabel 1. Moties');
  await new Promise((done) => setTimeout(done));

  writeCaption(editor, key, '');
  editor.update(() => {
    const node = $byId('t');
    const second = $isTableNode(node) ? node.getChildAtIndex(1) : null;
    const line = $createParagraphNode().append($createTextNode('nieuw'));
    second?.insertAfter($createTableRowNode().append($createTableCellNode().append(line)));
    second?.remove();
  });
  await new Promise((done) => setTimeout(done));
  const rows = [...drawn().querySelectorAll('tr')].map((row) => row.textContent);
  expect(rows).toEqual(['a', 'nieuw', 'c']);
  expect(drawn().querySelector('caption:not([hidden])')).toBeNull();
  expect(drawn().hasAttribute('aria-label')).toBe(false);
  writeCaption(editor, key, 'Weer');
  expect(drawn().querySelector('caption:not([hidden])')?.textContent).toBe('Tabel 1. Weer');
});
