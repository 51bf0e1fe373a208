import type { BlockNode, IdentifiedNode, NodeId } from './model.ts';
import { type AnyNode, walk } from './walk.ts';

/** Makes ids. Core has no chance of its own: the caller brings one, random in the app and counting in tests. */
export type IdSource = () => NodeId;

/** Ids `prefix1`, `prefix2`, …: for bodies read from Markdown, where a place in the text is all there is. */
export function countingIds(prefix: string): IdSource {
  let last = 0;
  return () => `${prefix}${++last}`;
}

/** The tree with every `id` of a node left out: for comparing content. */
export function withoutIds(content: readonly BlockNode[]): unknown {
  return JSON.parse(JSON.stringify(content, (key, value) => (key === 'id' ? undefined : value)));
}

/** Every id in the tree, in document order, doubles included. */
export function idsIn(content: readonly AnyNode[]): NodeId[] {
  const ids: NodeId[] = [];
  walk(content, (node) => {
    if ('id' in node) ids.push((node as IdentifiedNode).id);
  });
  return ids;
}

/**
 * The tree with a new id wherever a node has one: for a library block's body that comes into a draft. A reference to a
 * place in the same body follows.
 */
export function withFreshIds<Node extends BlockNode>(content: readonly Node[], newId: IdSource): Node[] {
  const fresh = new Map<NodeId, NodeId>();
  for (const id of idsIn(content)) if (!fresh.has(id)) fresh.set(id, newId());
  return JSON.parse(JSON.stringify(content), (key, value) =>
    key === 'id' || key === 'target' ? (fresh.get(value) ?? value) : value,
  ) as Node[];
}
