import type {
  Numbering,
  PubBlock,
  PubContents,
  Publication,
  PubReference,
} from '../../core/publication/publication.ts';

/** A bookmark for a reference: around the label of a table or a picture, or around a whole paragraph. */
export interface Target {
  /** Name of the bookmark: Word hides names that begin with `_`. */
  bookmark: string;
  id: number;
  /** The node whose paragraph carries the bookmark: the first in a group. */
  carrier: string;
  /** The number that the place is known by: its own, or that of its caption. */
  number: Numbering | null;
  /** `caption`: the bookmark is around the label only, 'Tabel 1'. */
  scope: 'paragraph' | 'caption' | 'note';
}

type Place = Omit<Target, 'bookmark' | 'id'>;
type Node = Readonly<Record<string, unknown>>;

/** Visits every object in a value, in document order. */
function eachObject(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) eachObject(entry, visit);
    return;
  }
  const node = value as Node;
  visit(node);
  for (const key in node) eachObject(node[key], visit);
}

/** The node whose paragraph carries the bookmark of a node, and its number: a group has no paragraph of its own. */
function placeOf(node: { id: string }): Place {
  const own: Place = { carrier: node.id, number: null, scope: 'paragraph' };
  if (!('type' in node)) return 'number' in node ? { ...own, number: node.number as Numbering } : own;
  const block = node as PubBlock;
  if (block.type === 'group' || block.type === 'literal') {
    const first = block.children[0];
    return first ? placeOf(first) : own;
  }
  if (block.type === 'list') return block.items[0] ? placeOf(block.items[0]) : own;
  if (block.type === 'heading' || block.type === 'paragraph') return { ...own, number: block.number ?? null };
  if ((block.type === 'table' || block.type === 'figure') && block.caption)
    return { ...own, number: block.caption.number, scope: 'caption' };
  return own;
}

/**
 * A bookmark for each place that a reference or the table of contents leads to; nothing else is marked. Notes are marked
 * by their target name, 'note-3'.
 */
export function targetsOf(publication: Publication): Map<string, Target> {
  const wanted = new Set<string>();
  const marked = new Set<unknown>();
  const nodes = new Map<string, { id: string }>();
  const want = (node: Node): void => {
    if (node.type === 'reference') wanted.add((node as unknown as PubReference).target);
    if (node.type === 'contents')
      for (const entry of (node as unknown as PubContents).entries) wanted.add(entry.target);
  };
  eachObject(publication.body, (node) => {
    want(node);
    if (node.type === 'noteMark') marked.add(node.note);
    if (typeof node.id === 'string' && !nodes.has(node.id)) nodes.set(node.id, node as { id: string });
  });
  eachObject(publication.notes, want);
  const places: [string, Place][] = [];
  for (const [id, node] of nodes) if (wanted.has(id)) places.push([id, placeOf(node)]);
  for (const { number } of publication.notes) {
    const name = `note-${number}`;
    if (wanted.has(name) && marked.has(number)) places.push([name, { carrier: name, number: null, scope: 'note' }]);
  }
  return new Map(
    places.map(([target, place], at) => [
      target,
      { bookmark: `_Ref${String(at + 1).padStart(8, '0')}`, id: at + 1, ...place },
    ]),
  );
}
