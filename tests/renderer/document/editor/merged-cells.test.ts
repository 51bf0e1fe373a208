// @vitest-environment happy-dom
import { $createTableSelectionFrom, $isTableCellNode, $isTableNode, type TableSelection } from '@lexical/table';
import { $getSelection, $setSelection, HISTORY_PUSH_TAG } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { BodyNode, NodeId, Table, TableCell } from '../../../../engine/core/richtext/model.ts';
import { placeSpans } from '../../../../engine/core/richtext/place-spans.ts';
import { $deleteColumn, $insertColumn } from '../../../../renderer/document/editor/commands/columns.ts';
import { $deleteRow, $insertRow } from '../../../../renderer/document/editor/commands/rows.ts';
import { $moveRows } from '../../../../renderer/document/editor/commands/tables.ts';
import { $idOf } from '../../../../renderer/document/editor/nodes/state.ts';
import { runsOf } from '../../../campaign.ts';
import { fc } from '../../../fuzz/property.ts';
import { $byId, change, contentOf, openPage, soundContentOf, undo } from './page.ts';

/** The cell at each position of a table, by row and column. */
type Grid = NodeId[][];

const words = (id: string): TableCell['content'] => [
  { type: 'paragraph', id: `${id}-p`, content: [{ type: 'run', text: `woord ${id}` }] },
];

/** A table with cells of all sizes and a full grid. */
const tableArbitrary: fc.Arbitrary<Table> = fc
  .record({
    height: fc.integer({ min: 1, max: 5 }),
    width: fc.integer({ min: 1, max: 4 }),
    sizes: fc.array(fc.record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 1, max: 4 }) }), {
      minLength: 20,
      maxLength: 20,
    }),
  })
  .map(({ height, width, sizes }) => {
    const taken = Array.from({ length: height }, () => Array<boolean>(width).fill(false));
    let made = 0;
    const rows = taken.map((row, y) => ({
      cells: row.flatMap((isTaken, x): TableCell[] => {
        if (isTaken || row[x]) return [];
        const size = sizes[made % sizes.length] ?? { columns: 1, rows: 1 };
        let colSpan = 1;
        while (colSpan < size.columns && x + colSpan < width && !row[x + colSpan]) colSpan++;
        const rowSpan = Math.min(size.rows, height - y);
        for (const below of taken.slice(y, y + rowSpan)) below.fill(true, x, x + colSpan);
        const id = `c${made++}`;
        return [{ id, content: words(id), ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }];
      }),
    }));
    return { type: 'table', id: 't', columns: Array.from({ length: width }, () => ({})), rows };
  });

function gridOf(table: Table): Grid {
  const asked = table.rows.map(({ cells }) =>
    cells.map(({ colSpan = 1, rowSpan = 1 }) => ({ columns: colSpan, rows: rowSpan })),
  );
  const grid: Grid = table.rows.map(() => []);
  placeSpans(asked, (row) => ({ columns: 99, rows: asked.length - row })).forEach((cells, y) => {
    cells.forEach(({ row, column, columns, rows }, x) => {
      for (let down = row; down < row + rows; down++) {
        for (let at = column; at < column + columns; at++) {
          const line = grid[down];
          if (line) line[at] = table.rows[y]?.cells[x]?.id ?? '';
        }
      }
    });
  });
  return grid;
}

/** The rows and columns of the cells that the page shows as selected, or of the cell of the caret. */
function reach(grid: Grid, { table, one, other }: Choice): { rows: [number, number]; columns: [number, number] } {
  const shown = one === other ? new Set([one]) : shownAsChosen(table, one, other);
  const is = (id: NodeId) => shown.has(id);
  const rows = grid.flatMap((line, y) => (line.some(is) ? [y] : []));
  const columns = grid.flatMap((line) => line.flatMap((id, x) => (is(id) ? [x] : [])));
  return {
    rows: [Math.min(...rows), Math.max(...rows)],
    columns: [Math.min(...columns), Math.max(...columns)],
  };
}

/** The cells that a selection marks. */
function shownAsChosen(table: Table, one: NodeId, other: NodeId): Set<NodeId> {
  const editor = openPage([table]);
  return editor.read(() => new Set($select(one, other).getNodes().filter($isTableCellNode).map($idOf)));
}

const cellsOf = (table: Table): NodeId[] => table.rows.flatMap((row) => row.cells.map(({ id }) => id));

/** The content of the cells by id. */
const contentsOf = (table: Table): Map<NodeId, TableCell['content']> =>
  new Map(table.rows.flatMap(({ cells }) => cells.map(({ id, content }) => [id, content])));

interface Choice {
  table: Table;
  one: NodeId;
  other: NodeId;
  /** Whether a cell that extended too far was cut in the same step. */
  isCut: boolean;
}

const choiceArbitrary: fc.Arbitrary<Choice> = fc
  .record({
    table: tableArbitrary,
    at: fc.nat({ max: 30 }),
    to: fc.option(fc.nat({ max: 30 })),
    isCut: fc.boolean(),
  })
  .map(({ table, at, to, isCut }) => {
    const ids = cellsOf(table);
    const one = ids[at % ids.length] ?? '';
    return { table, isCut, one, other: to === null ? one : (ids[to % ids.length] ?? '') };
  });

/** Selects the cells from one to another. */
function $select(one: NodeId, other: NodeId): TableSelection {
  const [node, first, last] = ['t', one, other].map($byId);
  if (!$isTableNode(node) || !$isTableCellNode(first) || !$isTableCellNode(last)) throw new Error('no cells');
  return $createTableSelectionFrom(node, first, last);
}

/** The table after a command with the caret in a cell or with selected cells. One undo restores it. */
function contentAfter({ table, one, other, isCut }: Choice, $act: () => void): BodyNode[] {
  const editor = openPage([table]);
  change(
    editor,
    () => {
      const first = $byId(one);
      if (one !== other) $setSelection($select(one, other));
      else if ($isTableCellNode(first)) first.selectEnd();
      if (isCut) for (const id of cellsOf(table)) $byId(id).markDirty();
      $act();
    },
    HISTORY_PUSH_TAG,
  );
  const content = soundContentOf(editor);
  const isInPlace = editor.read(() =>
    ($getSelection()?.getStartEndPoints() ?? []).some((end) => end.getNode().isAttached()),
  );
  expect(isInPlace).toBe(true);
  undo(editor);
  expect(contentOf(editor)).toEqual([table]);
  return content;
}

const options = {
  numRuns: runsOf(30, 1500),
};

describe('a table with merged cells', () => {
  test.each([
    ['rows', $deleteRow],
    ['columns', $deleteColumn],
  ] as const)('deletes %s completely and keeps all other cells and their text', (way, $act) => {
    fc.assert(
      fc.property(choiceArbitrary, (choice) => {
        const grid = gridOf(choice.table);
        const [from, until] = reach(grid, choice)[way];
        const stays = (_: unknown, index: number) => index < from || index > until;
        const expected = way === 'rows' ? grid.filter(stays) : grid.map((line) => line.filter(stays));
        const [left] = contentAfter(choice, $act);
        if (expected.flat().length === 0) expect(left?.type).not.toBe('table');
        else expectGrid(left as Table, gridOf(left as Table), expected, choice.table);
      }),
      options,
    );
  });

  test.each([
    ['a row', 'above', () => $insertRow('above')],
    ['a row', 'below', () => $insertRow('below')],
    ['a column', 'before', () => $insertColumn('before')],
    ['a column', 'behind', () => $insertColumn('after')],
  ] as const)('inserts %s %s without splitting a cell or changing others', (what, side, $act) => {
    fc.assert(
      fc.property(choiceArbitrary, (choice) => {
        const grid = gridOf(choice.table);
        const [from, until] = reach(grid, choice)[what === 'a row' ? 'rows' : 'columns'];
        const made = side === 'above' || side === 'before' ? from : until + 1;
        const [left] = contentAfter(choice, $act);
        const others = (_: unknown, index: number) => index !== made;
        const now = gridOf(left as Table);
        const shown = what === 'a row' ? now.filter(others) : now.map((line) => line.filter(others));
        expectGrid(left as Table, shown, grid, choice.table);
      }),
      options,
    );
  });
});

test.each(['up', 'down'] as const)('selected rows move %s completely or not at all', (direction) => {
  let moves = 0;
  fc.assert(
    fc.property(choiceArbitrary, (choice) => {
      const grid = gridOf(choice.table);
      const [first, last] = reach(grid, choice).rows;
      const beside = direction === 'up' ? first - 1 : last + 1;
      const order = grid.map((_, y) => y).filter((y) => y !== beside);
      order.splice(direction === 'up' ? last : first, 0, beside);
      const edges = direction === 'up' ? [beside, first, last + 1] : [first, beside, beside + 1];
      const isCrossed = edges.some((y) => grid[y]?.some((id, x) => id === grid[y - 1]?.[x]));
      const canMove = grid[beside] !== undefined && !isCrossed;
      if (canMove) moves++;
      const [left] = contentAfter(choice, () => void $moveRows(direction));
      expect(gridOf(left as Table)).toEqual(canMove ? order.map((y) => grid[y]) : grid);
      expect(contentsOf(left as Table)).toEqual(contentsOf(choice.table));
    }),
    options,
  );
  expect(moves).toBeGreaterThan(0);
});

function expectGrid(table: Table, grid: Grid, expected: Grid, former: Table): void {
  expect(withoutDoubles(grid)).toEqual(withoutDoubles(expected));
  const words = contentsOf(table);
  for (const id of expected.flat()) expect(words.get(id)).toEqual(contentsOf(former).get(id));
}

/** A row in which no cell begins is not drawn. */
function withoutDoubles(grid: Grid): Grid {
  return grid.filter((line, y) => y === 0 || line.some((id, x) => id !== grid[y - 1]?.[x]));
}
