import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
  type PointType,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $isAtomicBlock, AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { $isRequiredLine } from '../nodes/required-lines.ts';
import { roleState } from '../nodes/state.ts';
import { $isBlock } from '../structure/lift.ts';
import { $isAtStartOf } from '../structure/positions.ts';
import { $insertInList } from './insert-in-list.ts';
import { $wrapLooseNodes } from './wrap-loose-nodes.ts';

/**
 * Handles pastes that Lexical 0.52 would damage: into a quotation it would lose blocks and tables; into a cell it
 * refuses a table among other blocks; at the start of a line it would turn that line into the pasted kind, such as a
 * heading that loses its section. Here the blocks split the line, and the structure rules move what its parent cannot
 * contain.
 */
export function registerBlockPaste(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      if ($isTableSelection(selection)) return $insertOverCells(selection, nodes);
      if (!$isRangeSelection(selection) || !nodes.some($isBlock)) return false;
      if ($startsInNestedItem(selection)) selection.removeText();
      if ($insertInList(nodes)) return true;
      if (![selection.anchor, selection.focus].some((end) => $lineToProtect(end, nodes))) return false;
      if (!selection.isCollapsed()) selection.removeText();
      const line = $lineToProtect(selection.anchor, nodes);
      if (!line) return false;
      if ($isListItemNode(line)) {
        selection.insertNodes([...nodes]);
        return true;
      }
      const parts = $wrapLooseNodes(nodes);
      // An attribution is one line.
      if (line instanceof AttributionNode && parts.every($isParagraphNode)) selection.insertNodes($asOneLine(parts));
      else $insertIntoLine(selection, line, parts);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** In nested lists, Lexical also merges nodes that replace a selection, not only nodes at a caret. */
function $startsInNestedItem(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const item = $findMatchingParent(start.getNode(), $isListItemNode);
  return $isListItemNode(item?.getParent()?.getParent());
}

/**
 * Handles a paste over selected cells. Lexical inserts only plain text or a single table there, and would lose the
 * rest.
 */
function $insertOverCells(selection: TableSelection, nodes: readonly LexicalNode[]): boolean {
  const isMixed = nodes.length > 1 && nodes.some($isTableNode);
  const [first, ...more] = selection.getNodes().filter($isTableCellNode);
  if (!first || !(isMixed || nodes.some($isAtomicBlock))) return false;
  for (const cell of more) cell.clear().append($createParagraphNode());
  const line = $createParagraphNode();
  first.clear().append(line);
  $insertIntoLine(line.selectStart(), line, $wrapLooseNodes(nodes));
  return true;
}

/** The line at a point if Lexical would lose the line or some of the nodes; otherwise null. */
function $lineToProtect(place: PointType, nodes: readonly LexicalNode[]): ElementNode | null {
  const line = $findMatchingParent(place.getNode(), $isLine);
  if (!$isElementNode(line)) return null;
  if (line.getParent() instanceof QuotationNode) return line;
  if (nodes.some($isTableNode) && line.getParents().some($isTableCellNode)) {
    // Lexical puts a single table over the existing cells.
    return nodes.length > 1 ? line : null;
  }
  if ($isListItemNode(line)) return null;
  return (line.isEmpty() ? $isRequiredLine(line) : $isAtStartOf(line, place)) ? line : null;
}

function $isLine(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListItemNode(node) || node instanceof AttributionNode;
}

/**
 * Splits the line at the caret. A first paragraph continues the line, and the rest of the line continues a last
 * paragraph.
 */
function $insertIntoLine(selection: RangeSelection, line: ElementNode, parts: readonly LexicalNode[]): void {
  // At its start the line is not split: it keeps its kind, below the inserted blocks.
  const isAtStart = !line.isEmpty() && $isAtStartOf(line, selection.anchor);
  const before = isAtStart ? null : line;
  const rest = isAtStart ? line : selection.insertParagraph();
  if (!rest) return;
  for (const part of parts) rest.insertBefore(part, false);
  const [first] = parts;
  let last = parts.at(-1);
  if (before && $canContinueLine(first)) {
    before.append(...first.getChildren());
    first.remove();
    if (last === first) last = before;
  } else if (before?.isEmpty() && !$isRequiredLine(before)) before.remove();
  if ($isElementNode(last) && (last.is(before) || $canContinueLine(last))) {
    const end = last.getLastDescendant();
    if (last === before) {
      last.append(...rest.getChildren());
      rest.remove();
    } else {
      // Moves the inserted text, not the existing one: Lexical's history ignores text that is touched but unchanged.
      if (end) rest.splice(0, 0, last.getChildren());
      last.remove();
    }
    if ($isTextNode(end)) end.select();
    else if (end) end.selectNext();
    else (last === before ? last : rest).selectStart();
  } else if (!rest.isEmpty()) rest.selectStart();
  else {
    rest.remove();
    if ($isElementNode(last)) last.selectEnd();
    else last?.selectNext();
  }
}

/** Whether a block may continue another line. Literal paragraphs stay separate. */
function $canContinueLine(part: LexicalNode | undefined): part is ParagraphNode {
  return $isParagraphNode(part) && $getState(part, roleState) !== 'literal';
}

function $asOneLine(paragraphs: readonly LexicalNode[]): LexicalNode[] {
  return paragraphs.flatMap((part, at) => [
    ...(at > 0 ? [$createTextNode(' ')] : []),
    ...($isElementNode(part) ? part.getChildren() : []),
  ]);
}
