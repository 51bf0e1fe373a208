import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type ParagraphNode,
} from 'lexical';
import { roleState } from '../../document/editor/nodes/state.ts';

interface Input {
  editor: LexicalEditor;
  /** Whether the document type begins with a core message. */
  isNeeded: () => boolean;
  /** Called when a deletion was prevented. */
  onKeep: () => void;
}

/**
 * Prevents that Backspace and Delete remove the empty line of the core message, because no menu can insert it again.
 * The text of a paragraph below it moves into it. Returns a function that removes the commands.
 */
export function registerKeepCoreMessage({ editor, isNeeded, onKeep }: Input): () => void {
  const $handleDelete = (isBackward: boolean): boolean => {
    const lead = isNeeded() ? $emptyCoreMessage() : null;
    const selection = $getSelection();
    if (!lead || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const node = selection.anchor.getNode();
    const top = node.getTopLevelElement();
    if (!lead.is(top)) {
      const isAtStart = selection.anchor.offset === 0 && (node.is(top) || node.is(top?.getFirstDescendant()));
      if (!isBackward || !isAtStart || !lead.is(top?.getPreviousSibling())) return false;
      if ($isParagraphNode(top)) {
        lead.append(...top.getChildren());
        top.remove();
        lead.selectStart();
        return true;
      }
      if (!$isHeadingNode(top)) return false;
    }
    queueMicrotask(onKeep);
    return true;
  };
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $handleDelete, COMMAND_PRIORITY_CRITICAL),
    ),
  );
}

/** The only line of the core message, if it is empty. */
function $emptyCoreMessage(): ParagraphNode | null {
  const [lead, ...more] = $getRoot()
    .getChildren()
    .filter((node) => $isParagraphNode(node) && $getState(node, roleState) === 'lead');
  return $isParagraphNode(lead) && lead.isEmpty() && more.length === 0 ? lead : null;
}
