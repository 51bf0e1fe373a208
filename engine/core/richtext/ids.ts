import type { BodyNode, IdentifiedNode, NodeId } from './model.ts';
import { type AnyNode, walk } from './walk.ts';

/** Makes ids. Core has no randomness: the app passes a random source, tests a counting one. */
export type IdSource = () => NodeId;

/** Ids `prefix1`, `prefix2`, …: for text read from Markdown, which stores no ids. */
export function createCountingIds(prefix: string): IdSource {
  let last = 0;
  return () => `${prefix}${++last}`;
}

/** The tree without the `id` of any node: for comparing content. */
export function omitIds(content: readonly BodyNode[]): unknown {
  return copyWithoutIds(content);
}

function copyWithoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyWithoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value))
    if (key !== 'id' && field !== undefined) copy[key] = copyWithoutIds(field);
  return copy;
}

/** Every id in the tree, in document order, duplicates included. */
export function collectIds(content: readonly AnyNode[]): NodeId[] {
  const ids: NodeId[] = [];
  walk(content, (node) => {
    if ('id' in node) ids.push((node as IdentifiedNode).id);
  });
  return ids;
}

/**
 * The tree with a new id wherever a node has one: for the body of a library block that is copied into a draft.
 * Cross-references to nodes in the same body follow.
 */
export function replaceIds<Node extends BodyNode>(content: readonly Node[], newId: IdSource): Node[] {
  const fresh = new Map<NodeId, NodeId>();
  for (const id of collectIds(content)) if (!fresh.has(id)) fresh.set(id, newId());
  return JSON.parse(JSON.stringify(content), (key, value) =>
    key === 'id' || key === 'target' ? (fresh.get(value) ?? value) : value,
  ) as Node[];
}
