import {
  $createNodeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isSolid } from '../nodes/blocks.ts';

/**
 * Backspace and Delete beside a block, picture or page break choose it first; only a second key removes it. An empty
 * paragraph goes, and the block is chosen. Says whether there was anything to choose.
 */
export function $chooseSolidNeighbour(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  let node: LexicalNode = anchor.getNode();
  if ($isRootOrShadowRoot(node) && $isElementNode(node)) {
    return $choose(node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset));
  }
  const end = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (isBackward ? 0 : end)) return false;
  let neighbour = $neighbour(node, isBackward);
  while (neighbour === null) {
    const parent = node.getParent();
    if (!parent || $isRootOrShadowRoot(parent)) return false;
    node = parent;
    neighbour = $neighbour(node, isBackward);
  }
  if (!$isSolid(neighbour)) return false;
  if ($isElementNode(node) && node.isEmpty() && $isRootOrShadowRoot(node.getParent())) node.remove();
  return $choose(neighbour);
}

function $neighbour(node: LexicalNode, isBackward: boolean): LexicalNode | null {
  return isBackward ? node.getPreviousSibling() : node.getNextSibling();
}

function $choose(node: LexicalNode | null): boolean {
  if (!$isSolid(node)) return false;
  const chosen = $createNodeSelection();
  chosen.add(node.getKey());
  $setSelection(chosen);
  return true;
}

export function registerSolid(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $chooseSolidNeighbour, COMMAND_PRIORITY_HIGH),
    ),
  );
}
