import { $isLinkNode } from '@lexical/link';
import {
  $createListItemNode,
  $createListNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  type ListNode,
  type ListType,
} from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { continuesState, sameValue, scopeState } from '../nodes/state.ts';
import { $liftOut } from '../structure/lift.ts';
import { $mayJoin } from '../structure/lists-that-meet.ts';
import { $touchedBy } from '../structure/place.ts';

/**
 * A list out of a quotation's paragraphs: they leave the quotation first, one item each. Lexical alone would take the
 * whole quotation for one item and glue its paragraphs together. And a list out of lines beside another list: they become
 * part of it, unless it or they would lose what is their own.
 */
export function registerLists(editor: LexicalEditor): () => void {
  const types = [
    [INSERT_ORDERED_LIST_COMMAND, 'number'],
    [INSERT_UNORDERED_LIST_COMMAND, 'bullet'],
  ] as const;
  return mergeRegister(
    ...types.map(([command, type]) =>
      editor.registerCommand(
        command,
        () => {
          if ($isBesideBlocks()) return true;
          $leaveGapOfLinks();
          $leaveQuotations();
          $standApart(type);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  );
}

/** A caret that stands in no line makes no list: Lexical would make one of the first part of the document. */
function $isBesideBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  return $isRootNode(node) && !node.isEmpty();
}

/** Lexical makes nothing of a caret that stands between links, or a list of all around it. */
function $leaveGapOfLinks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'element') return;
  const child = selection.anchor.getNode().getChildAtIndex(selection.anchor.offset);
  if ($isLinkNode(child)) child.selectStart();
}

function $leaveQuotations(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const line of $selectedLines(selection, (parent) => parent instanceof QuotationNode)) {
    $liftOut(line instanceof AttributionNode ? line.replace($createParagraphNode(), true) : line);
  }
}

/** The selected elements that stand in such a parent, in the order of the page. */
function $selectedLines(selection: RangeSelection, isParent: (node: LexicalNode | null) => boolean): ElementNode[] {
  const lines = new Map<string, ElementNode>();
  for (const node of $touchedBy(selection)) {
    const line = $findMatchingParent(node, (one) => isParent(one.getParent()));
    if ($isElementNode(line)) lines.set(line.getKey(), line);
  }
  return [...lines.values()];
}

/**
 * Lines that may not become part of the list beside them become a list of their own. Lexical (0.52) makes one of all lists of a
 * kind that a new item stands between, though the second has a number, language, variants or threads of its own.
 */
function $standApart(type: ListType): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = $selectedLines(selection, $isRootOrShadowRoot).filter(
    (line) => $isParagraphNode(line) || $isHeadingNode(line),
  );
  // From below: a line above one that stands apart may become part of its list.
  for (const line of lines.reverse()) {
    const [before, after] = [line.getPreviousSibling(), line.getNextSibling()].map((node) =>
      $isListNode(node) && node.getListType() === type ? node : null,
    );
    if ($wouldLose(line, before ?? null, after ?? null)) $toOwnList(line, type, selection);
  }
}

/** Whether a line, or the list below it, would lose what is its own where Lexical makes the line an item beside these lists. */
function $wouldLose(line: ElementNode, before: ListNode | null, after: ListNode | null): boolean {
  const list = before ?? after;
  if (!list) return false;
  const scope = $getState(list, scopeState);
  if (!sameValue(scope, {}) && !sameValue(scope, $getState(line, scopeState))) return true;
  if (before && after) return !$mayJoin(before, after);
  return (
    after !== null && after.getListType() === 'number' && !$getState(after, continuesState) && after.getStart() !== 1
  );
}

function $toOwnList(line: ElementNode, type: ListType, selection: RangeSelection): void {
  const item = $createListItemNode();
  line.insertBefore($createListNode(type).append(item), false);
  const points = [selection.anchor, selection.focus].filter(({ key }) => key === line.getKey());
  const offsets = points.map(({ offset }) => offset);
  item.splice(0, 0, line.getChildren());
  points.forEach((point, at) => {
    point.set(item.getKey(), offsets[at] ?? 0, 'element');
  });
  line.remove();
}
