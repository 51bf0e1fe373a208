import type { Numbering, PubBlock, PubInline, Publication } from '../../core/publication/publication.ts';

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

/** Every object in a value, in document order. */
function eachObject(value: unknown, see: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value) eachObject(entry, see);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  see(node);
  for (const key in node) eachObject(node[key], see);
}

/** The node whose paragraph carries the bookmark of a node, and its number: a group has no paragraph of its own. */
function placeOf(node: { id: string }): Omit<Target, 'bookmark' | 'id'> {
  const own: Omit<Target, 'bookmark' | 'id'> = { carrier: node.id, number: null, scope: 'paragraph' };
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
  eachObject([publication.body, publication.notes], (node) => {
    if (node.type === 'reference') wanted.add((node as unknown as Extract<PubInline, { type: 'reference' }>).target);
    if (node.type === 'contents')
      for (const entry of (node as unknown as Extract<PubBlock, { type: 'contents' }>).entries)
        wanted.add(entry.target);
  });
  if (wanted.size === 0) return new Map();
  const carriers = new Map<string, Omit<Target, 'bookmark' | 'id'>>();
  eachObject(publication.body, (node) => {
    if (node.type === 'noteMark') marked.add(node.note);
    if (typeof node.id === 'string' && wanted.has(node.id) && !carriers.has(node.id))
      carriers.set(node.id, placeOf(node as { id: string }));
  });
  for (const note of publication.notes) {
    const name = `note-${note.number}`;
    if (wanted.has(name) && marked.has(note.number)) carriers.set(name, { carrier: name, number: null, scope: 'note' });
  }
  const targets = new Map<string, Target>();
  for (const [target, place] of carriers) {
    const id = targets.size + 1;
    targets.set(target, { bookmark: `_Ref${String(id).padStart(8, '0')}`, id, ...place });
  }
  return targets;
}
