import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { BlockInstanceNode, FigureNode, PageBreakNode } from '../../../document/editor/nodes/blocks.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { HOLDS } from '../holds.ts';

/**
 * What a place can't hold of what is pasted does not come into its editor at all: the caret stays where it is, and what was not
 * changed stays no words of the writer's own. `leftOut` says what stayed behind.
 */
export function registerKeepOut(editor: LexicalEditor, holds: Holds): () => void {
  const { blocks, tables } = HOLDS[holds];
  const isLost = (node: LexicalNode): boolean =>
    (!blocks && (node instanceof BlockInstanceNode || node instanceof PageBreakNode)) ||
    (!tables && node instanceof FigureNode);
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      const kept = nodes.filter((node) => !isLost(node));
      if (kept.length === nodes.length) return false;
      if (kept.length > 0) $insertGeneratedNodes(editor, kept, selection);
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
