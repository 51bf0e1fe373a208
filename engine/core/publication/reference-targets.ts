import type { Numbering, Publication, PublicationNode } from './publication.ts';
import { type PubNode, walkPublication } from './walk.ts';

/** A place that references or the table of contents lead to. */
export interface ReferenceTarget {
  /** The node whose paragraph is the place: the first in a group. */
  carrier: string;
  /** The number that the place is known by: its own, or that of its caption. */
  number: Numbering | null;
  /** `caption`: the place is the label only, 'Tabel 1'. */
  scope: 'paragraph' | 'caption' | 'note';
}

/** A group has no paragraph of its own: its first paragraph is the place. */
function targetAt(node: { id: string }): ReferenceTarget {
  const own: ReferenceTarget = { carrier: node.id, number: null, scope: 'paragraph' };
  if (!('type' in node)) return 'number' in node ? { ...own, number: node.number as Numbering } : own;
  const block = node as PublicationNode;
  if (block.type === 'group' || block.type === 'literal') {
    const first = block.children[0];
    return first ? targetAt(first) : own;
  }
  if (block.type === 'list') return block.items[0] ? targetAt(block.items[0]) : own;
  if (block.type === 'heading' || block.type === 'paragraph') return { ...own, number: block.number ?? null };
  if ((block.type === 'table' || block.type === 'figure') && block.caption)
    return { ...own, number: block.caption.number, scope: 'caption' };
  return own;
}

/** Each place that a reference or the table of contents leads to, by its id, in document order; a note by 'note-3'. */
export function referenceTargets(publication: Publication): Map<string, ReferenceTarget> {
  const wanted = new Set<string>();
  const marked = new Set<number>();
  const nodes = new Map<string, { id: string }>();
  const want = (node: PubNode): void => {
    if (!('type' in node)) return;
    if (node.type === 'reference') wanted.add(node.target);
    if (node.type === 'contents') for (const entry of node.entries) wanted.add(entry.target);
  };
  walkPublication(publication.body, (node) => {
    want(node);
    if ('type' in node && node.type === 'noteMark') marked.add(node.note);
    if ('id' in node && !nodes.has(node.id)) nodes.set(node.id, node);
  });
  walkPublication(publication.notes, want);
  const targets = new Map<string, ReferenceTarget>();
  for (const [id, node] of nodes) if (wanted.has(id)) targets.set(id, targetAt(node));
  for (const { number } of publication.notes) {
    const name = `note-${number}`;
    if (wanted.has(name) && marked.has(number)) targets.set(name, { carrier: name, number: null, scope: 'note' });
  }
  return targets;
}
