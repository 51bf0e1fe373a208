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
import { $isAtEndOf, $sizeOf, $touchedBy } from '../structure/place.ts';

/**
 * Literal words stand as they were said: nothing types in them, cuts them or runs into them. `refused` is called instead,
 * to offer 'Losmaken'. A selection that holds a literal paragraph whole may take it away. What a browser typed all the
 * same (a dead key can't be stopped) is taken back.
 */
export function registerLock(editor: LexicalEditor, refused: (paragraph: NodeKey) => void): () => void {
  const guard = <Payload>(command: LexicalCommand<Payload>, $locked: (payload: Payload) => ParagraphNode | null) =>
    editor.registerCommand(
      command,
      (payload) => {
        const paragraph = $locked(payload);
        if (paragraph) refused(paragraph.getKey());
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
      const paragraph = $literal(node);
      if (!paragraph) return;
      const old = nodesOf(editor.getEditorState());
      const before = old.get(node.getKey());
      const formerly = old.get(paragraph.getKey());
      const wasLiteral = formerly !== undefined && $getState(formerly, roleState, 'direct') === 'literal';
      if (!wasLiteral || !(before instanceof TextNode) || formerText(before) === node.getTextContent()) return;
      if (formerParent(before, old)?.getKey() !== node.getParent()?.getKey()) return;
      // A note that comes between two words parts their text, and no word changes.
      if ($wordsOf(paragraph) === editor.getEditorState().read(() => $wordsOf(formerly))) return;
      node.setTextContent(formerText(before));
      refused(paragraph.getKey());
    }),
  );
}

/**
 * The same for what a browser types without a command, before it does: characters, replacements, drops. Needs a window;
 * goes with `registerLock`, which answers Enter and deleting.
 */
export function registerLockedInput(editor: LexicalEditor, refused: (paragraph: NodeKey) => void): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    if (event.inputType === 'insertParagraph' || /^(?:delete|history)/.test(event.inputType)) return;
    const paragraph = editor.read(() => $lockedAtSelection());
    if (!paragraph) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refused(paragraph.getKey());
  };
  return editor.registerRootListener((root, former) => {
    former?.removeEventListener('beforeinput', onBeforeInput, true);
    root?.addEventListener('beforeinput', onBeforeInput, true);
  });
}

/** Lets go of a literal paragraph: its words may be changed from now on, and are no longer shown as literal. */
export function $detach(paragraph: ParagraphNode): void {
  $setState(paragraph, roleState, '');
}

/** Lets go of the literal paragraphs of the selection. */
export function $detachHere(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const node of $touchedBy(selection)) {
    const paragraph = $literal(node);
    if (paragraph) $detach(paragraph);
  }
}

/** The literal paragraph that holds this node, if one does. */
export function $literal(node: LexicalNode | null): ParagraphNode | null {
  const paragraph = node && $findMatchingParent(node, $isParagraphNode);
  return $isParagraphNode(paragraph) && $getState(paragraph, roleState) === 'literal' ? paragraph : null;
}

function $wordsOf(node: LexicalNode): string {
  const texts = $isElementNode(node) ? node.getAllTextNodes() : [];
  return texts.map((text) => text.getTextContent()).join('');
}

/** The literal paragraph in which the selection begins or ends. */
function $lockedAtSelection(): ParagraphNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $literal(selection.anchor.getNode()) ?? $literal(selection.focus.getNode());
}

/** The literal paragraph that a deletion at the edge of a paragraph would join with. */
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
      return $literal(edge ?? beside);
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
  const paragraph = $literal(selection.anchor.getNode());
  return paragraph !== null && $isAtEndOf(paragraph, selection.anchor);
}
