import { $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { $computeTableMapSkipCellCheck, TableCellNode, TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isElementNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical';
import { isWideTable } from '../../../engine/core/compose/wide-table.ts';
import { nodesOf } from './lexical-internals.ts';
import { BlockInstanceNode, FigureNode, QuotationNode } from './nodes/blocks.ts';
import { $isNestedListItem } from './nodes/identity.ts';
import { CitationNode, CrossReferenceNode, FootnoteNode, VariableNode } from './nodes/inline.ts';
import { $idOf, cellAlignState, columnsState, continuesState, roleState, scopeState } from './nodes/state.ts';

const DECORATED: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  ListItemNode,
  QuotationNode,
  TableCellNode,
  TableNode,
  TextNode,
];

/**
 * Shows node state as attributes of Lexical's elements: language (for speech and fonts), id (for jumps and tests), role
 * of a paragraph, alignment of a cell; and the numbers of continued lists. Needs a DOM.
 */
export function registerDecorations(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerListNumbers(editor),
    ...DECORATED.map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, kind] of mutations) {
            const element = kind === 'destroyed' ? null : editor.getElementByKey(key);
            const node = $getNodeByKey(key);
            if (element && node) $decorate(node, element, editor);
          }
        });
      }),
    ),
  );
}

function $decorate(node: LexicalNode, element: HTMLElement, editor: LexicalEditor): void {
  setOrRemove(element, 'lang', $getState(node, scopeState).lang ?? '');
  if (!$isElementNode(node)) return;
  setOrRemove(element, 'data-id', $idOf(node));
  if (node instanceof ParagraphNode) {
    setOrRemove(element, 'data-role', $getState(node, roleState));
  }
  if (node instanceof TableNode) $decorateCells(node, editor);
  if (node instanceof TableCellNode) {
    const own = $getState(node, cellAlignState);
    if (own !== '') setOrRemove(element, 'data-align', own);
  }
}

/**
 * Sets alignment and widths. A cell without an alignment takes that of its column; the first row sets the printed
 * widths.
 */
function $decorateCells(table: TableNode, editor: LexicalEditor): void {
  const columns = $getState(table, columnsState);
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  const element = editor.getElementByKey(table.getKey());
  if (element) setOrRemove(element, 'data-wide', isWideTable(map[0]?.length ?? 0) ? 'true' : '');
  const shares = Array.from(map[0] ?? [], (_, column) => columns[column]?.width ?? 1);
  const isDivided = shares.some((share) => share !== shares[0]);
  map.forEach((row, at) => {
    row.forEach(({ cell, startColumn, startRow }, column) => {
      const element = startColumn === column && startRow === at ? editor.getElementByKey(cell.getKey()) : null;
      if (!element) return;
      setOrRemove(element, 'data-align', $getState(cell, cellAlignState) || (columns[startColumn]?.align ?? ''));
      const own = shares.slice(column, column + cell.getColSpan());
      element.style.width = at === 0 && isDivided ? `${(100 * sumOf(own)) / sumOf(shares)}%` : '';
    });
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function setOrRemove(element: HTMLElement, name: string, value: string): void {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

type Drawn = VariableNode | CitationNode | CrossReferenceNode | FootnoteNode | FigureNode | BlockInstanceNode;
const DRAWN: readonly Klass<Drawn>[] = [
  VariableNode,
  CitationNode,
  CrossReferenceNode,
  FootnoteNode,
  FigureNode,
  BlockInstanceNode,
];

/**
 * Draws variables, labels, numbers and blocks again, whose content comes from outside the text. Makes no step of undo.
 */
export function redraw(editor: LexicalEditor): void {
  editor.read(() => {
    for (const node of nodesOf(editor.getEditorState()).values()) {
      if (!$isDrawn(node)) continue;
      const element = editor.getElementByKey(node.getKey());
      if (element) node.draw(element, editor);
    }
  });
}

function $isDrawn(node: LexicalNode): node is Drawn {
  return DRAWN.some((klass) => node instanceof klass);
}

/** Shows the printed numbers of continued lists. Lexical counts each list from its own start. Needs a DOM. */
export function registerListNumbers(editor: LexicalEditor): () => void {
  return mergeRegister(
    // New lists, and lists of a replaced state.
    editor.registerMutationListener(ListNode, () => editor.getEditorState().read(() => $showNumbers(editor))),
    // Lexical resets an item's number when it renders changed text in it.
    editor.registerUpdateListener(({ editorState, dirtyElements }) =>
      editorState.read(() => {
        if ([...dirtyElements.keys()].some((key) => $isListNode($getNodeByKey(key)))) $showNumbers(editor);
      }),
    ),
  );
}

function $showNumbers(editor: LexicalEditor): void {
  const lists = $getRoot()
    .getChildren()
    .filter($isListNode)
    .filter((list) => list.getListType() === 'number');
  if (!lists.some((list) => $getState(list, continuesState))) return;
  let last: number | null = null;
  for (const list of lists) {
    let number: number = ($getState(list, continuesState) ? last : null) ?? list.getStart() - 1;
    for (const item of list.getChildren()) {
      if ($isNestedListItem(item)) continue;
      number += 1;
      const drawn = editor.getElementByKey(item.getKey()) as HTMLLIElement | null;
      if (drawn && drawn.value !== number) drawn.value = number;
    }
    last = number;
  }
}
