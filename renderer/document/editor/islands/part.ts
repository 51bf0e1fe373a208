import { TableNode } from '@lexical/table';
import { $getState, $setState, type LexicalNode } from 'lexical';
import { type IdSource, replaceIds } from '../../../../engine/core/richtext/ids.ts';
import type { BodyNode, ContentNode, Inline, NodeId, Paragraph } from '../../../../engine/core/richtext/model.ts';
import { normalizeInline } from '../../../../engine/core/richtext/normalize.ts';
import { plainText } from '../../../../engine/core/richtext/plain-text.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';
import { paragraphsIn } from '../convert/from-lexical.ts';
import { BlockInstanceNode, FigureNode } from '../nodes/blocks.ts';
import { FootnoteNode } from '../nodes/inline.ts';
import { captionState } from '../nodes/state.ts';

/** Content that a node stores as data and that an island edits in place. */
export type EditablePart = 'footnote' | 'figure-caption' | 'table-caption' | 'own-text' | 'own-title';

/** A note in a block's own text. */
export interface OwnNote {
  note: NodeId;
}

/** The content as blocks; null if the node has no such part. */
export function $readPart(node: LexicalNode, part: EditablePart | OwnNote): BodyNode[] | null {
  if (typeof part === 'object') {
    const body = node instanceof BlockInstanceNode ? node.getData()?.own?.body : undefined;
    let found: BodyNode[] | null = null;
    walk(body ?? [], (one) => {
      if ('type' in one && one.type === 'footnote' && one.id === part.note) found = one.content;
    });
    return found;
  }
  if (part === 'footnote') return node instanceof FootnoteNode ? (node.getData()?.content ?? null) : null;
  if (part === 'figure-caption') return node instanceof FigureNode ? asParagraph(node.getData()?.caption) : null;
  if (part === 'table-caption') return node instanceof TableNode ? asParagraph($getState(node, captionState)) : null;
  const own = node instanceof BlockInstanceNode ? node.getData()?.own : undefined;
  if (part === 'own-text') return own?.body ?? null;
  return own?.title === undefined ? null : titleAsBlocks(own.title);
}

/**
 * Stores the content in the node, reduced to what the part can contain: paragraphs in a note, one line in a caption.
 */
export function $writePart(node: LexicalNode, part: EditablePart | OwnNote, content: readonly BodyNode[]): void {
  if (typeof part === 'object') $writeOwnNote(node, part, content);
  else if (part === 'footnote' && node instanceof FootnoteNode) {
    node.setData({ content: noteParagraphs(content) });
  } else if (part === 'figure-caption' && node instanceof FigureNode) {
    const data = node.getData();
    if (data) node.setData({ ...data, caption: captionLine(content) });
  } else if (part === 'table-caption' && node instanceof TableNode) {
    $setState(node, captionState, captionLine(content));
  } else if (part === 'own-text' && node instanceof BlockInstanceNode) {
    const data = node.getData();
    if (data) node.setData({ ...data, own: { ...data.own, body: content.flatMap(toContentNodes) } });
  } else if (part === 'own-title' && node instanceof BlockInstanceNode) {
    const data = node.getData();
    const title = plainText(content.flatMap((block) => paragraphsIn(block))).replace(/\s*\n\s*/g, ' ');
    if (data) node.setData({ ...data, own: { ...data.own, title } });
  }
}

function $writeOwnNote(node: LexicalNode, { note }: OwnNote, content: readonly BodyNode[]): void {
  const data = node instanceof BlockInstanceNode ? node.getData() : null;
  if (!(node instanceof BlockInstanceNode) || !data?.own?.body) return;
  const body: ContentNode[] = JSON.parse(JSON.stringify(data.own.body), (_key, value) =>
    value?.type === 'footnote' && value.id === note ? { ...value, content: noteParagraphs(content) } : value,
  );
  node.setData({ ...data, own: { ...data.own, body } });
}

function noteParagraphs(content: readonly BodyNode[]): Paragraph[] {
  return content.flatMap((block) => paragraphsIn(block)).map(withoutNotes);
}

/** Copies the library's text into the block as its own text, unless it already has one. */
export function $copyLibraryText(node: BlockInstanceNode, body: readonly ContentNode[], newId: IdSource): void {
  const data = node.getData();
  if (data && !data.own?.body) node.setData({ ...data, own: { ...data.own, body: replaceIds(body, newId) } });
}

/** Removes the block's own text and title, so that it shows the library's. */
export function $restoreLibraryText(node: BlockInstanceNode): void {
  const data = node.getData();
  if (!data) return;
  const { own: _own, ...library } = data;
  node.setData(library);
}

/** Removes one of the two. */
export function $restoreLibraryPart(node: LexicalNode, part: 'own-text' | 'own-title'): void {
  const data = node instanceof BlockInstanceNode ? node.getData() : null;
  if (!(node instanceof BlockInstanceNode) || !data?.own) return;
  const { [part === 'own-text' ? 'body' : 'title']: _same, ...own } = data.own;
  if (Object.keys(own).length === 0) $restoreLibraryText(node);
  else node.setData({ ...data, own });
}

/** The part of a block that a library block can contain: no headings, page breaks or blocks. */
export function toContentNodes(block: BodyNode): ContentNode[] {
  switch (block.type) {
    case 'heading':
      return paragraphsIn(block);
    case 'pageBreak':
    case 'blockInstance':
      return [];
    default:
      return [block];
  }
}

export function titleAsBlocks(title: string): BodyNode[] {
  return asParagraph(title === '' ? [] : [{ type: 'run', text: title }]);
}

/** A caption as a paragraph. A caption has no id, so this one is not stored. */
function asParagraph(caption: readonly Inline[] | undefined): BodyNode[] {
  return [{ type: 'paragraph', id: 'caption', content: [...(caption ?? [])] }];
}

function captionLine(content: readonly BodyNode[]): Inline[] {
  const lines = content.flatMap((block) => paragraphsIn(block));
  return normalizeInline(
    lines.flatMap(({ content: words }, at): Inline[] => [
      ...(at > 0 ? [{ type: 'run', text: '\n' } as const] : []),
      ...words,
    ]),
  );
}

/** A note cannot contain a note: its text goes into brackets. */
function withoutNotes(paragraph: Paragraph): Paragraph {
  const content = paragraph.content.flatMap((node): Inline[] =>
    node.type === 'footnote'
      ? [
          { type: 'run', text: ' (' },
          ...node.content.flatMap((inner) => withoutNotes(inner).content),
          { type: 'run', text: ')' },
        ]
      : [node],
  );
  return { ...paragraph, content: normalizeInline(content) };
}
