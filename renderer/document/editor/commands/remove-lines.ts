import { $isTableNode } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';
import { $isCoreMessage } from '../nodes/required-lines.ts';
import { $isAtStartOf } from '../structure/positions.ts';

/**
 * Deletes whole selected lines as lines: the line below them keeps its kind. Lexical would put its text into the first
 * deleted line, so that a paragraph becomes a heading.
 */
export function registerRemoveLines(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND].map((command) =>
      editor.registerCommand(command, $removeLines, COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(DELETE_LINE_COMMAND, () => $removeLines() || $removeSelected(), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeLines, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $removeLinesFirst, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $removeLinesFirst, COMMAND_PRIORITY_HIGH),
  );
}

/**
 * Deletes the selection if it consists of whole lines, with the caret at the start of the line below. Returns whether
 * it did.
 */
export function $removeLines(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const below = $lineStartingAt(end);
  const first = below && $lineStartingAt(start);
  if (!first || first.is(below) || !first.getParent()?.is(below.getParent())) return false;
  let node: LexicalNode | null = first;
  below.selectStart();
  while (node && !node.is(below)) {
    const next: LexicalNode | null = node.getNextSibling();
    if ($isElementNode(node) && $isCoreMessage(node)) node.clear();
    else node.remove();
    node = next;
  }
  return true;
}

/** Lexical 0.52 deletes one character more than the selection if that spans several lines. */
function $removeSelected(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  selection.removeText();
  return true;
}

function $removeLinesFirst(): false {
  $removeLines();
  return false;
}

/** The line in the page or in a cell that begins at this end of the selection, or null. */
function $lineStartingAt(end: PointType): ElementNode | null {
  const top = end.getNode().getTopLevelElement();
  return $isElementNode(top) && !$isTableNode(top) && $isAtStartOf(top, end) ? top : null;
}
