import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setState,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  type ParagraphNode,
  type PointType,
  REMOVE_TEXT_COMMAND,
  TextNode,
} from 'lexical';
import { formerParent, formerText, nodesOf, registerTransformForChanges } from '../lexical-internals.ts';
import { roleState } from '../nodes/state.ts';
import { $isAtEndOf, $selectedNodes, $sizeOf } from '../structure/positions.ts';

/**
 * Protects literal paragraphs: typing, cutting and joining call `refused` instead, which offers to unlock the
 * paragraph. A selection of the whole paragraph may be deleted. Input that cannot be prevented, such as a dead key, is
 * reverted.
 */
export function registerLock(editor: LexicalEditor, onRefused: (paragraph: NodeKey) => void): () => void {
  const guard = <Payload>(command: LexicalCommand<Payload>, $locked: (payload: Payload) => ParagraphNode | null) =>
    editor.registerCommand(
      command,
      (payload) => {
        const paragraph = $locked(payload);
        if (paragraph) onRefused(paragraph.getKey());
        return paragraph !== null;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  return mergeRegister(
    guard(CONTROLLED_TEXT_INSERTION_COMMAND, $lockedAtSelection),
    guard(INSERT_LINE_BREAK_COMMAND, $lockedAtSelection),
    guard(PASTE_COMMAND, $lockedAtSelection),
    guard(CUT_COMMAND, $lockedAtSelection),
    guard(REMOVE_TEXT_COMMAND, $lockedAtSelection),
    guard(FORMAT_TEXT_COMMAND, $lockedAtSelection),
    guard(INSERT_PARAGRAPH_COMMAND, () => ($isAtEnd() ? null : $lockedAtSelection())),
    guard(DELETE_CHARACTER_COMMAND, (isBackward) => $lockedAtSelection() ?? $lockedNeighbour(isBackward)),
    guard(DELETE_WORD_COMMAND, (isBackward) => $lockedAtSelection() ?? $lockedNeighbour(isBackward)),
    guard(DELETE_LINE_COMMAND, (isBackward) => $lockedAtSelection() ?? $lockedNeighbour(isBackward)),
    registerTransformForChanges(editor, TextNode, (node) => {
      const paragraph = $literalParagraphOf(node);
      if (!paragraph) return;
      const formerNodes = nodesOf(editor.getEditorState());
      const before = formerNodes.get(node.getKey());
      const formerParagraph = formerNodes.get(paragraph.getKey());
      const wasLiteral = formerParagraph !== undefined && $getState(formerParagraph, roleState, 'direct') === 'literal';
      if (!wasLiteral || !(before instanceof TextNode) || formerText(before) === node.getTextContent()) return;
      if (formerParent(before, formerNodes)?.getKey() !== node.getParent()?.getKey()) return;
      // A note that is inserted between two words splits their text node without changing the text.
      if ($textOf(paragraph) === editor.getEditorState().read(() => $textOf(formerParagraph))) return;
      node.setTextContent(formerText(before));
      onRefused(paragraph.getKey());
    }),
  );
}

/**
 * Refuses text that the browser inserts without a command: characters, replacements, drops. `registerLock` handles
 * Enter and deletion. Needs a DOM.
 */
export function registerLockedInput(editor: LexicalEditor, onRefused: (paragraph: NodeKey) => void): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    if (event.inputType === 'insertParagraph' || /^(?:delete|history)/.test(event.inputType)) return;
    const paragraph = editor.read(() => $lockedAtSelection());
    if (!paragraph) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onRefused(paragraph.getKey());
  };
  return editor.registerRootListener((root, former) => {
    former?.removeEventListener('beforeinput', onBeforeInput, true);
    root?.addEventListener('beforeinput', onBeforeInput, true);
  });
}

/** Unlocks a literal paragraph, which then is an ordinary paragraph. */
export function $unlock(paragraph: ParagraphNode): void {
  $setState(paragraph, roleState, '');
}

/** Unlocks the literal paragraphs in the selection. */
export function $unlockSelection(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const node of $selectedNodes(selection)) {
    const paragraph = $literalParagraphOf(node);
    if (paragraph) $unlock(paragraph);
  }
}

/** The literal paragraph that contains a node, or null. */
export function $literalParagraphOf(node: LexicalNode | null): ParagraphNode | null {
  const paragraph = node && $findMatchingParent(node, $isParagraphNode);
  return $isParagraphNode(paragraph) && $getState(paragraph, roleState) === 'literal' ? paragraph : null;
}

function $textOf(node: LexicalNode): string {
  const texts = $isElementNode(node) ? node.getAllTextNodes() : [];
  return texts.map((text) => text.getTextContent()).join('');
}

/** The literal paragraph that contains an end of the selection, or null. */
function $lockedAtSelection(): ParagraphNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $literalParagraphOf(selection.anchor.getNode()) ?? $literalParagraphOf(selection.focus.getNode());
}

/** The literal paragraph that a deletion at the caret would join with its own line, or null. */
function $lockedNeighbour(isBackward: boolean): ParagraphNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  let node: LexicalNode = selection.anchor.getNode();
  if (!$isAtEdge(selection.anchor, isBackward)) return null;
  while (!$isRootOrShadowRoot(node)) {
    const beside = isBackward ? node.getPreviousSibling() : node.getNextSibling();
    if (beside) {
      const edge = $isElementNode(beside)
        ? isBackward
          ? beside.getLastDescendant()
          : beside.getFirstDescendant()
        : null;
      return $literalParagraphOf(edge ?? beside);
    }
    const parent = node.getParent();
    if (!parent) return null;
    node = parent;
  }
  return null;
}

function $isAtEdge(point: PointType, isBackward: boolean): boolean {
  return point.offset === (isBackward ? 0 : $sizeOf(point.getNode()));
}

function $isAtEnd(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const paragraph = $literalParagraphOf(selection.anchor.getNode());
  return paragraph !== null && $isAtEndOf(paragraph, selection.anchor);
}
