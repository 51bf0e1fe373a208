import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';

/** A range of one text node. */
interface Piece {
  node: TextNode;
  from: number;
  to: number;
}

const LETTER = /[\p{L}\p{M}\p{N}'’-]/u;

/**
 * Changes the case of the selected text, or of the word at the caret, in the order of Shift F3 in Word: initial
 * capital, all capitals, lower case. Keeps marks and selection. Returns false without letters.
 */
export function $changeCase(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const pieces = selection.isCollapsed() ? $wordOf(selection) : $selected(selection);
  const text = pieces.map((piece, index) => $gap(piece, pieces[index - 1]) + $wordsOf(piece)).join('');
  const next = inNextCase(text);
  if (next === text) return false;
  const ends = [selection.anchor, selection.focus].map(({ key, offset, type }) => ({ key, offset, type }));
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const { node, from, to } = piece;
    const words = node.getTextContent();
    at += $gap(piece, pieces[index - 1]).length;
    node.setTextContent(words.slice(0, from) + next.slice(at, at + to - from) + words.slice(to));
    at += to - from;
  }
  const [anchor, focus] = ends;
  if (anchor) selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  if (focus) selection.focus.set(focus.key, focus.offset, focus.type);
  return true;
}

function $wordsOf({ node, from, to }: Piece): string {
  return node.getTextContent().slice(from, to);
}

/** The separator between the text of two paragraphs, list items or cells; empty within one of them. */
function $gap({ node }: Piece, before: Piece | undefined): string {
  return before && !$lineOf(node)?.is($lineOf(before.node)) ? PARTED : '';
}
const PARTED = '\n';

function $lineOf(node: TextNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline());
}

/** The text in the next case. Its length does not change; line feeds separate lines. */
export function inNextCase(text: string): string {
  const small = each(text, (sign) => sign.toLowerCase());
  const large = each(text, (sign) => sign.toUpperCase());
  if (text === large) return small;
  return text === small ? withCapital(small) : large;
}

/** Skips a character whose other case is longer, such as ß, so that offsets in the text stay valid. */
function each(text: string, change: (sign: string) => string): string {
  return [...text]
    .map((sign) => {
      const changed = change(sign);
      return changed.length === sign.length ? changed : sign;
    })
    .join('');
}

/** Capitalises the first letter of each line and sentence. In Dutch, ij is one letter. */
function withCapital(small: string): string {
  const begin = /(^\P{L}*|[.?!]\s+\P{L}*)(ij|\p{L})/gmu;
  return small.replace(begin, (_, before, first) => before + each(first, (sign) => sign.toUpperCase()));
}

function $selected(selection: RangeSelection): Piece[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return selection
    .getNodes()
    .filter($isTextNode)
    .map((node) => ({
      node,
      from: node.getKey() === start.key && start.type === 'text' ? start.offset : 0,
      to: node.getKey() === end.key && end.type === 'text' ? end.offset : node.getTextContentSize(),
    }));
}

/** The word around or beside the caret, which may consist of several text nodes with different marks. */
function $wordOf({ anchor }: RangeSelection): Piece[] {
  const here = anchor.getNode();
  if (anchor.type !== 'text' || !$isTextNode(here)) return [];
  const text = here.getTextContent();
  const from = anchor.offset - lettersOf([...text.slice(0, anchor.offset)].reverse());
  const to = anchor.offset + lettersOf([...text.slice(anchor.offset)]);
  const pieces: Piece[] = [{ node: here, from, to }];
  for (let before = here.getPreviousSibling(); pieces[0]?.from === 0 && $isTextNode(before); ) {
    const size = before.getTextContentSize();
    pieces.unshift({ node: before, from: size - lettersOf([...before.getTextContent()].reverse()), to: size });
    before = before.getPreviousSibling();
  }
  for (let after = here.getNextSibling(); $isAtEnd(pieces.at(-1)) && $isTextNode(after); ) {
    pieces.push({ node: after, from: 0, to: lettersOf([...after.getTextContent()]) });
    after = after.getNextSibling();
  }
  return pieces;
}

function $isAtEnd(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.to === piece.node.getTextContentSize();
}

/** The length, in UTF-16 units, of the letters at the start of these characters. */
function lettersOf(signs: readonly string[]): number {
  const end = signs.findIndex((sign) => !LETTER.test(sign));
  return signs.slice(0, end === -1 ? signs.length : end).join('').length;
}
