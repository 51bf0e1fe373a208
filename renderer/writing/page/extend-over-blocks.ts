import { $isTableNode } from '@lexical/table';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $onUpdate,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';
import { $topLevelNode } from '../../document/editor/structure/positions.ts';
import { $choose, $chosenNode, $solidNextToEnd, type Direction } from './adjacent-block.ts';

/**
 * Extending the selection over blocks. A block in the selection is always selected as a whole: an end of the selection
 * is then a gap between top-level nodes, counted from the start of the document.
 */

/**
 * Shift and an arrow, from a chosen block or next to a block. `hasCtrl`: by words and paragraphs. Returns false if no
 * block is involved; Chromium then handles the key.
 */
export function $extendByArrow(editor: LexicalEditor, direction: Direction, hasCtrl: boolean): boolean {
  const isBack = direction === 'up' || direction === 'left';
  const node = $chosenNode();
  // A picture in a table cell cannot be selected together with lines.
  if (node && !$isRootNode(node.getParent())) return true;
  if (node) $selectWhole(node, isBack);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const gap = $gapAtFocus(selection, isBack);
  if (gap !== null) {
    $extendFromGap(editor, selection, gap, direction, hasCtrl);
    return true;
  }
  const neighbour = $solidNextToEnd(editor, 'focus', direction);
  // The same for a picture in a cell next to the focus.
  if (neighbour && !$isRootNode(neighbour.getParent())) return false;
  if (neighbour) {
    $extendOver(editor, selection, neighbour, direction);
    return true;
  }
  if (!$isRootNode(anchor.getNode())) return false;
  const top = $topLevelNode(focus.getNode());
  const next = isBack ? top?.getPreviousSibling() : top?.getNextSibling();
  const within = top && $isAtomicBlock(next) ? editor.getElementByKey(top.getKey()) : null;
  const unit = isVertical(direction) ? (hasCtrl ? 'paragraph' : 'line') : hasCtrl ? 'word' : 'character';
  $onUpdate(() => {
    // At a line wrap, the DOM focus decides on which of the two lines the caret is.
    if (moveDomFocus(isBack, unit, within) && next) {
      editor.update(
        () => {
          const now = $getSelection();
          if ($isRangeSelection(now)) $extendOver(editor, now, next, direction);
        },
        { discrete: true },
      );
    }
  });
  return true;
}

/** The box of a top-level node in the window; null: not drawn. */
export type BoxOf = (key: NodeKey) => Pick<DOMRect, 'top' | 'bottom'> | null;

/**
 * Shift Page Up and Page Down: extends by as many whole nodes as fit in `page`, the visible height, from a chosen block
 * or a gap next to a block. Returns false if no block is involved; Chromium then handles the key.
 */
export function $extendByPage(editor: LexicalEditor, isBack: boolean, page: number, boxOf: BoxOf): boolean {
  const node = $chosenNode();
  if (node && !$isRootNode(node.getParent())) return true;
  if (node) $selectWhole(node, isBack);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  if (!$isRootNode(anchor.getNode()) && !$isRootNode(focus.getNode())) return false;
  const parts = $getRoot().getChildren();
  const top = focus.getNode().getTopLevelElement();
  // The first node that the selection extends over.
  const begin = top ? top.getIndexWithinParent() : isBack ? focus.offset - 1 : focus.offset;
  const edges = (at: number) => {
    const part = parts[at];
    return part ? boxOf(part.getKey()) : null;
  };
  const from = edges(begin);
  const isWithin = (at: number): boolean => {
    const box = edges(at);
    return (
      page > 0 && from !== null && box !== null && (isBack ? from.bottom - box.top : box.bottom - from.top) <= page
    );
  };
  const step = isBack ? -1 : 1;
  let at = begin;
  while (parts[at + step] && isWithin(at + step)) at += step;
  const last = parts[at];
  if (last) {
    if ($isElementNode(last) && !$isTableNode(last)) focus.set(...$edgeOf(last, isBack ? 'start' : 'end'));
    else focus.set('root', isBack ? at : at + 1, 'element');
    $scrollTo(editor, last);
  }
  $applySelection(selection);
  return true;
}

/**
 * Extends from the edge of a text over the next block. If that makes the selection smaller by one line, it stops at the
 * edge.
 */
function $extendOver(
  editor: LexicalEditor,
  selection: RangeSelection,
  neighbour: LexicalNode,
  direction: Direction,
): void {
  const isBack = direction === 'up' || direction === 'left';
  const { anchor, focus } = selection;
  const at = neighbour.getIndexWithinParent();
  const [near, behind] = isBack ? [at + 1, at] : [at, at + 1];
  const isSmaller = !selection.isCollapsed() && selection.isBackward() !== isBack;
  // A selection that began behind this block stops at it.
  const shouldStop =
    isSmaller && (isVertical(direction) || ($isRootNode(anchor.getNode()) && anchor.offset === behind));
  focus.set('root', shouldStop ? near : behind, 'element');
  $scrollTo(editor, shouldStop ? null : neighbour);
  $applySelection(selection);
}

/**
 * Whether the anchor is a gap next to a block. Chromium would move that anchor into the text when it moves the focus.
 */
export function $isAnchorNextToBlock(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() && $isRootNode(selection.anchor.getNode());
}

/** Shift Home and Shift End. */
export function extendInLine(at: 'start' | 'end'): void {
  moveDomFocus(at === 'start', 'lineboundary');
}

/**
 * Moves the DOM focus and keeps the anchor: `Selection.extend` does not accept a gap before a block as anchor. Returns
 * true, and moves nothing, if the focus would leave `within`.
 */
function moveDomFocus(isBack: boolean, unit: string, within: Element | null = null): boolean {
  const domSelection = window.getSelection();
  if (!domSelection?.anchorNode || !domSelection.focusNode) return false;
  const { anchorNode, anchorOffset, focusNode: from, focusOffset } = domSelection;
  domSelection.collapse(from, focusOffset);
  domSelection.modify('move', isBack ? 'backward' : 'forward', unit);
  const to = domSelection.focusNode;
  const isLeft = within !== null && !within.contains(to);
  if (to === null || isLeft) domSelection.setBaseAndExtent(anchorNode, anchorOffset, from, focusOffset);
  else {
    domSelection.setBaseAndExtent(anchorNode, anchorOffset, to, domSelection.focusOffset);
    (to instanceof Element ? to : to.parentElement)?.scrollIntoView({ block: 'nearest' });
  }
  return isLeft;
}

/** The gap at the focus of the selection, also if Chromium moved the focus into the text next to it. */
function $gapAtFocus(selection: RangeSelection, isBack: boolean): number | null {
  const { focus } = selection;
  const node = focus.getNode();
  if ($isRootNode(node)) return focus.offset;
  const top = $topLevelNode(node);
  if (selection.isCollapsed() || !$isElementNode(top) || $isTableNode(top)) return null;
  const neighbour = isBack ? top.getNextSibling() : top.getPreviousSibling();
  const [key, offset] = $edgeOf(top, isBack ? 'end' : 'start');
  if (!$isAtomicBlock(neighbour) || focus.offset !== offset) return null;
  const isThere = focus.key === key || focus.key === top.getKey();
  return isThere ? top.getIndexWithinParent() + (isBack ? 1 : 0) : null;
}

/** Shift and a click on a block: extends from the chosen block or the anchor to the whole block. */
export function $extendToBlock(block: LexicalNode): boolean {
  const to = block.getIndexWithinParent();
  const node = $chosenNode();
  if (![block, node ?? block].every((one) => $isRootNode(one.getParent()))) return false;
  if (node) {
    const from = node.getIndexWithinParent();
    if (from === to) return false;
    $selectBetweenGaps(from < to ? from : from + 1, from < to ? to + 1 : to);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const top = $topLevelNode(anchor.getNode());
  const isBelow = (top ? top.getIndexWithinParent() : anchor.offset - 1) < to;
  focus.set('root', isBelow ? to + 1 : to, 'element');
  $applySelection(selection);
  return true;
}

/** Ctrl Shift Home and End: extends to the start or end of the document. */
export function $extendToEdge(at: 'start' | 'end'): void {
  const root = $getRoot();
  const node = $chosenNode();
  if (node && $isRootNode(node.getParent())) $selectWhole(node, at === 'start');
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const last = at === 'start' ? root.getFirstChild() : root.getLastChild();
  if ($isElementNode(last)) selection.focus.set(...$edgeOf(last, at));
  else selection.focus.set('root', at === 'start' ? 0 : root.getChildrenSize(), 'element');
  $applySelection(selection);
}

/**
 * Turns the chosen block into a selection that can be extended upwards or downwards. Returns false if that is
 * impossible.
 */
export function $startFromChosen(side: 'above' | 'below'): boolean {
  const node = $chosenNode();
  if (!node || !$isRootNode(node.getParent())) return false;
  $selectWhole(node, side === 'above');
  return true;
}

function $selectWhole(node: LexicalNode, isBack: boolean): RangeSelection {
  const at = node.getIndexWithinParent();
  return isBack ? $selectBetweenGaps(at + 1, at) : $selectBetweenGaps(at, at + 1);
}

function $selectBetweenGaps(from: number, to: number): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set('root', from, 'element');
  selection.focus.set('root', to, 'element');
  $setSelection(selection);
  return selection;
}

/** Extends from a gap: over the next block, or over a line, word or character of the next text. */
function $extendFromGap(
  editor: LexicalEditor,
  selection: RangeSelection,
  gap: number,
  direction: Direction,
  hasCtrl: boolean,
): void {
  const isBack = direction === 'up' || direction === 'left';
  const { anchor, focus } = selection;
  const next = $getRoot().getChildAtIndex(isBack ? gap - 1 : gap);
  if (!next) {
    $applySelection(selection);
    return;
  }
  if ($isElementNode(next) && !$isTableNode(next) && !next.isEmpty()) {
    focus.set(...$edgeOf(next, isBack ? 'end' : 'start'));
    $onUpdate(() =>
      moveDomFocus(
        isBack,
        isVertical(direction) ? (hasCtrl ? 'paragraphboundary' : 'lineboundary') : hasCtrl ? 'word' : 'character',
      ),
    );
    return;
  }
  focus.set('root', gap + (isBack ? -1 : 1), 'element');
  $scrollTo(editor, next);
  const startIndex = $topLevelNode(anchor.getNode())?.getIndexWithinParent();
  const isBackAtStart = startIndex !== undefined && focus.offset === (isBack ? startIndex + 1 : startIndex);
  // The anchor is in the first or last line of that text, so only the rest of the line stays selected.
  if (isBackAtStart && $solidNextToEnd(editor, 'anchor', OPPOSITE[direction])) {
    focus.set(anchor.key, anchor.offset, anchor.type);
  }
  $applySelection(selection);
}

function $scrollTo(editor: LexicalEditor, node: LexicalNode | null): void {
  const key = node?.getKey();
  if (key !== undefined) $onUpdate(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
}

const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

/** The first or last text position in a top-level node. */
function $edgeOf(top: ElementNode, at: 'start' | 'end'): [NodeKey, number, 'text' | 'element'] {
  const leaf = at === 'start' ? top.getFirstDescendant() : top.getLastDescendant();
  if ($isTextNode(leaf)) return [leaf.getKey(), at === 'start' ? 0 : leaf.getTextContentSize(), 'text'];
  const holder = $isElementNode(leaf) ? leaf : (leaf?.getParent() ?? top);
  return [holder.getKey(), at === 'start' ? 0 : holder.getChildrenSize(), 'element'];
}

/** Chooses the block if the selection contains nothing else. */
function $applySelection({ anchor, focus }: RangeSelection): void {
  if (!$isRootNode(anchor.getNode()) || !$isRootNode(focus.getNode())) return;
  if (Math.abs(anchor.offset - focus.offset) !== 1) return;
  const only = $getRoot().getChildAtIndex(Math.min(anchor.offset, focus.offset));
  if ($isAtomicBlock(only)) $choose(only.getKey());
}

function isVertical(direction: Direction): boolean {
  return direction === 'up' || direction === 'down';
}
