import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  type ElementNode,
  HISTORY_MERGE_TAG,
  type LexicalNode,
} from 'lexical';
import { $insertLineBelow } from '../../document/editor/commands/empty-line.ts';

/**
 * Moves the caret from a clicked picture to the line next to it, because a picture can't hold text. Returns whether a
 * picture was clicked. Call it within an editor update.
 */
export function $leavePicture({ target }: Pick<MouseEvent, 'target'>): boolean {
  const picture = target instanceof Element ? target.closest('figure') : null;
  const node = picture && $getNearestNodeFromDOMNode(picture);
  if (!node) return false;
  const [next, before] = [node.getNextSibling(), node.getPreviousSibling()];
  if ($isLine(next)) next.selectStart();
  else if ($isLine(before)) before.selectEnd();
  else {
    // The new line alone does not count as a change of the block.
    $addUpdateTag(HISTORY_MERGE_TAG);
    $insertLineBelow(node);
  }
  return true;
}

function $isLine(node: LexicalNode | null): node is ElementNode {
  return $isElementNode(node) && !$isTableNode(node);
}
