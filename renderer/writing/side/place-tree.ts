import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { PubBlock, PubGroup } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { type AnyNode, childrenOf } from '../../../engine/core/richtext/walk.ts';

/** What stands in what: in the draft, and in the blocks as they are printed. */
export interface PlaceTree {
  /** The node of the draft that a printed part comes from; null for what the document type prints around the text. */
  nodeOf: (part: NodeId) => NodeId | null;
  /** The node at the outermost level in which a node stands; itself where it stands there. */
  outermostOf: (node: NodeId) => NodeId | null;
  isInside: (part: NodeId, node: NodeId) => boolean;
}

export function placeTree(draft: Draft, blocks: ReadonlyMap<NodeId, PubGroup>): PlaceTree {
  const parents = new Map<NodeId, NodeId | null>();
  const own = new Set<NodeId>();
  const read = (nodes: readonly AnyNode[], parent: NodeId | null): void => {
    for (const node of nodes) {
      const id = 'id' in node ? node.id : null;
      if (id !== null) {
        parents.set(id, parent);
        own.add(id);
      }
      for (const children of childrenOf(node)) read(children, id ?? parent);
    }
  };
  read(draft.body, null);
  const readPrinted = (nodes: readonly PubBlock[], parent: NodeId): void => {
    for (const node of nodes) {
      if (!parents.has(node.id)) parents.set(node.id, parent);
      if ('children' in node) readPrinted(node.children, parent);
      if (node.type === 'list') for (const item of node.items) if (!parents.has(item.id)) parents.set(item.id, parent);
      if (node.type === 'table') {
        for (const row of node.rows) {
          for (const cell of row.cells) {
            if (!parents.has(cell.id)) parents.set(cell.id, parent);
            readPrinted(cell.content, parent);
          }
        }
      }
    }
  };
  for (const [id, group] of blocks) readPrinted(group.children, id);

  const nodeOf = (part: NodeId): NodeId | null => {
    if (own.has(part)) return part;
    const parent = parents.get(part);
    if (parent !== undefined && parent !== null) return nodeOf(parent);
    // A derived part bears the name of its node: `eis-1--grond-2`.
    const cut = part.lastIndexOf('--');
    return cut > 0 ? nodeOf(part.slice(0, cut)) : null;
  };
  const up = (node: NodeId): NodeId | null => {
    const parent = parents.get(node);
    if (parent !== undefined) return parent;
    const of = nodeOf(node);
    return of === node ? null : of;
  };
  return {
    nodeOf,
    outermostOf: (node) => {
      let at = nodeOf(node);
      for (let above = at && up(at); above; above = up(above)) at = above;
      return at;
    },
    isInside: (part, node) => {
      for (let above = up(part); above; above = up(above)) if (above === node) return true;
      return false;
    },
  };
}
