import { type IdSource, idsIn } from '../richtext/ids.ts';
import type { Table, TableCell } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import type { Repair } from './repair.ts';

/**
 * The draft with its tables as full grids, as they are drawn and printed, and as an editor needs them: a span that would leave
 * the table or cross another cell is cut, a row that is shorter than the longest gets empty cells at its end. All else stays
 * as it is. Copies of blocks are left alone: their revision is a hash of them.
 */
export function completeTables(draft: Draft, newId: IdSource): { draft: Draft; repaired: Repair[] } {
  const repaired: Repair[] = [];
  const copies = Object.values(draft.blocks).flatMap((block) => block.body);
  const taken = new Set(idsIn([...draft.title, ...draft.subtitle, ...draft.body, ...copies]));
  const fresh = (): string => {
    let id = newId();
    while (taken.has(id)) id = newId();
    taken.add(id);
    return id;
  };
  const complete = <Block extends { type: string }>(block: Block | Table): Block | Table => {
    if (block.type !== 'table' || !('rows' in block)) return block;
    const { table, cut, added } = completed(block, fresh);
    if (cut > 0) repaired.push({ code: 'table-spans-cut', node: block.id });
    if (added > 0) repaired.push({ code: 'table-completed', node: block.id, cells: added });
    return table;
  };
  const body = draft.body.map((node): Draft['body'][number] => {
    if (node.type !== 'blockInstance') return complete(node);
    return node.own?.body ? { ...node, own: { ...node.own, body: node.own.body.map(complete) } } : node;
  });
  return { draft: repaired.length > 0 ? { ...draft, body } : draft, repaired };
}

function completed(table: Table, newId: IdSource): { table: Table; cut: number; added: number } {
  const height = table.rows.length;
  // A span that says more than the table has columns is no reason to make them.
  const columns = Math.max(table.columns.length, ...table.rows.map(({ cells }) => cells.length));
  const taken = table.rows.map(() => new Set<number>());
  let cut = 0;
  const fitting = table.rows.map(({ cells }, y) => {
    let x = 0;
    return cells.map((cell): TableCell => {
      while (taken[y]?.has(x)) x++;
      const rowSpan = Math.min(cell.rowSpan ?? 1, height - y);
      const asked = Math.min(cell.colSpan ?? 1, columns);
      let colSpan = 1;
      while (colSpan < asked && !taken[y]?.has(x + colSpan)) colSpan++;
      for (const row of taken.slice(y, y + rowSpan)) for (let right = 0; right < colSpan; right++) row.add(x + right);
      x += colSpan;
      if (rowSpan === (cell.rowSpan ?? 1) && colSpan === (cell.colSpan ?? 1)) return cell;
      cut += 1;
      const { rowSpan: _rows, colSpan: _columns, ...rest } = cell;
      return { ...rest, ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
    });
  });
  const widest = Math.max(...taken.map(({ size }) => size));
  let added = 0;
  const rows = fitting.map((cells, y) => {
    const missing = widest - (taken[y]?.size ?? widest);
    const header = cells.at(-1)?.header ? { header: true } : {};
    added += missing;
    return { cells: [...cells, ...Array.from({ length: missing }, () => ({ id: newId(), ...header, content: [] }))] };
  });
  return { table: cut + added > 0 ? { ...table, rows } : table, cut, added };
}
