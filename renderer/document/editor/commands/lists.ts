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
 * Lines that become items between two lists of which only one may take them. Lexical (0.52) adds them to the list above,
 * whatever it is, and makes one of both though the second has a number, language, variants or threads of its own. Here
 * they go on in the list above where they fit it, else they begin the one below, else they are a list of their own.
 */
function $standApart(type: ListType): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const lines = $selectedLines(selection, $isRootOrShadowRoot).filter(
    (line) => $isParagraphNode(line) || $isHeadingNode(line),
  );
  for (const run of $runsOf(lines)) {
    const [above, below] = [run[0]?.getPreviousSibling(), run.at(-1)?.getNextSibling()].map((node) =>
      $isListNode(node) && node.getListType() === type ? node : null,
    );
    if (!above && !below) continue;
    const toAbove = above ? $firstThat(run, (line) => !$fits(line, above)) : 0;
    if (above && below && toAbove === run.length && $mayJoin(above, below)) continue;
    const rest = run.slice(toAbove);
    const toBelow = below && $mayGrowAbove(below) ? $firstThat([...rest].reverse(), (line) => !$fits(line, below)) : 0;
    const alone = rest.slice(0, rest.length - toBelow);
    above?.append(...run.slice(0, toAbove).map((line) => $toItem(line, selection)));
    const [first] = alone;
    if (first) {
      const list = $createListNode(type);
      first.insertBefore(list, false);
      list.append(...alone.map((line) => $toItem(line, selection)));
    }
    below?.splice(
      0,
      0,
      rest.slice(alone.length).map((line) => $toItem(line, selection)),
    );
  }
}

/** Lines that stand directly below each other. */
function $runsOf(lines: readonly ElementNode[]): ElementNode[][] {
  const runs: ElementNode[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.at(-1)?.is(line.getPreviousSibling())) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** How many stand before the first that is so. */
function $firstThat(lines: readonly ElementNode[], isSo: (line: ElementNode) => boolean): number {
  const at = lines.findIndex(isSo);
  return at < 0 ? lines.length : at;
}

/** Whether a line takes nothing over from a list by becoming an item of it. */
function $fits(line: ElementNode, list: ListNode): boolean {
  const scope = $getState(list, scopeState);
  return sameValue(scope, {}) || sameValue(scope, $getState(line, scopeState));
}

/** Whether a list may begin with one more item: one with a number of its own would give that to the item. */
function $mayGrowAbove(list: ListNode): boolean {
  return list.getListType() !== 'number' || $getState(list, continuesState) || list.getStart() === 1;
}

/** What a line says as an item; the line goes, and what was selected in it stays so. */
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
