import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, $isParagraphNode, $setState, type LexicalNode } from 'lexical';
import { roleState, slotState } from './state.ts';

/**
 * Whether the document type needs this line even if it is empty: the core message or a section's heading. Inserted
 * content goes into it or beside it, and never replaces it.
 */
export function $isRequiredLine(line: LexicalNode | null): boolean {
  return $isCoreMessage(line) || ($isHeadingNode(line) && $getState(line, slotState) !== '');
}

/**
 * Removes the section from headings whose section the page already has. `within` are nodes that are about to be
 * removed.
 */
export function $clearTakenSections(nodes: readonly LexicalNode[], removedNodes: readonly LexicalNode[] = []): void {
  const removedKeys = new Set(removedNodes.map((node) => node.getKey()));
  const takenSections = new Set(
    $getRoot()
      .getChildren()
      .filter((node) => $isHeadingNode(node) && !removedKeys.has(node.getKey()))
      .map((node) => $getState(node, slotState))
      .filter((slot) => slot !== ''),
  );
  for (const node of nodes)
    if ($isHeadingNode(node) && takenSections.has($getState(node, slotState))) $setState(node, slotState, '');
}

export function $isCoreMessage(line: LexicalNode | null): boolean {
  return $isParagraphNode(line) && $getState(line, roleState) === 'lead';
}
