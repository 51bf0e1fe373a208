import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  COMPOSITION_END_TAG,
  COMPOSITION_START_TAG,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { ISLAND_TAG } from '../../document/editor/islands/bind-island.ts';
import { formerText, nodesOf, selectionOf } from '../../document/editor/lexical-internals.ts';

/** Takes the place of a node without text in a line: a variable, a note, a picture. */
export const OBJECT_CHARACTER = '\uFFFC';

const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, HISTORY_PUSH_TAG, HISTORY_MERGE_TAG, ISLAND_TAG, COMPOSITION_START_TAG];

/** The caret in a line, with the text before it. */
export interface CaretText {
  node: TextNode;
  /** The offset in the node. */
  offset: number;
  /** The text of the paragraph, heading or item up to the caret; a note or variable is one character. */
  before: string;
  block: ElementNode;
}

/** The caret and the text before it; null if the caret is not in text, or something is selected. */
export function $caretText(): CaretText | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const block = $blockOf(node);
  if (!block) return null;
  const { offset } = selection.anchor;
  return { node, offset, before: $textBefore(node, block) + node.getTextContent().slice(0, offset), block };
}

/** The block element of a node, outside links. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  let parent = node.getParent();
  while (parent?.isInline()) parent = parent.getParent();
  return parent;
}

function $textBefore(node: LexicalNode, block: ElementNode): string {
  let text = '';
  let current: LexicalNode = node;
  while (!current.is(block)) {
    for (const sibling of current.getPreviousSiblings().reverse()) text = $lineText(sibling) + text;
    const parent = current.getParent();
    if (!parent) return text;
    current = parent;
  }
  return text;
}

/** The visible text of a node in a line. */
export function $lineText(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  if ($isElementNode(node) && node.isInline()) return node.getChildren().map($lineText).join('');
  return OBJECT_CHARACTER;
}

/**
 * The caret behind a typed character, if the update did nothing else. null during a composition (IME), and for pasted
 * text, undo and commands.
 */
export function typedCharacter(editor: LexicalEditor, payload: UpdateListenerPayload): CaretText | null {
  let typed = typedByPayload.get(payload);
  if (typed === undefined) {
    typed = readTyped(editor, payload);
    typedByPayload.set(payload, typed);
  }
  return typed;
}

/** Several listeners ask for the same update, which is read once. */
const typedByPayload = new WeakMap<UpdateListenerPayload, CaretText | null>();

function readTyped(editor: LexicalEditor, payload: UpdateListenerPayload): CaretText | null {
  const { dirtyLeaves, tags, editorState, prevEditorState } = payload;
  if (editor.isComposing() || NOT_TYPED.some((tag) => tags.has(tag))) return null;
  // A dead key (`"` of the US international keyboard) is a composition of its own: its character was there before the
  // composition ended.
  const composed = tags.has(COMPOSITION_END_TAG);
  if (!composed && (dirtyLeaves.size === 0 || dirtyLeaves.size > 3)) return null;
  return editorState.read(() => {
    const caret = $caretText();
    if (!caret || caret.offset === 0) return null;
    if (composed) return /['"]/.test(caret.before.slice(-1)) ? caret : null;
    return dirtyLeaves.has(caret.node.getKey()) && wasTyped(caret, prevEditorState) ? caret : null;
  });
}

function wasTyped({ node, offset }: CaretText, before: EditorState): boolean {
  const text = node.getTextContent();
  const old = nodesOf(before).get(node.getKey());
  if (old === undefined) return text.length === 1 && offset === 1;
  if (!$isTextNode(old)) return false;
  const selection = selectionOf(before);
  const oldText = formerText(old);
  if (!$isRangeSelection(selection) || selection.isCollapsed()) {
    return oldText === text.slice(0, offset - 1) + text.slice(offset);
  }
  // The user may have deleted the selection without typing: the caret is then at its start.
  const ends = [selection.anchor, selection.focus].filter(({ key }) => key === node.getKey());
  return oldText !== text && (ends.length === 0 || offset === Math.min(...ends.map((end) => end.offset)) + 1);
}
