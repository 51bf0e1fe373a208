import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isAtomicBlock } from '../nodes/blocks.ts';
import { $sizeOf } from '../structure/positions.ts';
import { $replaceSelectedBlocks } from './empty-line.ts';

/**
 * Backspace and Delete beside a block, picture or page break select it first; the next key deletes it. An empty
 * paragraph between them is removed. Returns false if there is nothing to select.
 */
export function $selectAdjacentBlock(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  let node: LexicalNode = anchor.getNode();
  if ($isRootOrShadowRoot(node) && $isElementNode(node)) {
    return $selectBlock(node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset));
  }
  if (anchor.offset !== (isBackward ? 0 : $sizeOf(node))) return false;
  let neighbour = $neighbour(node, isBackward);
  while (neighbour === null) {
    const parent = node.getParent();
    if (!parent || $isRootOrShadowRoot(parent)) return false;
    node = parent;
    neighbour = $neighbour(node, isBackward);
  }
  if (!$isAtomicBlock(neighbour)) return false;
  if ($isElementNode(node) && node.isEmpty() && $isRootOrShadowRoot(node.getParent())) node.remove();
  return $selectBlock(neighbour);
}

function $neighbour(node: LexicalNode, isBackward: boolean): LexicalNode | null {
  return isBackward ? node.getPreviousSibling() : node.getNextSibling();
}

function $selectBlock(node: LexicalNode | null): boolean {
  if (!$isAtomicBlock(node)) return false;
  const chosen = $createNodeSelection();
  chosen.add(node.getKey());
  $setSelection(chosen);
  return true;
}

/**
 * Moves the caret to a click on text while a block is selected. After a very short click Lexical does not know the new
 * DOM selection yet: it would clear the selection and show no caret.
 */
function $moveCaretToClick(target: EventTarget | null, editor: LexicalEditor): boolean {
  const shown = window.getSelection();
  if (!$isNodeSelection($getSelection()) || !$isInText(target) || !$isInText(shown?.anchorNode ?? null)) return false;
  const caret = $createRangeSelectionFromDom(shown, editor);
  if (caret) $setSelection(caret);
  return caret !== null;
}

function $isInText(target: EventTarget | null): boolean {
  const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
  return node !== null && !$isAtomicBlock(node.getTopLevelElement() ?? node);
}

export function registerAtomicBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(CLICK_COMMAND, ({ target }) => $moveCaretToClick(target, editor), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $replaceSelectedBlocks();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $replaceSelectedBlocks, COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $selectAdjacentBlock, COMMAND_PRIORITY_HIGH),
    ),
  );
}
