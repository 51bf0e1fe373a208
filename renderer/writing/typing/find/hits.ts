import { TableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getState,
  $isParagraphNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { walk } from '../../../../engine/core/richtext/walk.ts';
import { $readPart, type EditablePart, type OwnNote } from '../../../document/editor/islands/part.ts';
import { nodesOf } from '../../../document/editor/lexical-internals.ts';
import { BlockInstanceNode } from '../../../document/editor/nodes/blocks.ts';
import { FootnoteNode } from '../../../document/editor/nodes/inline.ts';
import { $idOf, roleState } from '../../../document/editor/nodes/state.ts';
import { $head } from '../../../document/open/head.ts';
import { $libraryPart } from './library-part.ts';
import { type FindOptions, matchesIn } from './matches.ts';
import { linesOf, rangeIn, wordsIn } from './page-lines.ts';
import { textOf, textsOf } from './replace-inline.ts';
import { matchNumbers } from './same-place.ts';

/** Whose words they are: where a replacement goes. null: words that stay as they are: literal, or made by the document. */
export type Owner =
  | { in: 'text'; start: NodeKey; startOffset: number; end: NodeKey; endOffset: number }
  /** The number of the hit among those of this part, from 0. `adapts`: a replacement makes the library's words the writer's own. */
  | { in: 'part'; key: NodeKey; part: EditablePart | OwnNote; nth: number; adapts: boolean }
  | { in: 'head'; line: 'title' | 'subtitle'; nth: number };

export interface Hit {
  range: Range;
  owner: Owner | null;
}

/** Every place on the sheet where the words stand, in order. */
export function hitsOn(sheet: Element, page: LexicalEditor, options: FindOptions): Hit[] {
  const lines = linesOf(sheet);
  const found = lines.flatMap((line) => matchesIn(line.text, options).map(({ from, to }) => rangeIn(line, from, to)));
  const read = new Map<Element, (range: Range) => number | null>();
  const numbers: NumberIn = (element, texts) => {
    const known = read.get(element);
    if (known) return known;
    const { text, starts } = wordsIn(element, lines);
    const numberAt = matchNumbers(texts(), text, options);
    const made = ({ startContainer, startOffset }: Range): number | null => {
      const start = startContainer instanceof Text ? starts.get(startContainer) : undefined;
      return start === undefined ? null : numberAt(start + startOffset);
    };
    read.set(element, made);
    return made;
  };
  return page.read(() => {
    const notes = $footnotes(page);
    return found.map((range) => ({ range, owner: $ownerOf(range, page, notes, numbers) }));
  });
}

/** The number of a hit among those in the texts that an element was drawn from. */
type NumberIn = (element: Element, texts: () => readonly string[]) => (range: Range) => number | null;

function $ownerOf(
  range: Range,
  page: LexicalEditor,
  notes: ReadonlyMap<NodeId, NotePlace>,
  numbers: NumberIn,
): Owner | null {
  const element = range.startContainer.parentElement;
  if (!element) return null;
  if (element.closest('.d-front, .d-back')) {
    const line = element.closest('.line')?.parentElement;
    if (!line) return null;
    const name = line.localName === 'h1' ? 'title' : 'subtitle';
    const nth = numbers(line, () => [textOf($head()[name])])(range);
    return nth === null ? null : { in: 'head', line: name, nth };
  }
  const note = element.closest<HTMLElement>('.d-notes > [data-note]');
  if (note) {
    const place = notes.get(note.dataset.note ?? '');
    const holder = place ? $getNodeByKey(place.key) : null;
    return place && holder ? $ownerInPart(holder, place.part, note, range, numbers) : null;
  }
  const caption = element.closest('caption');
  const table = caption && $getNearestNodeFromDOMNode(caption, page.getEditorState());
  if (caption && table instanceof TableNode) return $ownerInPart(table, 'table-caption', caption, range, numbers);
  const region = element.closest<HTMLElement>('[data-part]');
  if (region && page.getRootElement()?.contains(region)) {
    const holder = $getNearestNodeFromDOMNode(region, page.getEditorState());
    return holder && $ownerInPart(holder, region.dataset.part as EditablePart, region, range, numbers);
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

function $ownerInPart(
  holder: LexicalNode,
  part: EditablePart | OwnNote,
  drawn: Element,
  range: Range,
  numbers: NumberIn,
): Owner | null {
  const own = $readPart(holder, part);
  const content = own ?? $libraryPart(holder, part);
  const nth = content && numbers(drawn, () => textsOf(content))(range);
  return nth === null ? null : { in: 'part', key: holder.getKey(), part, nth, adapts: own === null };
}

function $textAt(node: Node, page: LexicalEditor): LexicalNode | null {
  const found = $getNearestNodeFromDOMNode(node, page.getEditorState());
  return $isTextNode(found) ? found : null;
}

function $isLiteral(node: LexicalNode): boolean {
  const paragraph = $findMatchingParent(node, $isParagraphNode);
  return $isParagraphNode(paragraph) && $getState(paragraph, roleState) === 'literal';
}

interface NotePlace {
  key: NodeKey;
  part: 'footnote' | OwnNote;
}

/** The notes of the writer, in the text and in own words of blocks, by their id as it is composed. */
function $footnotes(page: LexicalEditor): Map<NodeId, NotePlace> {
  const notes = new Map<NodeId, NotePlace>();
  for (const [key, node] of nodesOf(page.getEditorState())) {
    if (node instanceof FootnoteNode) notes.set($idOf(node), { key, part: 'footnote' });
    if (!(node instanceof BlockInstanceNode)) continue;
    walk(node.getData()?.own?.body ?? [], (one) => {
      if ('type' in one && one.type === 'footnote')
        notes.set(`${$idOf(node)}--${one.id}`, { key, part: { note: one.id } });
    });
  }
  return notes;
}
