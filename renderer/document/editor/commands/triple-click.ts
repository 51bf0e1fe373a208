import {
  $createRangeSelection,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isTextNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $isBlock } from '../structure/lift.ts';

/**
 * A triple click selects one paragraph, heading or list item. Chromium would stop at a note, and extend the selection
 * to the start of the next line, which a cut would then join with this one.
 */
export function registerTripleClick(editor: LexicalEditor): () => void {
  return editor.registerCommand(CLICK_COMMAND, $selectLine, COMMAND_PRIORITY_HIGH);
}

function $selectLine({ detail, target, button }: MouseEvent): boolean {
  const node = detail === 3 && button === 0 && target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
  const line = node && $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline());
  if (!$isElementNode(line) || line.isEmpty() || line.getChildren().some($isBlock)) return false;
  const selection = $createRangeSelection();
  $set(selection.anchor, line, line.getFirstDescendant(), 0);
  const last = line.getLastDescendant();
  $set(selection.focus, line, last, $isTextNode(last) ? last.getTextContentSize() : line.getChildrenSize());
  $setSelection(selection);
  return true;
}

function $set(point: PointType, line: ElementNode, leaf: LexicalNode | null, offset: number): void {
  if ($isTextNode(leaf)) point.set(leaf.getKey(), offset, 'text');
  else point.set(line.getKey(), offset, 'element');
}
