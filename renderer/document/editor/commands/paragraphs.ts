import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  COMMAND_PRIORITY_EDITOR,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { QuotationNode } from '../nodes/blocks.ts';
import { roleState, scopeState } from '../nodes/state.ts';
import { $liftOut } from '../structure/lift.ts';

/**
 * Enter. Both parts of a split paragraph keep its role, language, variants and threads; Enter at the end starts an
 * ordinary paragraph; Enter in an empty line of a quotation leaves the quotation. Runs before Lexical's handler and
 * after the one for empty list items.
 */
export function registerParagraphs(editor: LexicalEditor): () => void {
  return editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $insertParagraph, COMMAND_PRIORITY_EDITOR);
}

export function $insertParagraph(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $findMatchingParent(selection.anchor.getNode(), $isTextBlock);
  if (
    $isParagraphNode(block) &&
    block.isEmpty() &&
    block.getParent() instanceof QuotationNode &&
    selection.isCollapsed()
  ) {
    $liftOut(block);
    block.selectStart();
    return true;
  }
  const role = block ? $getState(block, roleState) : '';
  const scope = block ? $getState(block, scopeState) : {};
  const made = selection.insertParagraph();
  if (made && block && made.getType() === block.getType() && !made.is(block) && !made.isEmpty()) {
    if (role !== '') $setState(made, roleState, role);
    if (Object.keys(scope).length > 0) $setState(made, scopeState, scope);
  }
  return true;
}

function $isTextBlock(node: LexicalNode): boolean {
  return $isParagraphNode(node) || $isHeadingNode(node);
}
