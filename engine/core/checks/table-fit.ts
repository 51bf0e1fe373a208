import { findInstances } from '../drafts/instances.ts';
import type { TableFit } from '../publication/publication.ts';
import { flattenBlocks } from '../publication/walk.ts';
import type { Location, NodeId } from '../richtext/model.ts';
import type { CheckContext } from './check.ts';

/** A table in smaller type or on a landscape page. */
export interface FittedTable {
  location: Location;
  /** 'Tabel 2'; null for a table without a caption. */
  table: string | null;
  fit: TableFit;
}

/** The fitted tables of the document, from the layout and the composed document. */
export function findFittedTables({ draft, layout, publication }: CheckContext): FittedTable[] {
  const fits = Object.entries(layout?.tables ?? {});
  if (fits.length === 0) return [];
  const labels = new Map<NodeId, string>();
  for (const block of flattenBlocks(publication?.body ?? []))
    if (block.type === 'table' && block.caption) labels.set(block.id, block.caption.number.label.replace(/\.$/, ''));
  const places = findInstances(draft.body);
  // A table in a library block is located at that block, whose id is its prefix.
  const nodeOf = (id: NodeId): NodeId => places.find((place) => id.startsWith(`${place.id}--`))?.id ?? id;
  return fits.map(([id, fit]) => ({
    location: { node: nodeOf(id) },
    table: labels.get(id) ?? null,
    fit,
  }));
}
