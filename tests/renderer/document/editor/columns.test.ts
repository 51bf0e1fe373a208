// @vitest-environment happy-dom
import { $getSelection, $isElementNode, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Table, TableColumn } from '../../../../engine/core/richtext/model.ts';
import { $alignColumn, $deleteColumn, $insertColumn } from '../../../../renderer/document/editor/commands/columns.ts';
import { $deleteRow, $insertRow } from '../../../../renderer/document/editor/commands/rows.ts';
import { $goToCell, $splitCell } from '../../../../renderer/document/editor/commands/tables.ts';
import { draft } from '../../../core/checks/drafts.ts';
import { opened } from '../open/opened.ts';
import { $selectCells, cell } from './cells.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

const TABLE: Table = {
  type: 'table',
  id: 't',
  columns: [{ width: 2 }, { align: 'center' }, { width: 3, align: 'right' }],
  rows: [{ cells: [cell('a1'), cell('b1'), cell('c1')] }, { cells: [{ ...cell('a2'), colSpan: 2 }, cell('c2')] }],
};

function tableAfter(id: string, act: () => void): { columns: TableColumn[]; ids: string[][] } {
  const editor = openPage([TABLE]);
  change(editor, () => {
    const node = $byId(id);
    if ($isElementNode(node)) node.selectStart();
    act();
  });
  const [table] = soundContentOf(editor) as [Table];
  undo(editor);
  expect(contentOf(editor)).toEqual([TABLE]);
  return {
    columns: table.columns,
    ids: table.rows.map((row) => row.cells.map(({ id: own }) => own.replace(/new-\d+/, '+'))),
  };
}

describe('the columns of a table', () => {
  test('keep width and alignment when a column is inserted', () => {
    expect(tableAfter('b1', () => $insertColumn('after'))).toEqual({
      columns: [{ width: 2 }, { align: 'center' }, {}, { width: 3, align: 'right' }],
      ids: [
        ['a1', 'b1', '+', 'c1'],
        ['a2', '+', 'c2'],
      ],
    });
    expect(tableAfter('a1', () => $insertColumn('before')).columns).toEqual([{}, ...TABLE.columns]);
  });

  test('keep width and alignment when a column is deleted', () => {
    expect(tableAfter('c1', () => $deleteColumn())).toEqual({
      columns: [{ width: 2 }, { align: 'center' }],
      ids: [['a1', 'b1'], ['a2']],
    });
    expect(tableAfter('a1', () => $deleteColumn()).columns).toEqual([
      { align: 'center' },
      { width: 3, align: 'right' },
    ]);
  });

  test('are inserted and deleted at the selected cells, in either direction of the selection', () => {
    const selected = (from: string, to: string, act: () => void) =>
      tableAfter('a1', () => {
        $selectCells(from, to);
        act();
      });
    const right = [{ width: 2 }, { align: 'center' }, { width: 3, align: 'right' }, {}];
    expect(selected('b1', 'c1', () => $insertColumn('after')).columns).toEqual(right);
    expect(selected('c1', 'b1', () => $insertColumn('after')).columns).toEqual(right);
    const left = [{ width: 2 }, {}, { align: 'center' }, { width: 3, align: 'right' }];
    expect(selected('c1', 'b1', () => $insertColumn('before')).columns).toEqual(left);
    expect(selected('c1', 'b1', () => $deleteColumn())).toEqual({ columns: [{ width: 2 }], ids: [['a1'], ['a2']] });
  });

  test('are deleted with the selected cells, including merged cells that extend further', () => {
    const merged: Table = {
      ...TABLE,
      columns: [{}, {}, {}, {}],
      rows: [
        { cells: [cell('a1'), { ...cell('b1'), colSpan: 3 }] },
        { cells: ['a2', 'b2', 'c2', 'd2'].map((id) => cell(id)) },
      ],
    };
    for (const [from, to] of [
      ['b1', 'c2'],
      ['c2', 'b1'],
    ] as const) {
      const editor = openPage([merged]);
      change(editor, () => {
        $selectCells(from, to);
        $deleteColumn();
        const selection = $getSelection();
        expect($isRangeSelection(selection) && selection.anchor.getNode().isAttached()).toBe(true);
      });
      const [table] = soundContentOf(editor) as [Table];
      expect(table.rows.map((row) => row.cells.map(({ id }) => id))).toEqual([['a1'], ['a2']]);
    }
  });

  test('are aligned together, including the columns of merged cells', () => {
    expect(tableAfter('a1', () => $alignColumn('right')).columns[0]).toEqual({ width: 2, align: 'right' });
    expect(tableAfter('a2', () => $alignColumn('right')).columns.map((column) => column.align)).toEqual([
      'right',
      'right',
      'right',
    ]);
    expect(tableAfter('c1', () => $alignColumn('left')).columns[2]).toEqual({ width: 3 });
  });
});

test('commands for rows and cells complete the grid of a table and cut spans that leave it', () => {
  const wild: Table = {
    ...TABLE,
    rows: [{ cells: [{ ...cell('a'), rowSpan: 3 }, cell('b')] }, { cells: [{ ...cell('c'), colSpan: 2, rowSpan: 2 }] }],
  };
  for (const [id, $act] of [
    ['a', $splitCell],
    ['c', $splitCell],
    ['c', () => $insertRow('below')],
    ['c', $deleteRow],
    ['c', $deleteColumn],
    ['c', () => void $goToCell('next')],
  ] as const) {
    const { editor } = opened(draft([wild]));
    change(
      editor,
      () => {
        const node = $byId(id);
        if ($isElementNode(node)) node.selectEnd();
        $act();
      },
      HISTORY_PUSH_TAG,
    );
    const [table] = soundContentOf(editor) as [Table];
    expect(
      Math.max(...table.rows.flatMap((row, at) => row.cells.map(({ rowSpan = 1 }) => at + rowSpan))),
    ).toBeLessThanOrEqual(table.rows.length);
    undo(editor);
    expect(contentOf(editor), String($act)).toEqual([wild]);
  }
});
