import { findInstances } from '../drafts/instances.ts';
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
export function fittedTablesOf({ draft, layout, publication }: CheckContext): FittedTable[] {
  const labels = new Map<NodeId, string>();
  const visit = (block: PubBlock): void => {
    if (block.type === 'group') block.children.forEach(visit);
    if (block.type === 'table' && block.caption) labels.set(block.id, block.caption.number.label.replace(/\.$/, ''));
  };
  publication?.body.forEach(visit);
  const places = findInstances(draft.body);
  // A table in a block of the library is at the place of that block, whose id its own id begins with.
  const nodeOf = (id: NodeId): NodeId => places.find((place) => id.startsWith(`${place.id}--`))?.id ?? id;
  return Object.entries(layout?.tables ?? {}).map(([id, fit]) => ({
    location: { node: nodeOf(id) },
    table: labels.get(id) ?? null,
    fit,
  }));
}
