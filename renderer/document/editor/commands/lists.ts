import { $isLinkNode } from '@lexical/link';
import {
  $createListItemNode,
  $createListNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  type ListItemNode,
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
import { $canJoin } from '../structure/join-lists.ts';
import { $liftOut } from '../structure/lift.ts';
import { $selectedNodes } from '../structure/positions.ts';

/**
 * Prepares lines before Lexical turns them into a list. Paragraphs of a quotation leave it first, because Lexical would
 * turn the whole quotation into one item. Lines beside a list join it, unless they or the list would lose attributes.
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
          if ($isBetweenBlocks()) return true;
          $leaveGapOfLinks();
          $leaveQuotations();
          $joinAdjacentLists(type);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  );
}

/** Whether the caret is between blocks, in no line. Lexical would turn the first block of the document into a list. */
function $isBetweenBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  return $isRootNode(node) && !node.isEmpty();
}

/** Moves a caret between two links into a link. Lexical makes no list there, or one of the whole line. */
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

/** The selected elements whose parent matches, in document order. */
function $selectedLines(selection: RangeSelection, isParent: (node: LexicalNode | null) => boolean): ElementNode[] {
  const lines = new Map<string, ElementNode>();
  for (const node of $selectedNodes(selection)) {
    const line = $findMatchingParent(node, (one) => isParent(one.getParent()));
    if ($isElementNode(line)) lines.set(line.getKey(), line);
  }
  return [...lines.values()];
}

/**
 * Adds lines to the adjacent lists that can take them. Lexical 0.52 would add all of them to the list above, and join
 * it with the list below although that has its own start number, language, variants or threads. Lines that fit neither
 * list become a list of their own.
 */
function $joinAdjacentLists(type: ListType): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = $selectedLines(selection, $isRootOrShadowRoot).filter(
    (line) => $isParagraphNode(line) || $isHeadingNode(line),
  );
  for (const run of $groupAdjacent(lines)) {
    const [above, below] = [run[0]?.getPreviousSibling(), run.at(-1)?.getNextSibling()].map((node) =>
      $isListNode(node) && node.getListType() === type ? node : null,
    );
    if (!above && !below) continue;
    const toAbove = above ? $indexOfFirst(run, (line) => !$fits(line, above)) : 0;
    if (above && below && toAbove === run.length && $canJoin(above, below)) continue;
    const rest = run.slice(toAbove);
    const toBelow =
      below && $canGetFirstItem(below) ? $indexOfFirst([...rest].reverse(), (line) => !$fits(line, below)) : 0;
    const separateLines = rest.slice(0, rest.length - toBelow);
    above?.append(...run.slice(0, toAbove).map((line) => $toItem(line, selection)));
    const [first] = separateLines;
    if (first) {
      const list = $createListNode(type);
      first.insertBefore(list, false);
      list.append(...separateLines.map((line) => $toItem(line, selection)));
    }
    below?.splice(
      0,
      0,
      rest.slice(separateLines.length).map((line) => $toItem(line, selection)),
    );
  }
}

/** Groups lines that directly follow each other. */
function $groupAdjacent(lines: readonly ElementNode[]): ElementNode[][] {
  const runs: ElementNode[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.at(-1)?.is(line.getPreviousSibling())) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** The index of the first line that matches, or the number of lines. */
function $indexOfFirst(lines: readonly ElementNode[], matches: (line: ElementNode) => boolean): number {
  const at = lines.findIndex(matches);
  return at < 0 ? lines.length : at;
}

/** Whether a line gets no language, variants or threads from a list by becoming its item. */
function $fits(line: ElementNode, list: ListNode): boolean {
  const scope = $getState(list, scopeState);
  return sameValue(scope, {}) || sameValue(scope, $getState(line, scopeState));
}

/** Whether a list can get a new first item. A list with its own start number would give that number to the item. */
function $canGetFirstItem(list: ListNode): boolean {
  return list.getListType() !== 'number' || $getState(list, continuesState) || list.getStart() === 1;
}

/** Turns a line into an item and keeps the selection in it. */
function $toItem(line: ElementNode, selection: RangeSelection): ListItemNode {
  const item = $createListItemNode();
  line.insertBefore(item, false);
  const points = [selection.anchor, selection.focus].filter(({ key }) => key === line.getKey());
  const offsets = points.map(({ offset }) => offset);
  item.splice(0, 0, line.getChildren());
  points.forEach((point, at) => {
    point.set(item.getKey(), offsets[at] ?? 0, 'element');
  });
  line.remove();
  return item;
}
