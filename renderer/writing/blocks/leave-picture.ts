import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  type ElementNode,
  HISTORY_MERGE_TAG,
  type LexicalNode,
} from 'lexical';
import { $lineBelow } from '../../document/editor/commands/line-below.ts';

/**
 * A picture that is clicked in the text of a block takes no words: the caret goes to the line beside it, so that what is typed
 * then comes somewhere. Says whether a picture was clicked. To be used within the editor.
 */
export function $leavePicture({ target }: Pick<MouseEvent, 'target'>): boolean {
  const picture = target instanceof Element ? target.closest('figure') : null;
  const node = picture && $getNearestNodeFromDOMNode(picture);
  if (!node) return false;
  const [next, before] = [node.getNextSibling(), node.getPreviousSibling()];
  if ($isLine(next)) next.selectStart();
  else if ($isLine(before)) before.selectEnd();
  else {
    // Only what is typed in it changes the block.
    $addUpdateTag(HISTORY_MERGE_TAG);
    $lineBelow(node);
  }
  return true;
}

function $isLine(node: LexicalNode | null): node is ElementNode {
  return $isElementNode(node) && !$isTableNode(node);
}
