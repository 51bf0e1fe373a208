import type { PubBlock, TableFit } from '../publication/publication.ts';
import type { Location, NodeId } from '../richtext/model.ts';
import type { CheckContext } from './check.ts';

/** A table that is set in smaller type or on a landscape page, as a finding speaks of it. */
export interface FittedTable {
  location: Location;
  /** 'Tabel 2'; null: a table without a caption. */
  table: string | null;
  fit: TableFit;
}

/** The tables of the document that were made to fit, as the typesetter or the composed document says it. */
export function fittedTablesOf({ layout, publication }: CheckContext): FittedTable[] {
  const labels = new Map<NodeId, string>();
  const visit = (block: PubBlock): void => {
    if (block.type === 'group') block.children.forEach(visit);
    if (block.type === 'table' && block.caption) labels.set(block.id, block.caption.number.label.replace(/\.$/, ''));
  };
  publication?.body.forEach(visit);
  return Object.entries(layout?.tables ?? {}).map(([id, fit]) => ({
    // A table in a block of the library is at the place of that block.
    location: { node: id.split('--')[0] ?? id },
    table: labels.get(id) ?? null,
    fit,
  }));
}
