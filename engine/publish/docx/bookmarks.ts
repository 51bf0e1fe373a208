import { BookmarkEnd, BookmarkStart, ConcreteHyperlink, type XmlComponent } from 'docx';
import { paragraphChildren } from './runs.ts';
import type { Target, Writing } from './writing.ts';

export function inBookmarks(targets: readonly Target[], content: readonly XmlComponent[]): XmlComponent[] {
  return [
    ...targets.map(({ bookmark, id }) => new BookmarkStart(bookmark, id)),
    ...content,
    ...targets.map(({ id }) => new BookmarkEnd(id)).reverse(),
  ];
}

/** Puts the bookmarks of the node with this id around its content, or between the blocks where it has no paragraph. */
export function bookmarked(writing: Writing, id: string, content: readonly XmlComponent[] = []): XmlComponent[] {
  const targets = writing.bookmarksOf.get(id) ?? [];
  writing.bookmarksOf.delete(id);
  return inBookmarks(targets, content);
}

/** A link to a bookmark. `InternalHyperlink` of docx draws an id at random that it never writes. */
export function linkTo(target: Target, content: readonly XmlComponent[]): XmlComponent {
  return new ConcreteHyperlink(paragraphChildren(content), '', target.bookmark);
}
