import { type IdSource, idsIn } from '../richtext/ids.ts';
import type { Table, TableCell } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import type { Repair } from './repair.ts';

/**
 * The draft with every row of its tables as long as the longest, by empty cells at its end: so they are drawn and printed, and
 * so an editor needs them. What was there stays as it is. Copies of blocks are left alone: their revision is a hash of them.
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
    const { table, added } = completed(block, fresh);
    if (added > 0) repaired.push({ code: 'table-completed', node: block.id, cells: added });
    return table;
  };
  const body = draft.body.map((node): Draft['body'][number] => {
    if (node.type !== 'blockInstance') return complete(node);
    return node.own?.body ? { ...node, own: { ...node.own, body: node.own.body.map(complete) } } : node;
  });
  return { draft: repaired.length > 0 ? { ...draft, body } : draft, repaired };
}

/** Columns beyond which a table is left as it is: no table that is written has as many. */
const MOST_COLUMNS = 1_000;

function completed(table: Table, newId: IdSource): { table: Table; added: number } {
  const columns = Math.max(...table.rows.map(({ cells }) => cells.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0)));
  if (columns > MOST_COLUMNS) return { table, added: 0 };
  const widths = widthsOf(table);
  const widest = Math.max(...widths);
  let added = 0;
  const rows = table.rows.map((row, at) => {
    const missing = widest - (widths[at] ?? widest);
    if (missing === 0) return row;
    added += missing;
    const last = row.cells.at(-1);
    const cells = Array.from(
      { length: missing },
      (): TableCell => ({ id: newId(), ...(last?.header ? { header: true } : {}), content: [] }),
    );
    return { cells: [...row.cells, ...cells] };
  });
  return { table: added > 0 ? { ...table, rows } : table, added };
}

/** How many columns each row takes, with the cells that reach into it from above. */
function widthsOf({ rows }: Table): number[] {
  const taken = rows.map(() => new Set<number>());
  rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const { colSpan = 1, rowSpan = 1 } of cells) {
      while (taken[y]?.has(x)) x++;
      for (const row of taken.slice(y, y + rowSpan)) for (let right = 0; right < colSpan; right++) row.add(x + right);
      x += colSpan;
    }
  });
  return taken.map(({ size }) => size);
}
