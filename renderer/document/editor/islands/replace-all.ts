import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  $setSelection,
  type PointType,
} from 'lexical';
import type { BodyNode } from '../../../../engine/core/richtext/model.ts';
import { rootToJson } from '../convert/to-lexical.ts';

/** Replaces the content of the editor. The caret keeps its distance to the end, in characters. */
export function $replaceAll(content: readonly BodyNode[]): void {
  const selection = $getSelection();
  const behind = $isRangeSelection(selection) ? $charactersBehind(selection.focus) : null;
  const isStart = $isRangeSelection(selection) && selection.focus.offset === 0;
  $setSelection(null);
  const { children = [] } = rootToJson(content);
  $getRoot()
    .clear()
    .append(...children.map($parseSerializedNode));
  if (behind !== null) $selectBefore(behind, isStart);
}

function $charactersBehind(point: PointType): number {
  const node = point.getNode();
  const rest = $isTextNode(node) ? node.getTextContentSize() - point.offset : 0;
  const next = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  return $getRoot()
    .getAllTextNodes()
    .filter((text) => {
      if (next) return text.is(next) || next.isBefore(text);
      return node.isBefore(text) && !node.isParentOf(text);
    })
    .reduce((sum, text) => sum + text.getTextContentSize(), rest);
}

/** Between two text nodes, selects the end of the first one, or with `isStart` the start of the second one. */
function $selectBefore(letters: number, isStart: boolean): void {
  let left = letters;
  const texts = letters === 0 && isStart ? [] : $getRoot().getAllTextNodes();
  for (const text of texts.reverse()) {
    const size = text.getTextContentSize();
    if (left < size || (left === size && isStart)) {
      text.select(size - left, size - left);
      return;
    }
    left -= size;
  }
  if (letters === 0) $getRoot().selectEnd();
  else $getRoot().selectStart();
}
