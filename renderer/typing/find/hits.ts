import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getState,
  $isParagraphNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { $readPart, type Part } from '../../editor/islands/part.ts';
import { FootnoteNode } from '../../editor/nodes/inline.ts';
import { $idOf, roleState } from '../../editor/nodes/state.ts';
import { type FindOptions, matchesIn } from './matches.ts';
import { linesOf, rangeIn } from './page-lines.ts';

/** Whose words they are: where a replacement goes. null: words that stay as they are, of a source or of a block of the library. */
export type Owner =
  | { in: 'text'; start: NodeKey; startOffset: number; end: NodeKey; endOffset: number }
  /** The number of the hit among those of this part, from 0. */
  | { in: 'part'; key: NodeKey; part: Part; nth: number }
  | { in: 'head'; line: 'title' | 'subtitle'; nth: number };

export interface Hit {
  range: Range;
  owner: Owner | null;
}

/** Every place on the sheet where the words stand, in order. */
export function hitsOn(sheet: Element, page: LexicalEditor, options: FindOptions): Hit[] {
  const found = linesOf(sheet).flatMap((line) =>
    matchesIn(line.text, options).map(({ from, to }) => rangeIn(line, from, to)),
  );
  const counts = new Map<string, number>();
  const count = (key: string): number => {
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return nth;
  };
  return page.read(() => {
    const notes = $footnotes(page);
    return found.map((range) => ({ range, owner: $ownerOf(range, page, notes, count) }));
  });
}

function $ownerOf(
  range: Range,
  page: LexicalEditor,
  notes: ReadonlyMap<NodeId, NodeKey>,
  count: (key: string) => number,
): Owner | null {
  const element = range.startContainer.parentElement;
  if (!element) return null;
  if (element.closest('.d-front, .d-back')) {
    const line = element.closest('.line')?.parentElement;
    if (!line) return null;
    const name = line.localName === 'h1' ? 'title' : 'subtitle';
    return { in: 'head', line: name, nth: count(name) };
  }
  const note = element.closest<HTMLElement>('.d-notes > [data-note]')?.dataset.note;
  if (note !== undefined) {
    const key = notes.get(note);
    return key === undefined ? null : { in: 'part', key, part: 'footnote', nth: count(`${key} footnote`) };
  }
  const region = element.closest<HTMLElement>('[data-part]');
  const node = $getNearestNodeFromDOMNode(element, page.getEditorState());
  if (!node) return null;
  if (region && page.getRootElement()?.contains(region)) {
    const holder = $getNearestNodeFromDOMNode(region, page.getEditorState());
    const part = region.dataset.part as Part;
    if (!holder || $readPart(holder, part) === null) return null;
    // The number before a caption, 'Tabel 1.', is none of its words.
    if (element.localName === 'b' && part.endsWith('caption')) return null;
    return { in: 'part', key: holder.getKey(), part, nth: count(`${holder.getKey()} ${part}`) };
  }
  const start = $textAt(range.startContainer, page);
  const end = $textAt(range.endContainer, page);
  if (!start || !end || $isLiteral(start) || $isLiteral(end)) return null;
  return {
    in: 'text',
    start: start.getKey(),
    startOffset: range.startOffset,
    end: end.getKey(),
    endOffset: range.endOffset,
  };
}

function $textAt(node: Node, page: LexicalEditor): LexicalNode | null {
  const found = $getNearestNodeFromDOMNode(node, page.getEditorState());
  return $isTextNode(found) ? found : null;
}

function $isLiteral(node: LexicalNode): boolean {
  const paragraph = $findMatchingParent(node, $isParagraphNode);
  return $isParagraphNode(paragraph) && $getState(paragraph, roleState) === 'literal';
}

/** The notes of the writer, by their id. */
function $footnotes(page: LexicalEditor): Map<NodeId, NodeKey> {
  const notes = new Map<NodeId, NodeKey>();
  for (const [key, node] of page.getEditorState()._nodeMap) {
    if (node instanceof FootnoteNode) notes.set($idOf(node), key);
  }
  return notes;
}
