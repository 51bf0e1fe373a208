import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { PubGroup, PublicationNode } from '../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { type AnyNode, childrenOf } from '../../../engine/core/richtext/walk.ts';

/** Which node contains which, in the draft and in its printed blocks. */
export interface NodeTree {
  /** The draft node of a printed part; null: the document type prints it around the text. */
  nodeOf: (part: NodeId) => NodeId | null;
  /** The top-level node that contains a node, or the node itself. */
  outermostOf: (node: NodeId) => NodeId | null;
  isInside: (part: NodeId, node: NodeId) => boolean;
}

export function buildNodeTree(draft: Draft, blocks: ReadonlyMap<NodeId, PubGroup>): NodeTree {
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
  const readPrinted = (nodes: readonly PublicationNode[], parent: NodeId): void => {
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
    // A derived part is named after its node: `eis-1--grond-2`.
    const cut = part.lastIndexOf('--');
    return cut > 0 ? nodeOf(part.slice(0, cut)) : null;
  };
  const findParent = (node: NodeId): NodeId | null => {
    const parent = parents.get(node);
    if (parent !== undefined) return parent;
    const of = nodeOf(node);
    return of === node ? null : of;
  };
  return {
    nodeOf,
    outermostOf: (node) => {
      let at = nodeOf(node);
      for (let above = at && findParent(at); above; above = findParent(above)) at = above;
      return at;
    },
    isInside: (part, node) => {
      for (let above = findParent(part); above; above = findParent(above)) if (above === node) return true;
      return false;
    },
  };
}
