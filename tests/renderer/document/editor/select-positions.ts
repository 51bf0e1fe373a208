import { $isTableCellNode } from '@lexical/table';
import {
  $createRangeSelection,
  $findMatchingParent,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isAtomicBlock } from '../../../../renderer/document/editor/nodes/blocks.ts';
import { $isBlock } from '../../../../renderer/document/editor/structure/lift.ts';

interface Place {
  node: LexicalNode;
  offset: number;
}

/** Every possible position of a caret: in a text, between the nodes of a line, beside a block. */
function $places(): Place[] {
  const places: Place[] = [];
  const visit = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const size = node.getTextContentSize();
      for (const offset of new Set([0, Math.floor(size / 2), size])) places.push({ node, offset });
    } else if ($isElementNode(node)) {
      const children = node.getChildren();
      const isLine = ['paragraph', 'heading', 'listitem', 'attribution'].includes(node.getType());
      if (isLine && !children.some($isBlock)) {
        for (let offset = 0; offset <= children.length; offset++) places.push({ node, offset });
      }
      children.forEach(visit);
    }
  };
  const root = $getRoot();
  for (const [at, child] of root.getChildren().entries()) {
    if ($isAtomicBlock(child)) places.push({ node: root, offset: at }, { node: root, offset: at + 1 });
    visit(child);
  }
  return places;
}

/** Puts the caret at a position, or selects from one to another. Returns null if there is none. */
export function $selectPlaces(from: number, to = from): RangeSelection | null {
  const places = $places();
  const [anchor, focus] = [from, to].map((at) => places[at % Math.max(1, places.length)]);
  if (!anchor || !focus) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(anchor.node.getKey(), anchor.offset, $isTextNode(anchor.node) ? 'text' : 'element');
  selection.focus.set(focus.node.getKey(), focus.offset, $isTextNode(focus.node) ? 'text' : 'element');
  $setSelection(selection);
  return selection;
}

/** As in a browser: within one cell or outside all. Any other selection becomes one of cells. */
export function $selectText(from: number, to = from): RangeSelection | null {
  const selection = $selectPlaces(from, to);
  if (!selection) return null;
  const [one, other] = [selection.anchor, selection.focus].map((end) =>
    $findMatchingParent(end.getNode(), $isTableCellNode),
  );
  if (one?.getKey() === other?.getKey()) return selection;
  selection.focus.set(selection.anchor.key, selection.anchor.offset, selection.anchor.type);
  return selection;
}
