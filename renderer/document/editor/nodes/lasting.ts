import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, $isParagraphNode, $setState, type LexicalNode } from 'lexical';
import { roleState, slotState } from './state.ts';

/**
 * Whether a line means something to the kind of document also while it is empty: the core message, the heading of a section.
 * What comes in its place goes into it or beside it.
 */
export function $isLasting(line: LexicalNode | null): boolean {
  return $isCoreMessage(line) || ($isHeadingNode(line) && $getState(line, slotState) !== '');
}

/** Headings of sections that the page has already, once more: as headings of its own. `within`: what goes from the page meanwhile. */
export function $openNoSection(nodes: readonly LexicalNode[], within: readonly LexicalNode[] = []): void {
  const going = new Set(within.map((node) => node.getKey()));
  const standing = new Set(
    $getRoot()
      .getChildren()
      .filter((node) => $isHeadingNode(node) && !going.has(node.getKey()))
      .map((node) => $getState(node, slotState))
      .filter((slot) => slot !== ''),
  );
  for (const node of nodes)
    if ($isHeadingNode(node) && standing.has($getState(node, slotState))) $setState(node, slotState, '');
}

export function $isCoreMessage(line: LexicalNode | null): boolean {
  return $isParagraphNode(line) && $getState(line, roleState) === 'lead';
}
