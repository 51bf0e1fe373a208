import { $isTableNode, $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isAtomicBlock } from '../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { $pageOfBlock } from '../../document/open/caret-block.ts';
import type { ShownLayout } from '../../document/open/outcome.ts';

/** Page numbers, from 1; `to` is included. */
export interface PageRange {
  from: number;
  to: number;
}

/** The selected text or table cells; null for a caret or a single selected block. Call it within an editor read. */
export function $getSelectedText(): RangeSelection | TableSelection | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection;
  return $isRangeSelection(selection) && !selection.isCollapsed() ? selection : null;
}

type Layout = Pick<ShownLayout, 'pages' | 'pageOf' | 'continued'>;

/**
 * The pages that contain the selection in the last layout. The layout knows the page on which each paragraph, item, cell and
 * part of a block begins, so the middle of a paragraph counts as its first page. Null without a selection. Call it within an
 * editor read.
 */
export function $getSelectedPages(layout: Layout): PageRange | null {
  const selection = $getSelectedText();
  if (!selection) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const leaves = selection.getNodes().filter((node) => !$isElementNode(node) || node.isEmpty());
  // Skips a node of which the selection touches only an end: no character of it is selected.
  const first =
    leaves.find((node) => !(isText(start, node) && start.offset === node.getTextContentSize())) ?? leaves[0];
  const last = $isTableSelection(selection)
    ? leaves.at(-1)
    : ([...leaves].reverse().find((node) => !isTouched(end, node)) ?? leaves.at(-1));
  if (!first || !last) {
    const page = $pageAt(start.getNode(), layout);
    return { from: page, to: page };
  }
  const from = $pageAt(first, layout);
  const isWhole = !isText(end, last) || end.offset === last.getTextContentSize();
  const begun = $isAtomicBlock(last) ? $lastPageOf(last, layout) : $pageAt(last, layout);
  return { from, to: Math.max(from, isWhole ? $endPageOf(last, begun, layout) : begun) };
}

const isText = (point: PointType, node: LexicalNode): boolean => point.type === 'text' && point.key === node.getKey();

function isTouched(end: PointType, node: LexicalNode): boolean {
  if (end.offset > 0) return false;
  return isText(end, node) || (end.type === 'element' && (end.key === node.getKey() || end.getNode().isParentOf(node)));
}

const isPlaced = (node: LexicalNode): boolean => $isElementNode(node) || $isAtomicBlock(node);

/** Page of the innermost ancestor with a known page. Text that has no layout yet takes the page of the text before it. */
function $pageAt(node: LexicalNode, { pageOf }: Pick<Layout, 'pageOf'>): number {
  const ancestors = [node, ...node.getParents()].filter(isPlaced).map($idOf);
  const known = ancestors.find((id) => pageOf[id] !== undefined);
  // Leaves out the last ancestor: the root has no page.
  return $pageOfBlock({ node: known ?? ancestors.at(-2) ?? ancestors[0] ?? '', block: null }, { pageOf });
}

/**
 * The last page of a block. Its printed parts have the id `<block>--<part>`; its notes do not count, because they may be
 * pages further on.
 */
function $lastPageOf(node: LexicalNode, layout: Pick<Layout, 'pageOf'>): number {
  const part = `${$idOf(node)}--`;
  const isNote = (id: string): boolean => id.endsWith('--note') || layout.pageOf[`${id}--note`] !== undefined;
  const pages = Object.entries(layout.pageOf).flatMap(([id, page]) =>
    id.startsWith(part) && !isNote(id) ? [page] : [],
  );
  return pages.reduce((last, page) => Math.max(last, page), $pageAt(node, layout));
}

/** The page of the first part that compose adds after the text: the list of sources or the sender. */
function firstPageAfterText({ pages, pageOf }: Layout): number {
  const after = Object.entries(pageOf).flatMap(([id, page]) => (/^(?:sources$|back-)/.test(id) ? [page] : []));
  return after.reduce((first, page) => Math.min(first, page), pages);
}

/** The page on which the line of `last` ends, if `last` is the end of that line; otherwise `begun`. */
function $endPageOf(last: LexicalNode, begun: number, layout: Layout): number {
  const line = isPlaced(last) ? last : last.getParentOrThrow();
  if ($isElementNode(line) && line !== last && !line.getLastDescendant()?.is(last)) return begun;
  const next = $nextAfter(line);
  // A page that continues a table row begins with the table's header, so the end of the row is unknown.
  const table = next && $tableOf(next);
  if (table?.is($tableOf(line))) return begun;
  const furthest = next ? $pageAt(next, layout) : firstPageAfterText(layout);
  let page = begun;
  while (page < furthest && layout.continued.includes(page + 1)) page += 1;
  return page;
}

/** The first node after the line and its ancestors. */
function $nextAfter(line: LexicalNode): LexicalNode | null {
  const next = [line, ...line.getParents()].map((node) => node.getNextSibling()).find((node) => node !== null);
  return ($isElementNode(next) && next.getFirstDescendant()) || (next ?? null);
}

const $tableOf = (node: LexicalNode) => $findMatchingParent(node, $isTableNode);
