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
  /** Whether the kind of document opens with a core message. */
  isNeeded: () => boolean;
  /** It was to be deleted, and stays. */
  kept: () => void;
}

/**
 * Backspace and Delete leave the empty line of the core message, which no menu would bring back; the words of a paragraph behind
 * it go into it. Gives the function that ends it.
 */
export function registerKeepCoreMessage({ editor, isNeeded, kept }: Input): () => void {
  const $answer = (isBackward: boolean): boolean => {
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
    queueMicrotask(kept);
    return true;
  };
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $answer, COMMAND_PRIORITY_CRITICAL),
    ),
  );
}

/** The only line for the core message, where nothing stands in it. */
function $emptyCoreMessage(): ParagraphNode | null {
  const [lead, ...more] = $getRoot()
    .getChildren()
    .filter((node) => $isParagraphNode(node) && $getState(node, roleState) === 'lead');
  return $isParagraphNode(lead) && lead.isEmpty() && more.length === 0 ? lead : null;
}
