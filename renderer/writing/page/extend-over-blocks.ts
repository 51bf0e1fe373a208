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
import { $choose, $chosenNode, $solidBesideEnd, type Direction } from './beside-block.ts';

/**
 * Selecting over blocks as over lines. A block that is among what is selected is so as a whole: the ends of the selection
 * stand at the outermost level before or behind it, counted as places between the parts of the page.
 */

/**
 * Shift and an arrow: from a chosen block, or with the end of the selection beside one. `isFar`: Ctrl is held too, for words
 * and paragraphs. False: nothing of this is about blocks, and the window answers.
 */
export function $extend(editor: LexicalEditor, how: Direction, isFar: boolean): boolean {
  const isBack = how === 'up' || how === 'left';
  const node = $chosenNode();
  // A picture in a cell has no lines beside it that could be selected with it.
  if (node && !$isRootNode(node.getParent())) return true;
  if (node) $selectWhole(node, isBack);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const gap = $gapOf(selection, isBack);
  if (gap !== null) {
    $stepFromGap(editor, selection, gap, how, isFar);
    return true;
  }
  const beside = $solidBesideEnd(editor, 'focus', how);
  // Neither has a picture in a cell a place beside it.
  if (beside && !$isRootNode(beside.getParent())) return false;
  if (beside) {
    $goOver(editor, selection, beside, how);
    return true;
  }
  if (!$isRootNode(anchor.getNode())) return false;
  const top = $topLevelNode(focus.getNode());
  const next = isBack ? top?.getPreviousSibling() : top?.getNextSibling();
  const within = top && $isAtomicBlock(next) ? editor.getElementByKey(top.getKey()) : null;
  const unit = isVertical(how) ? (isFar ? 'paragraph' : 'line') : isFar ? 'word' : 'character';
  $onUpdate(() => {
    // A caret where a line goes on below may be shown on either.
    if (moveShown(isBack, unit, within) && next) {
      editor.update(
        () => {
          const now = $getSelection();
          if ($isRangeSelection(now)) $goOver(editor, now, next, how);
        },
        { discrete: true },
      );
    }
  });
  return true;
}

/** Where a part of the page is drawn, in pixels of the window; null: not drawn. */
export type BoxOf = (key: NodeKey) => Pick<DOMRect, 'top' | 'bottom'> | null;

/**
 * Shift Page Up and Page Down: as far as a page goes, by whole parts, from a chosen block or where the selection began or
 * ends beside one. `page`: the height of what is in view. False: nothing of this is about blocks, and the window answers.
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
  // The part that the selection goes on over first.
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
    if ($isElementNode(last) && !$isTableNode(last)) focus.set(...$endOf(last, isBack ? 'start' : 'end'));
    else focus.set('root', isBack ? at : at + 1, 'element');
    $show(editor, last);
  }
  $settle(selection);
  return true;
}

/** From the edge of a text over the block beside it; back to the edge where the selection becomes smaller by that line. */
function $goOver(editor: LexicalEditor, selection: RangeSelection, beside: LexicalNode, how: Direction): void {
  const isBack = how === 'up' || how === 'left';
  const { anchor, focus } = selection;
  const at = beside.getIndexWithinParent();
  const [near, behind] = isBack ? [at + 1, at] : [at, at + 1];
  const isSmaller = !selection.isCollapsed() && selection.isBackward() !== isBack;
  // One that began behind this block stops at it.
  const stops = isSmaller && (isVertical(how) || ($isRootNode(anchor.getNode()) && anchor.offset === behind));
  focus.set('root', stops ? near : behind, 'element');
  $show(editor, stops ? null : beside);
  $settle(selection);
}

/** Whether the selection began beside a block: the window would move that end into text when it moves the other. */
export function $beganAtBlock(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && !selection.isCollapsed() && $isRootNode(selection.anchor.getNode());
}

/** Shift Home and End. */
export function extendInLine(at: 'start' | 'end'): void {
  moveShown(at === 'start', 'lineboundary');
}

/**
 * Moves the end of what the window shows as selected, and leaves the other where it is: the window by itself takes no place
 * before a block for one where a selection can begin. Moves nothing, and says so, where that end would leave `within`.
 */
function moveShown(isBack: boolean, unit: string, within: Element | null = null): boolean {
  const shown = window.getSelection();
  if (!shown?.anchorNode || !shown.focusNode) return false;
  const { anchorNode, anchorOffset, focusNode: from, focusOffset } = shown;
  shown.collapse(from, focusOffset);
  shown.modify('move', isBack ? 'backward' : 'forward', unit);
  const to = shown.focusNode;
  const isLeft = within !== null && !within.contains(to);
  if (to === null || isLeft) shown.setBaseAndExtent(anchorNode, anchorOffset, from, focusOffset);
  else {
    shown.setBaseAndExtent(anchorNode, anchorOffset, to, shown.focusOffset);
    (to instanceof Element ? to : to.parentElement)?.scrollIntoView({ block: 'nearest' });
  }
  return isLeft;
}

/** The place between parts of the page at which the selection ends, also where the window took it to the text there. */
function $gapOf(selection: RangeSelection, isBack: boolean): number | null {
  const { focus } = selection;
  const node = focus.getNode();
  if ($isRootNode(node)) return focus.offset;
  const top = $topLevelNode(node);
  if (selection.isCollapsed() || !$isElementNode(top) || $isTableNode(top)) return null;
  const beside = isBack ? top.getNextSibling() : top.getPreviousSibling();
  const [key, offset] = $endOf(top, isBack ? 'end' : 'start');
  if (!$isAtomicBlock(beside) || focus.offset !== offset) return null;
  const isThere = focus.key === key || focus.key === top.getKey();
  return isThere ? top.getIndexWithinParent() + (isBack ? 1 : 0) : null;
}

/** Shift and a click on a block: from the chosen block or from where the selection began, to that block as a whole. */
export function $extendToBlock(block: LexicalNode): boolean {
  const to = block.getIndexWithinParent();
  const node = $chosenNode();
  if (![block, node ?? block].every((one) => $isRootNode(one.getParent()))) return false;
  if (node) {
    const from = node.getIndexWithinParent();
    if (from === to) return false;
    $select(from < to ? from : from + 1, from < to ? to + 1 : to);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { anchor, focus } = selection;
  const top = $topLevelNode(anchor.getNode());
  const isBelow = (top ? top.getIndexWithinParent() : anchor.offset - 1) < to;
  focus.set('root', isBelow ? to + 1 : to, 'element');
  $settle(selection);
  return true;
}

/** Ctrl Shift Home and End: from a block to an end of the document. */
export function $extendToEdge(at: 'start' | 'end'): void {
  const root = $getRoot();
  const node = $chosenNode();
  if (node && $isRootNode(node.getParent())) $selectWhole(node, at === 'start');
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const last = at === 'start' ? root.getFirstChild() : root.getLastChild();
  if ($isElementNode(last)) selection.focus.set(...$endOf(last, at));
  else selection.focus.set('root', at === 'start' ? 0 : root.getChildrenSize(), 'element');
  $settle(selection);
}

/** The chosen block as the beginning of a selection that goes on above or below it. Says whether it can be one. */
export function $beginAtChosen(side: 'above' | 'below'): boolean {
  const node = $chosenNode();
  if (!node || !$isRootNode(node.getParent())) return false;
  $selectWhole(node, side === 'above');
  return true;
}

function $selectWhole(node: LexicalNode, isBack: boolean): RangeSelection {
  const at = node.getIndexWithinParent();
  return isBack ? $select(at + 1, at) : $select(at, at + 1);
}

function $select(from: number, to: number): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set('root', from, 'element');
  selection.focus.set('root', to, 'element');
  $setSelection(selection);
  return selection;
}

/** From beside a block: over the next one, or over a line, word or letter of the text there. */
function $stepFromGap(
  editor: LexicalEditor,
  selection: RangeSelection,
  gap: number,
  how: Direction,
  isFar: boolean,
): void {
  const isBack = how === 'up' || how === 'left';
  const { anchor, focus } = selection;
  const next = $getRoot().getChildAtIndex(isBack ? gap - 1 : gap);
  if (!next) {
    $settle(selection);
    return;
  }
  if ($isElementNode(next) && !$isTableNode(next) && !next.isEmpty()) {
    focus.set(...$endOf(next, isBack ? 'end' : 'start'));
    $onUpdate(() =>
      moveShown(
        isBack,
        isVertical(how) ? (isFar ? 'paragraphboundary' : 'lineboundary') : isFar ? 'word' : 'character',
      ),
    );
    return;
  }
  focus.set('root', gap + (isBack ? -1 : 1), 'element');
  $show(editor, next);
  const began = $topLevelNode(anchor.getNode())?.getIndexWithinParent();
  const isBackAtBegin = began !== undefined && focus.offset === (isBack ? began + 1 : began);
  // Nothing but the rest of a line is left: it began there.
  if (isBackAtBegin && $solidBesideEnd(editor, 'anchor', OPPOSITE[how])) {
    focus.set(anchor.key, anchor.offset, anchor.type);
  }
  $settle(selection);
}

function $show(editor: LexicalEditor, node: LexicalNode | null): void {
  const key = node?.getKey();
  if (key !== undefined) $onUpdate(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
}

const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

/** The first or last place in the words of a part of the page. */
function $endOf(top: ElementNode, at: 'start' | 'end'): [NodeKey, number, 'text' | 'element'] {
  const leaf = at === 'start' ? top.getFirstDescendant() : top.getLastDescendant();
  if ($isTextNode(leaf)) return [leaf.getKey(), at === 'start' ? 0 : leaf.getTextContentSize(), 'text'];
  const holder = $isElementNode(leaf) ? leaf : (leaf?.getParent() ?? top);
  return [holder.getKey(), at === 'start' ? 0 : holder.getChildrenSize(), 'element'];
}

/** A selection of one block and nothing else is that block, chosen. */
function $settle({ anchor, focus }: RangeSelection): void {
  if (!$isRootNode(anchor.getNode()) || !$isRootNode(focus.getNode())) return;
  if (Math.abs(anchor.offset - focus.offset) !== 1) return;
  const only = $getRoot().getChildAtIndex(Math.min(anchor.offset, focus.offset));
  if ($isAtomicBlock(only)) $choose(only.getKey());
}

function isVertical(how: Direction): boolean {
  return how === 'up' || how === 'down';
}
