import { type BaseXmlComponent, FileChild } from 'docx';
import type { Writing } from './writing.ts';
import type { Attributes } from './xml.ts';

/** What stands beside paragraphs in the body or in a cell, and is none: a table, the contents, an end of a bookmark. */
export class Block extends FileChild {
  constructor(name: string, attributes: Attributes, children: readonly BaseXmlComponent[]) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** Bookmarks of a node that has no paragraph of its own to carry them, between the blocks. */
export function looseBookmarks(writing: Writing, id: string): Block[] {
  const targets = writing.bookmarksOf.get(id) ?? [];
  writing.bookmarksOf.delete(id);
  return targets.flatMap((target) => [
    new Block('w:bookmarkStart', { 'w:id': target.id, 'w:name': target.bookmark }, []),
    new Block('w:bookmarkEnd', { 'w:id': target.id }, []),
  ]);
}
