import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { BlockInstanceNode, FigureNode, PageBreakNode } from '../../../document/editor/nodes/blocks.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { ALLOWED_CONTENT } from '../allowed-content.ts';

/**
 * Leaves out pasted nodes that this editor cannot contain. They never enter it, so the caret stays and unchanged
 * library text does not become the user's own text. `findOmittedParts` reports them.
 */
export function registerPasteFilter(editor: LexicalEditor, holds: Holds): () => void {
  const { blocks, tables } = ALLOWED_CONTENT[holds];
  const isExcluded = (node: LexicalNode): boolean =>
    (!blocks && (node instanceof BlockInstanceNode || node instanceof PageBreakNode)) ||
    (!tables && node instanceof FigureNode);
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      const kept = nodes.filter((node) => !isExcluded(node));
      if (kept.length === nodes.length) return false;
      if (kept.length > 0) $insertGeneratedNodes(editor, kept, selection);
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
