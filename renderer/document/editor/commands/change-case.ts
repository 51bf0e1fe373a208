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
interface TextRange {
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
  const text = pieces.map((piece, index) => $separator(piece, pieces[index - 1]) + $textOf(piece)).join('');
  const next = inNextCase(text);
  if (next === text) return false;
  const ends = [selection.anchor, selection.focus].map(({ key, offset, type }) => ({ key, offset, type }));
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const { node, from, to } = piece;
    const words = node.getTextContent();
    at += $separator(piece, pieces[index - 1]).length;
    node.setTextContent(words.slice(0, from) + next.slice(at, at + to - from) + words.slice(to));
    at += to - from;
  }
  const [anchor, focus] = ends;
  if (anchor) selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  if (focus) selection.focus.set(focus.key, focus.offset, focus.type);
  return true;
}

function $textOf({ node, from, to }: TextRange): string {
  return node.getTextContent().slice(from, to);
}

/** The separator between the text of two paragraphs, list items or cells; empty within one of them. */
function $separator({ node }: TextRange, before: TextRange | undefined): string {
  return before && !$lineOf(node)?.is($lineOf(before.node)) ? LINE_SEPARATOR : '';
}
const LINE_SEPARATOR = '\n';

function $lineOf(node: TextNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline());
}

/** The text in the next case. Its length does not change; line feeds separate lines. */
export function inNextCase(text: string): string {
  const small = mapSameLength(text, (character) => character.toLowerCase());
  const large = mapSameLength(text, (character) => character.toUpperCase());
  if (text === large) return small;
  return text === small ? withCapital(small) : large;
}

/** Skips a character whose other case is longer, such as ß, so that offsets in the text stay valid. */
function mapSameLength(text: string, change: (character: string) => string): string {
  return [...text]
    .map((character) => {
      const changed = change(character);
      return changed.length === character.length ? changed : character;
    })
    .join('');
}

/** Capitalises the first letter of each line and sentence. In Dutch, ij is one letter. */
function withCapital(small: string): string {
  const begin = /(^\P{L}*|[.?!]\s+\P{L}*)(ij|\p{L})/gmu;
  return small.replace(
    begin,
    (_, before, first) => before + mapSameLength(first, (character) => character.toUpperCase()),
  );
}

function $selected(selection: RangeSelection): TextRange[] {
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
function $wordOf({ anchor }: RangeSelection): TextRange[] {
  const here = anchor.getNode();
  if (anchor.type !== 'text' || !$isTextNode(here)) return [];
  const text = here.getTextContent();
  const from = anchor.offset - lengthOfLetters([...text.slice(0, anchor.offset)].reverse());
  const to = anchor.offset + lengthOfLetters([...text.slice(anchor.offset)]);
  const pieces: TextRange[] = [{ node: here, from, to }];
  for (let before = here.getPreviousSibling(); pieces[0]?.from === 0 && $isTextNode(before); ) {
    const size = before.getTextContentSize();
    pieces.unshift({ node: before, from: size - lengthOfLetters([...before.getTextContent()].reverse()), to: size });
    before = before.getPreviousSibling();
  }
  for (let after = here.getNextSibling(); $isAtEnd(pieces.at(-1)) && $isTextNode(after); ) {
    pieces.push({ node: after, from: 0, to: lengthOfLetters([...after.getTextContent()]) });
    after = after.getNextSibling();
  }
  return pieces;
}

function $isAtEnd(piece: TextRange | undefined): boolean {
  return piece !== undefined && piece.to === piece.node.getTextContentSize();
}

/** The length, in UTF-16 units, of the letters at the start of these characters. */
function lengthOfLetters(characters: readonly string[]): number {
  const end = characters.findIndex((character) => !LETTER.test(character));
  return characters.slice(0, end === -1 ? characters.length : end).join('').length;
}
