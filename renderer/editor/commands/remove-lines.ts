import { $isTableNode } from '@lexical/table';
import {
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
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
import { roleState } from '../nodes/state.ts';

/**
 * Whole lines that are selected, to the beginning of the line below them, go as lines: what stands below stays the text,
 * heading or list that it is. Lexical alone would put its words into the first of them, so that a text becomes a heading.
 */
export function registerRemoveLines(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $removeLines, COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeLines, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $makeRoom, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $makeRoom, COMMAND_PRIORITY_HIGH),
  );
}

/** Says whether whole lines were selected; the caret then stands at the beginning of what stands below. */
export function $removeLines(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const below = $begunAt(end);
  const first = below && $begunAt(start);
  if (!first || first.is(below)) return false;
  let node: LexicalNode | null = first;
  below.selectStart();
  while (node && !node.is(below)) {
    const next: LexicalNode | null = node.getNextSibling();
    // No menu would bring back the line of the core message.
    if ($isParagraphNode(node) && $getState(node, roleState) === 'lead') node.clear();
    else node.remove();
    node = next;
  }
  return true;
}

function $makeRoom(): false {
  $removeLines();
  return false;
}

/** The part of the page at whose very beginning this end of the selection stands; of a table the beginning is that of a cell. */
function $begunAt(end: PointType): ElementNode | null {
  let node: LexicalNode = end.getNode();
  const top = node.getTopLevelElement();
  if (end.offset > 0 || !$isElementNode(top) || $isTableNode(top)) return null;
  for (; !node.is(top); node = node.getParentOrThrow()) if (node.getPreviousSibling()) return null;
  return top;
}
