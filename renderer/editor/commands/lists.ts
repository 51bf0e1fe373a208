import { $isLinkNode } from '@lexical/link';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_HIGH,
  type ElementNode,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { AttributionNode, QuotationNode } from '../nodes/blocks.ts';
import { $liftOut } from '../structure/lift.ts';

/**
 * A list out of a quotation's paragraphs: they leave the quotation first, one item each. Lexical alone would take the
 * whole quotation for one item and glue its paragraphs together.
 */
export function registerLists(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        () => {
          if ($isBesideBlocks()) return true;
          $leaveGapOfLinks();
          $leaveQuotations();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
  );
}

/** A caret that stands in no line makes no list: Lexical would make one of the first part of the document. */
function $isBesideBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  return $isRootNode(node) && !node.isEmpty();
}

/** Lexical makes nothing of a caret that stands between links, or a list of all around it. */
function $leaveGapOfLinks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'element') return;
  const child = selection.anchor.getNode().getChildAtIndex(selection.anchor.offset);
  if ($isLinkNode(child)) child.selectStart();
}

function $leaveQuotations(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const quoted = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const line = $findMatchingParent(node, (parent) => parent.getParent() instanceof QuotationNode);
    if (line) quoted.set(line.getKey(), line as ElementNode);
  }
  for (const line of quoted.values()) {
    $liftOut(line instanceof AttributionNode ? line.replace($createParagraphNode(), true) : line);
  }
}
