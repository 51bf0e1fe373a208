import { $generateJSONFromSelectedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { BodyNode, Inline } from '../../../../engine/core/richtext/model.ts';
import { blocksFromJson } from '../convert/from-lexical.ts';
import { blocksToJson, inlineToJson, type SerializedNode } from '../convert/to-lexical.ts';
import { $isRequiredLine } from '../nodes/required-lines.ts';
import { $isAtStartOf } from '../structure/positions.ts';
import { $insertHeadingInList, $insertInList } from './insert-in-list.ts';

/** Replaces the selection by inline content. The id rule gives ids to the new nodes. */
export function $insertInline(content: readonly Inline[]): void {
  $getSelection()?.insertNodes(inlineToJson(content).map($parseSerializedNode));
}

/**
 * Replaces the selection by blocks with new ids, like a paste. A first paragraph continues the line of the caret; a
 * heading, list or table does not become part of that line.
 */
export function $insertContent(editor: LexicalEditor, content: readonly BodyNode[]): void {
  const selection = $getSelection();
  const [only] = content;
  if (!selection || !only) return;
  if (content.length === 1 && only.type === 'paragraph') {
    $insertInline(only.content);
    return;
  }
  const nodes = blocksToJson(content).map($parseSerializedNode);
  if ($insertHeadingInList(nodes) || $insertInList(nodes)) return;
  if (only.type === 'paragraph' || !$insertAtLine(nodes)) $insertGeneratedNodes(editor, nodes, selection);
}

/** Inserts blocks before or after the paragraph or heading of the caret, or splits it. */
function $insertAtLine(nodes: readonly LexicalNode[]): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $findMatchingParent(selection.anchor.getNode(), (node) => $isRootOrShadowRoot(node.getParent()));
  if (!$isParagraphNode(block) && !$isHeadingNode(block)) return false;
  if (block.isEmpty() && $isRequiredLine(block)) {
    for (const node of [...nodes].reverse()) block.insertAfter(node, false);
  } else if (block.isEmpty() || $isAtStartOf(block, selection.anchor)) {
    for (const node of nodes) block.insertBefore(node, false);
    if (block.isEmpty()) block.remove();
  } else {
    const newLine = selection.insertParagraph();
    if (!newLine) return false;
    for (const node of nodes) newLine.insertBefore(node, false);
    if (newLine.isEmpty()) newLine.remove();
  }
  const last = nodes.at(-1);
  if ($isElementNode(last) && last.isAttached()) last.selectEnd();
  return true;
}

/** The selected content for copying. Loose inline content becomes paragraphs. */
export function $selectedContent(editor: LexicalEditor): BodyNode[] {
  const selection = $getSelection();
  if (!selection) return [];
  return blocksFromJson($generateJSONFromSelectedNodes(editor, selection).nodes as SerializedNode[]);
}
