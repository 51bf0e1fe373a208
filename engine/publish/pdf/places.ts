import type { PubList, Publication, PublicationNode } from '../../core/publication/publication.ts';
import { flattenBlocks, walkPublication } from '../../core/publication/walk.ts';
import { fitsAsHeading } from './file-words.ts';

/** Ids of headings that the first table of contents lists. */
export function listedHeadings(body: readonly PublicationNode[]): string[] {
  const blocks = flattenBlocks(body);
  const headings = new Set(
    blocks.flatMap((block) => (block.type === 'heading' && fitsAsHeading(block.content) ? [block.id] : [])),
  );
  const contents = blocks.find((block) => block.type === 'contents');
  return (contents?.entries ?? []).map(({ target }) => target).filter((target) => headings.has(target));
}

/**
 * All targets of references, each with the id of the element that is drawn: the first part of a group, a list or a literal
 * text. A note is listed by its own id and by `note-` and its number.
 */
export function placesOf(publication: Publication): Map<string, string> {
  const places = new Map<string, string>();
  /** The table, as the target of everything in its repeated header, which is drawn on each page again. */
  let repeated: string | null = null;
  const add = (id: string, drawn: string | null): string | null => {
    const place = drawn === null ? null : (repeated ?? drawn);
    if (place !== null && id !== '' && !places.has(id)) places.set(id, place);
    return place;
  };
  const list = (node: PubList): string | null => {
    for (const item of node.items) {
      add(item.id, item.id);
      item.lists.forEach(list);
    }
    return add(node.id, node.items[0]?.id ?? null);
  };
  const block = (node: PublicationNode): string | null => {
    if (node.type === 'list') return list(node);
    if (node.type === 'group' || node.type === 'literal') {
      const drawn = node.children.map(block).find((child) => child !== null);
      return add(node.id, drawn ?? null);
    }
    const place = add(node.id, node.id);
    if (node.type !== 'table') return place;
    node.rows.forEach(({ cells }, y) => {
      for (const cell of cells) {
        repeated = y < node.headerRows && node.headerRows < node.rows.length ? node.id : null;
        add(cell.id, cell.id);
        cell.content.forEach(block);
        repeated = null;
      }
    });
    return node.id;
  };
  publication.body.forEach(block);
  const marks = new Set<number>();
  walkPublication(publication.body, (node) => {
    if ('type' in node && node.type === 'noteMark') marks.add(node.note);
  });
  for (const note of publication.notes) {
    if (!marks.has(note.number)) continue;
    const name = `note-${note.number}`;
    add(name, name);
    add(note.id, name);
    note.content.forEach(block);
  }
  return places;
}
