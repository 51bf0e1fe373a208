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
import { $isSolid, AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { $isLasting } from '../nodes/lasting.ts';
import { roleState } from '../nodes/state.ts';
import { $isBlock } from '../structure/lift.ts';
import { $isAtStartOf } from '../structure/place.ts';
import { $asBlocks } from './as-blocks.ts';
import { $insertBesideItem } from './insert-beside-item.ts';

/**
 * What is pasted in a quotation, a table that comes among other things in a cell, and what is pasted before all words of a
 * line. Lexical (0.52) makes one line of the first, without its blocks and tables, refuses the second, and lets the line of
 * the third become what was pasted: a heading that is no section any more. Here the parts come between those of the line,
 * and what may not stand there moves out by the rules of the page.
 */
export function registerInsertWithin(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      if ($isTableSelection(selection)) return $insertOverCells(selection, nodes);
      if (!$isRangeSelection(selection) || !nodes.some($isBlock)) return false;
      if ($startsInNestedItem(selection)) selection.removeText();
      if ($insertBesideItem(nodes)) return true;
      if (![selection.anchor, selection.focus].some((end) => $lineWithin(end, nodes))) return false;
      if (!selection.isCollapsed()) selection.removeText();
      const line = $lineWithin(selection.anchor, nodes);
      if (!line) return false;
      if ($isListItemNode(line)) {
        selection.insertNodes([...nodes]);
        return true;
      }
      const parts = $asBlocks(nodes);
      // Who says a quotation is said in one line.
      if (line instanceof AttributionNode && parts.every($isParagraphNode)) selection.insertNodes($asOneLine(parts));
      else $insertBetween(selection, line, parts);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** In a list within a list Lexical glues what comes in the place of words too, not at a caret alone. */
function $startsInNestedItem(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const item = $findMatchingParent(start.getNode(), $isListItemNode);
  return $isListItemNode(item?.getParent()?.getParent());
}

/** Over selected cells Lexical puts plain words, or a table alone: what would be lost then comes in the place of their words. */
function $insertOverCells(selection: TableSelection, nodes: readonly LexicalNode[]): boolean {
  const isMixed = nodes.length > 1 && nodes.some($isTableNode);
  const [first, ...more] = selection.getNodes().filter($isTableCellNode);
  if (!first || !(isMixed || nodes.some($isSolid))) return false;
  for (const cell of more) cell.clear().append($createParagraphNode());
  const line = $createParagraphNode();
  first.clear().append(line);
  $insertBetween(line.selectStart(), line, $asBlocks(nodes));
  return true;
}

/** The line at a place, where Lexical would lose it or some of these nodes. */
function $lineWithin(place: PointType, nodes: readonly LexicalNode[]): ElementNode | null {
  const line = $findMatchingParent(place.getNode(), $isLine);
  if (!$isElementNode(line)) return null;
  if (line.getParent() instanceof QuotationNode) return line;
  if (nodes.some($isTableNode) && line.getParents().some($isTableCellNode)) {
    // A table alone goes over the cells that are there.
    return nodes.length > 1 ? line : null;
  }
  if ($isListItemNode(line)) return null;
  return (line.isEmpty() ? $isLasting(line) : $isAtStartOf(line, place)) ? line : null;
}

function $isLine(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node) || $isListItemNode(node) || node instanceof AttributionNode;
}

/** Parts the line at the caret. A first paragraph goes on in it, and its rest behind a last one. */
function $insertBetween(selection: RangeSelection, line: ElementNode, parts: readonly LexicalNode[]): void {
  // Before all words of a line it stays what it is, behind what comes.
  const isAtStart = !line.isEmpty() && $isAtStartOf(line, selection.anchor);
  const before = isAtStart ? null : line;
  const rest = isAtStart ? line : selection.insertParagraph();
  if (!rest) return;
  for (const part of parts) rest.insertBefore(part, false);
  const [first] = parts;
  let last = parts.at(-1);
  if (before && $goesOn(first)) {
    before.append(...first.getChildren());
    first.remove();
    if (last === first) last = before;
  } else if (before?.isEmpty() && !$isLasting(before)) before.remove();
  if ($isElementNode(last) && (last.is(before) || $goesOn(last))) {
    const end = last.getLastDescendant();
    if (last === before) {
      last.append(...rest.getChildren());
      rest.remove();
    } else {
      // Words that are touched and stay the same are no change to Lexical's history.
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

/** Whether its words may become part of another line: literal words stay by themselves. */
function $goesOn(part: LexicalNode | undefined): part is ParagraphNode {
  return $isParagraphNode(part) && $getState(part, roleState) !== 'literal';
}

function $asOneLine(paragraphs: readonly LexicalNode[]): LexicalNode[] {
  return paragraphs.flatMap((part, at) => [
    ...(at > 0 ? [$createTextNode(' ')] : []),
    ...($isElementNode(part) ? part.getChildren() : []),
  ]);
}
