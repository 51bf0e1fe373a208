import type {
  PubBlock,
  PubHeading,
  PubInline,
  PubList,
  Publication,
  PubParagraph,
  PubTitle,
} from '../../core/publication/publication.ts';
import { fitsAsHeading } from './file-words.ts';

/** Ids of headings that the first table of contents lists. */
export function listedHeadings(body: readonly PubBlock[]): string[] {
  const headings = new Set<string>();
  let entries: string[] | null = null;
  const visit = (nodes: readonly PubBlock[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading' && fitsAsHeading(node.content)) headings.add(node.id);
      if (node.type === 'contents') entries ??= node.entries.map((entry) => entry.target);
      if (node.type === 'group') visit(node.children);
    }
  };
  visit(body);
  return (entries ?? []).filter((target) => headings.has(target));
}

/**
 * All targets of references, each with the id of the element that is drawn: the first part of a group, a list or a literal
 * text. A note is listed by its own id and by `note-` and its number.
 */
export function placesOf(publication: Publication): Map<string, string> {
  const places = new Map<string, string>();
  const marks = new Set<number>();
  /** The table, as the target of everything in its repeated header, which is drawn on each page again. */
  let stead: string | null = null;
  const add = (id: string, drawn: string | null): string | null => {
    const place = drawn === null ? null : (stead ?? drawn);
    if (place !== null && id !== '' && !places.has(id)) places.set(id, place);
    return place;
  };
  const inlines = (content: readonly PubInline[]): void => {
    for (const part of content) if (part.type === 'noteMark') marks.add(part.note);
  };
  const paragraph = (node: PubParagraph | PubHeading | PubTitle): string | null => {
    inlines(node.content);
    if (node.type === 'paragraph' && node.lead) inlines(node.lead.content);
    return add(node.id, node.id);
  };
  const list = (node: PubList): string | null => {
    const first = node.items.map((item) => {
      inlines(item.content);
      add(item.id, item.id);
      for (const nested of item.lists) list(nested);
      return item.id;
    })[0];
    return add(node.id, first ?? null);
  };
  const container = (id: string, children: readonly PubBlock[]): string | null => {
    const drawn = children.map(block).find((child) => child !== null);
    return add(id, drawn ?? null);
  };
  const block = (node: PubBlock): string | null => {
    switch (node.type) {
      case 'title':
      case 'heading':
      case 'paragraph':
        return paragraph(node);
      case 'group':
      case 'literal':
        return container(node.id, node.children);
      case 'list':
        return list(node);
      case 'table':
        add(node.id, node.id);
        if (node.caption) inlines(node.caption.content);
        if (node.note) inlines(node.note);
        node.rows.forEach((row, y) => {
          const repeated = y < node.headerRows && node.headerRows < node.rows.length;
          for (const cell of row.cells) {
            stead = repeated ? node.id : null;
            add(cell.id, cell.id);
            for (const child of cell.content) block(child);
            stead = null;
          }
        });
        return node.id;
      case 'figure':
        if (node.caption) inlines(node.caption.content);
        return add(node.id, node.id);
      case 'voteBar':
      case 'rule':
      case 'space':
      case 'pageBreak':
      case 'contents':
        return add(node.id, node.id);
    }
  };
  for (const node of publication.body) block(node);
  for (const note of publication.notes) {
    if (!marks.has(note.number)) continue;
    const name = `note-${note.number}`;
    add(name, name);
    add(note.id, name);
    for (const child of note.content) paragraph(child);
  }
  return places;
}
