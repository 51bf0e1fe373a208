import { $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { LayoutFacts } from '../../engine/core/publication/publication.ts';
import { $pageOf } from '../document/place.ts';
import { $isSolid } from '../editor/nodes/blocks.ts';
import { $idOf } from '../editor/nodes/state.ts';

/** Pages, from 1, the last included. */
export interface PageRange {
  from: number;
  to: number;
}

/** Words or cells that are selected, whichever way; null: a caret, or a block that is chosen by itself. Read within the editor. */
export function $selectedText(): RangeSelection | TableSelection | null {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection;
  return $isRangeSelection(selection) && !selection.isCollapsed() ? selection : null;
}

/**
 * The pages on which the selection begins and ends, as the document was typeset last: known is where each paragraph, item,
 * cell and part of a block begins. null where nothing is selected. Read within the editor.
 */
export function $pagesSelected(layout: Pick<LayoutFacts, 'pageOf'>): PageRange | null {
  const selection = $selectedText();
  if (!selection) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const leaves = selection.getNodes().filter((node) => !$isElementNode(node) || node.isEmpty());
  // Of where it only touches a line nothing is selected: one that ends before the first letter of a page is not on it.
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
  return { from, to: Math.max(from, $isSolid(last) ? $lastPageOf(last, layout) : $pageAt(last, layout)) };
}

const isText = (point: PointType, node: LexicalNode): boolean => point.type === 'text' && point.key === node.getKey();

function isTouched(end: PointType, node: LexicalNode): boolean {
  if (end.offset > 0) return false;
  return isText(end, node) || (end.type === 'element' && (end.key === node.getKey() || end.getNode().isParentOf(node)));
}

/** Of the innermost around it whose page is known; what was not typeset yet stands where the place before it does. */
function $pageAt(node: LexicalNode, { pageOf }: Pick<LayoutFacts, 'pageOf'>): number {
  const around = [node, ...node.getParents()].filter((one) => $isElementNode(one) || $isSolid(one)).map($idOf);
  const known = around.find((id) => pageOf[id] !== undefined);
  // The last is the page itself, which has no place.
  return $pageOf({ node: known ?? around.at(-2) ?? around[0] ?? '', block: null }, { pageOf });
}

/** What is printed of a block bears its id and, after two dashes, that of the part. */
function $lastPageOf(node: LexicalNode, layout: Pick<LayoutFacts, 'pageOf'>): number {
  const part = `${$idOf(node)}--`;
  const pages = Object.entries(layout.pageOf).flatMap(([id, page]) => (id.startsWith(part) ? [page] : []));
  return pages.reduce((last, page) => Math.max(last, page), $pageAt(node, layout));
}
