import { describe, expect, test } from 'vitest';
import type { Table } from '../../../../engine/core/richtext/model.ts';
import { writeCaption } from '../../../../renderer/writing/typing/table/write-caption.ts';
import { $byId, contentOf, openPage, soundContentOf, undo } from '../../document/editor/page.ts';

const table: Table = {
  type: 'table',
  id: 't',
  columns: [{}],
  rows: [{ cells: [{ id: 'c', content: [{ type: 'paragraph', id: 'p', content: [{ type: 'run', text: '229' }] }] }] }],
};

/** A page with this table, and a function that writes its caption. */
function opened(content: Table) {
  const editor = openPage([content]);
  const key = editor.getEditorState().read(() => $byId('t').getKey());
  return { editor, write: (text: string) => writeCaption(editor, key, text) };
}

describe('the caption of a table', () => {
  test('is trimmed and changes in one undo step', () => {
    const { editor, write } = opened(table);
    write(' Moties ');
    expect(soundContentOf(editor)).toEqual([{ ...table, caption: [{ type: 'run', text: 'Moties' }] }]);
    undo(editor);
    expect(contentOf(editor)).toEqual([table]);
  });

  test('is removed if only spaces are left', () => {
    const { editor, write } = opened({ ...table, caption: [{ type: 'run', text: 'Moties' }] });
    write(' ');
    expect(soundContentOf(editor)).toEqual([table]);
  });

  test('keeps its nodes without text if the text is the same', () => {
    const content: Table = {
      ...table,
      caption: [
        { type: 'run', text: 'Moties', marks: ['bold'] },
        { type: 'run', text: ' van 2023' },
      ],
    };
    const { editor, write } = opened(content);
    write('Moties van 2023 ');
    expect(soundContentOf(editor)).toEqual([content]);
  });
});
