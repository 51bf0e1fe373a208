import type { XmlComponent } from 'docx';
import { bookmarkEnd, bookmarkStart } from './inline.ts';
import type { Writing } from './writing.ts';

/** Bookmarks of a node that has no paragraph of its own to carry them, between the blocks. */
export function looseBookmarks(writing: Writing, id: string): XmlComponent[] {
  const targets = writing.bookmarksOf.get(id) ?? [];
  writing.bookmarksOf.delete(id);
  return targets.flatMap((target) => [bookmarkStart(target), bookmarkEnd(target)]);
}
