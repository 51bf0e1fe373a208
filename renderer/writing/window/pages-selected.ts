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
import { $isSolid } from '../../document/editor/nodes/blocks.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { $pageOf } from '../../document/open/place.ts';
import type { ShownLayout } from '../../document/open/shown-layout.ts';

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

type Layout = Pick<ShownLayout, 'pages' | 'pageOf' | 'continued'>;

/**
 * The pages on which the selection stands, as the document was typeset last: known is where each paragraph, item, cell and part of
 * a block begins, and which pages begin with the rest of one. What is selected of the middle of a paragraph counts to the page on
 * which that begins. null where nothing is selected. Read within the editor.
 */
export function $pagesSelected(layout: Layout): PageRange | null {
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
  const isWhole = !isText(end, last) || end.offset === last.getTextContentSize();
  const begun = $isSolid(last) ? $lastPageOf(last, layout) : $pageAt(last, layout);
  return { from, to: Math.max(from, isWhole ? $endOf(last, begun, layout) : begun) };
}

const isText = (point: PointType, node: LexicalNode): boolean => point.type === 'text' && point.key === node.getKey();

function isTouched(end: PointType, node: LexicalNode): boolean {
  if (end.offset > 0) return false;
  return isText(end, node) || (end.type === 'element' && (end.key === node.getKey() || end.getNode().isParentOf(node)));
}

const isPlaced = (node: LexicalNode): boolean => $isElementNode(node) || $isSolid(node);

/** Of the innermost around it whose page is known; what was not typeset yet stands where the place before it does. */
function $pageAt(node: LexicalNode, { pageOf }: Pick<Layout, 'pageOf'>): number {
  const around = [node, ...node.getParents()].filter(isPlaced).map($idOf);
  const known = around.find((id) => pageOf[id] !== undefined);
  // The last is the page itself, which has no place.
  return $pageOf({ node: known ?? around.at(-2) ?? around[0] ?? '', block: null }, { pageOf });
}

/** What is printed of a block bears its id and, after two dashes, that of the part. Its notes may stand pages further on. */
function $lastPageOf(node: LexicalNode, layout: Pick<Layout, 'pageOf'>): number {
  const part = `${$idOf(node)}--`;
  const isNote = (id: string): boolean => id.endsWith('--note') || layout.pageOf[`${id}--note`] !== undefined;
  const pages = Object.entries(layout.pageOf).flatMap(([id, page]) =>
    id.startsWith(part) && !isNote(id) ? [page] : [],
  );
  return pages.reduce((last, page) => Math.max(last, page), $pageAt(node, layout));
}

/** The page on which what composing puts after the text begins: the list of sources, who sent it. */
function firstAfterText({ pages, pageOf }: Layout): number {
  const after = Object.entries(pageOf).flatMap(([id, page]) => (/^(?:sources$|back-)/.test(id) ? [page] : []));
  return after.reduce((first, page) => Math.min(first, page), pages);
}

/** The page on which the line ends that ends with this, and that began, or whose last part did, on a page. */
function $endOf(last: LexicalNode, begun: number, layout: Layout): number {
  const line = isPlaced(last) ? last : last.getParentOrThrow();
  if ($isElementNode(line) && line !== last && !line.getLastDescendant()?.is(last)) return begun;
  const next = $nextAfter(line);
  // A row that goes on to the next page has the head of its table above it there.
  const table = next && $tableOf(next);
  if (table?.is($tableOf(line))) return begun;
  const furthest = next ? $pageAt(next, layout) : firstAfterText(layout);
  let page = begun;
  while (page < furthest && layout.continued.includes(page + 1)) page += 1;
  return page;
}

/** What begins after all of this. */
function $nextAfter(line: LexicalNode): LexicalNode | null {
  const next = [line, ...line.getParents()].map((node) => node.getNextSibling()).find((node) => node !== null);
  return ($isElementNode(next) && next.getFirstDescendant()) || (next ?? null);
}

const $tableOf = (node: LexicalNode) => $findMatchingParent(node, $isTableNode);
