import { $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { $getTableCell } from '../../../../renderer/writing/window/table-cell.ts';
import { $byId, change, openPage } from '../../document/editor/page.ts';

const cell = (id: string, header = false) => ({
  id,
  header,
  content: [{ type: 'paragraph' as const, id: `${id}-p`, content: [{ type: 'run' as const, text: id }] }],
});
const table = (header: boolean): BodyNode[] => [
  { type: 'paragraph', id: 'above', content: [{ type: 'run', text: 'Erboven' }] },
  {
    type: 'table',
    id: 't',
    columns: [{}, {}],
    rows: [
      { cells: [cell('a', header), cell('b', header)] },
      { cells: [cell('c'), cell('d')] },
      { cells: [cell('e'), cell('f')] },
    ],
  },
];

test('the status bar shows the row and column of the caret in a table', () => {
  const at = (id: string, header = true) => {
    const editor = openPage(table(header));
    change(editor, () => {
      const node = $byId(id);
      if ($isElementNode(node)) node.selectEnd();
    });
    return editor.getEditorState().read($getTableCell);
  };
  expect(at('above')).toBeNull();
  const found = at('f-p');
  expect(found).toEqual({ table: 't', row: 2, rows: 2, column: 2, columns: 2 });
  expect(at('f-p', false)).toMatchObject({ row: 3, rows: 3 });
  expect(at('a-p')).toMatchObject({ row: null, rows: 2, column: 1 });
  if (!found) throw new Error('no cell');
  expect(nl.status.cell({ ...found, name: 'Tabel 1' })).toBe('Tabel 1: rij 2 van 2, kolom 2 van 2');
  expect(en.status.cell({ ...found, name: 'Table', row: null })).toBe('Table: header row, column 2 of 2');
});
