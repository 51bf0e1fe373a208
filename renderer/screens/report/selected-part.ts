import type { TextRange } from './sentences.ts';

/** The elements with text of the report. `data-from`: position of their first character in the paragraph. */
const PIECE = '[data-from]';
const PARAGRAPH = '[data-paragraph]';

export interface SelectedPart extends TextRange {
  /** Position in the report. */
  paragraph: number;
}

/** The part of one paragraph that the user selected, or null: nothing, or parts of several paragraphs. */
export function readSelectedPart(selection: Selection | null, list: Element): SelectedPart | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = paragraphOf(range.startContainer);
  if (!start || !list.contains(start)) return null;
  const from = positionOf(start, range.startContainer, range.startOffset);
  // A triple click selects up to the start of the paragraph below.
  const end = paragraphOf(range.endContainer);
  const to = end === start ? positionOf(start, range.endContainer, range.endOffset) : null;
  if (end !== start && range.endOffset > 0) return null;
  const last = to ?? lengthOf(start);
  return from < last ? { paragraph: Number(start.dataset.paragraph), from, to: last } : null;
}

/** The range of the document for a part of the text of a paragraph; null: the text is not drawn. */
export function rangeOfText(paragraph: Element, { from, to }: TextRange): Range | null {
  const start = pointAt(paragraph, from, false);
  const end = pointAt(paragraph, to, true);
  if (!start || !end) return null;
  const range = paragraph.ownerDocument.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(PARAGRAPH) ?? null;
}

/** Position in the text of the paragraph of a point in its element. */
function positionOf(paragraph: Element, container: Node, offset: number): number {
  let position = 0;
  for (const piece of paragraph.querySelectorAll<HTMLElement>(PIECE)) {
    const from = Number(piece.dataset.from);
    const before = paragraph.ownerDocument.createRange();
    before.selectNodeContents(piece);
    if (before.comparePoint(container, offset) < 0) return position;
    if (before.comparePoint(container, offset) === 0) {
      before.setEnd(container, offset);
      return from + before.toString().length;
    }
    position = from + (piece.textContent?.length ?? 0);
  }
  return position;
}

function lengthOf(paragraph: Element): number {
  const last = [...paragraph.querySelectorAll<HTMLElement>(PIECE)].at(-1);
  return last ? Number(last.dataset.from) + (last.textContent?.length ?? 0) : 0;
}

/** The text node and offset of a position. `isEnd`: between two pieces, the end of the first. */
function pointAt(paragraph: Element, position: number, isEnd: boolean): [Node, number] | null {
  for (const piece of paragraph.querySelectorAll<HTMLElement>(PIECE)) {
    let at = Number(piece.dataset.from);
    const texts = paragraph.ownerDocument.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (isEnd ? position > at && position <= at + length : position >= at && position < at + length)
        return [node, position - at];
      at += length;
    }
  }
  return null;
}
