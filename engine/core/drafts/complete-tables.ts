import { completeGrid } from '../richtext/full-grid.ts';
import { collectIds, type IdSource } from '../richtext/ids.ts';
import type { Table, TableCell } from '../richtext/model.ts';
import type { Span } from '../richtext/place-spans.ts';
import type { Draft } from './draft.ts';
import type { Repair } from './repair.ts';

/**
 * Completes the grid of each table in the draft, which editor and writers require: a span that leaves the table or
 * overlaps another cell is cut, and a short row gets empty cells at its end. Snapshots of blocks stay unchanged,
 * because their revision is a hash of their content.
 */
export function completeTables(draft: Draft, newId: IdSource): { draft: Draft; repaired: Repair[] } {
  const repaired: Repair[] = [];
  const copies = Object.values(draft.blocks).flatMap((block) => block.body);
  const taken = new Set(collectIds([...draft.title, ...draft.subtitle, ...draft.body, ...copies]));
  const fresh = (): string => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
  const completeNode = <Block extends { type: string }>(block: Block | Table): Block | Table => {
    if (block.type !== 'table' || !('rows' in block)) return block;
    const { table, cut, added } = completeTable(block, fresh);
    if (cut > 0) repaired.push({ code: 'table-spans-cut', node: block.id });
    if (added > 0) repaired.push({ code: 'table-completed', node: block.id, cells: added });
    return table;
  };
  const body = draft.body.map((node): Draft['body'][number] => {
    if (node.type !== 'blockInstance') return completeNode(node);
    return node.own?.body ? { ...node, own: { ...node.own, body: node.own.body.map(completeNode) } } : node;
  });
  return { draft: repaired.length > 0 ? { ...draft, body } : draft, repaired };
}

function completeTable(table: Table, newId: IdSource): { table: Table; cut: number; added: number } {
  const spans = table.rows.map(({ cells }) =>
    cells.map(({ colSpan = 1, rowSpan = 1 }): Span => ({ columns: colSpan, rows: rowSpan })),
  );
  // A span that exceeds the number of columns adds no columns.
  const grid = completeGrid(spans, Math.max(table.columns.length, ...spans.map(({ length }) => length)));
  let cut = 0;
  const rows = table.rows.map(({ cells }, y) => {
    const fitting = cells.map((cell, x): TableCell => {
      const { columns = 1, rows = 1 } = grid.spans[y]?.[x] ?? {};
      if (columns === (cell.colSpan ?? 1) && rows === (cell.rowSpan ?? 1)) return cell;
      cut += 1;
      const { rowSpan: _rows, colSpan: _columns, ...rest } = cell;
      return { ...rest, ...(columns > 1 ? { colSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
    });
    const header = cells.at(-1)?.header ? { header: true } : {};
    const added = Array.from({ length: grid.missing[y] ?? 0 }, () => ({ id: newId(), ...header, content: [] }));
    return { cells: [...fitting, ...added] };
  });
  const added = grid.missing.reduce((sum, one) => sum + one, 0);
  return { table: cut + added > 0 ? { ...table, rows } : table, cut, added };
}
