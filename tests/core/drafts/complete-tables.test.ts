import { expect, test } from 'vitest';
import { completeTables } from '../../../engine/core/drafts/complete-tables.ts';
import { collectIds, createCountingIds } from '../../../engine/core/richtext/ids.ts';
import type { BlockInstance, Table, TableCell } from '../../../engine/core/richtext/model.ts';
import { fc } from '../../fuzz/property.ts';
import { $byId, change, contentOf, openPage } from '../../renderer/document/editor/page.ts';
import { draft, paragraph } from '../checks/drafts.ts';

const cell = (id: string, more: Partial<TableCell> = {}): TableCell => ({
  ...more,
  id,
  content: [paragraph(`${id}-p`, id)],
});
const table = (id: string, ...rows: TableCell[][]): Table => ({
  type: 'table',
  id,
  columns: [{}, {}],
  rows: rows.map((cells) => ({ cells })),
});

test('appends empty cells to short rows and keeps all existing cells', () => {
  const short = table(
    't',
    [cell('a', { header: true })],
    [cell('b'), cell('c', { rowSpan: 2 })],
    [],
    [cell('d', { colSpan: 2 })],
  );
  const { draft: whole, repaired } = completeTables(draft([short]), createCountingIds('new'));
  expect(whole.body).toEqual([
    {
      ...short,
      rows: [
        { cells: [cell('a', { header: true }), { id: 'new1', header: true, content: [] }] },
        { cells: [cell('b'), cell('c', { rowSpan: 2 })] },
        { cells: [{ id: 'new2', content: [] }] },
        { cells: [cell('d', { colSpan: 2 })] },
      ],
    },
  ]);
  expect(repaired).toEqual([{ code: 'table-completed', node: 't', cells: 2 }]);
});

test('completes a table in adapted text too, without using an existing id', () => {
  const own: BlockInstance = {
    type: 'blockInstance',
    id: 'new1',
    block: 'x',
    revision: 'a'.repeat(64),
    form: 'full',
    own: { body: [table('t', [cell('a')], [cell('b'), cell('c')])] },
  };
  const { draft: whole } = completeTables(draft([own]), createCountingIds('new'));
  const ids = collectIds(whole.body);
  expect(new Set(ids).size).toBe(ids.length);
  expect(whole.body).toMatchObject([{ own: { body: [{ rows: [{ cells: [{ id: 'a' }, { id: 'new2' }] }, {}] }] } }]);
});

test('cuts a span that leaves the table or overlaps another cell, and keeps the text', () => {
  const wild = table(
    't',
    [cell('a', { rowSpan: 9 }), cell('b', { rowSpan: 2 })],
    [cell('c', { colSpan: 1e9 })],
    [cell('d', { colSpan: 2, header: true }), cell('e', { rowSpan: 4 })],
  );
  const { draft: whole, repaired } = completeTables(draft([wild]), createCountingIds('new'));
  const [one] = whole.body as Table[];
  expect(
    one?.rows.map(({ cells }) => cells.map(({ id, colSpan = 1, rowSpan = 1 }) => `${id} ${colSpan}x${rowSpan}`)),
  ).toEqual([['a 1x3', 'b 1x2', 'new1 1x1', 'new2 1x1'], ['c 2x1'], ['d 2x1', 'e 1x1']]);
  expect(one?.rows[2]?.cells[0]).toEqual(cell('d', { colSpan: 2, header: true }));
  expect(repaired).toEqual([
    { code: 'table-spans-cut', node: 't' },
    { code: 'table-completed', node: 't', cells: 2 },
  ]);
});

test('returns the same draft where every table is complete', () => {
  const before = draft([table('t', [cell('a'), cell('b')], [cell('c', { colSpan: 2 })])]);
  expect(completeTables(before, createCountingIds('new'))).toEqual({ draft: before, repaired: [] });
  expect(completeTables(before, createCountingIds('new')).draft).toBe(before);
});

test('gives tables that the editor accepts: editing a table changes nothing else in it', () => {
  const spans = fc.record({ colSpan: fc.integer({ min: 1, max: 3 }), rowSpan: fc.integer({ min: 1, max: 3 }) });
  const rows = fc.array(fc.array(spans, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rows, (some) => {
      const cells = some.map((row, y) => row.map((span, x) => cell(`c${y}-${x}`, span)));
      const { body } = completeTables(
        draft([table('t', ...cells), paragraph('p', 'tekst')]),
        createCountingIds('new'),
      ).draft;
      const editor = openPage(body);
      const opened = contentOf(editor);
      change(editor, () => void $byId('t').markDirty());
      const idsOf = (content: typeof opened): string[] => collectIds(content).filter((id) => !id.startsWith('new-'));
      expect(idsOf(contentOf(editor))).toEqual(idsOf(opened));
      expect(collectIds(contentOf(editor))).toEqual(collectIds(opened));
    }),
  );
});
