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

/** Stands for what is no text in a line: a variable, a note, a picture. */
export const OBJECT = '\uFFFC';

const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, HISTORY_PUSH_TAG, HISTORY_MERGE_TAG, ISLAND_TAG, COMPOSITION_START_TAG];

/** The caret in a line of text, with the text before it. */
export interface CaretText {
  node: TextNode;
  /** In the node. */
  offset: number;
  /** The text of the paragraph, heading or item up to the caret; a note or variable is one sign. */
  before: string;
  block: ElementNode;
}

/** The caret and the text before it; null where the caret stands in no text or something is selected. */
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

/** The element that holds a line of text: outside links. */
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

/** The text of a node of a line, as the reader sees its letters. */
export function $lineText(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  if ($isElementNode(node) && node.isInline()) return node.getChildren().map($lineText).join('');
  return OBJECT;
}

/**
 * What one key typed, where the change of the editor was that and nothing else: the caret after it. Null while a word is
 * composed (IME), and for what was pasted, undone or done by a command.
 */
export function typedCharacter(editor: LexicalEditor, payload: UpdateListenerPayload): CaretText | null {
  let typed = read.get(payload);
  if (typed === undefined) {
    typed = readTyped(editor, payload);
    read.set(payload, typed);
  }
  return typed;
}

/** Read once for all who ask about a change. */
const read = new WeakMap<UpdateListenerPayload, CaretText | null>();

function readTyped(editor: LexicalEditor, payload: UpdateListenerPayload): CaretText | null {
  const { dirtyLeaves, tags, editorState, prevEditorState } = payload;
  if (editor.isComposing() || NOT_TYPED.some((tag) => tags.has(tag))) return null;
  // A dead key (`"` of the US international keyboard) is a composition of its own; its sign stood before it ended.
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
  const former = formerText(old);
  if (!$isRangeSelection(selection) || selection.isCollapsed()) {
    return former === text.slice(0, offset - 1) + text.slice(offset);
  }
  // What was selected may have been deleted and nothing typed: then the caret stands where the selection began.
  const ends = [selection.anchor, selection.focus].filter(({ key }) => key === node.getKey());
  return former !== text && (ends.length === 0 || offset === Math.min(...ends.map((end) => end.offset)) + 1);
}
