import {
  $isElementNode,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';
import { $changeInnerIds, $renewIds } from '../nodes/identity.ts';
import { CrossReferenceNode } from '../nodes/inline.ts';
import { $clearTakenSections } from '../nodes/required-lines.ts';
import { $readState } from '../nodes/state.ts';

/**
 * Gives pasted nodes new ids, also after a cut. References to a node in the same paste follow it. A pasted heading
 * keeps its section unless the document already has that section.
 */
export function registerPasteIds(editor: LexicalEditor, newId: IdSource): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      $forEachNode(nodes, $readState);
      $renewAllIds(nodes, newId);
      $clearTakenSections(nodes, $replacedNodes(selection));
      return false;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}

/** The nodes that a paste replaces. The first selected line remains. */
function $replacedNodes(selection: BaseSelection): LexicalNode[] {
  if (selection.isCollapsed() || !$isRangeSelection(selection)) return [];
  const first = (selection.isBackward() ? selection.focus : selection.anchor).getNode().getTopLevelElement();
  return selection.getNodes().filter((node) => !node.is(first));
}

/** Gives new ids to the nodes and their content. */
export function $renewAllIds(nodes: readonly LexicalNode[], newId: IdSource): void {
  const fresh = new Map<NodeId, NodeId>();
  $forEachNode(nodes, (node) => $renewIds(node, newId, fresh));
  $forEachNode(nodes, (node) => {
    const data = node instanceof CrossReferenceNode ? node.getData() : null;
    const target = data ? fresh.get(data.target) : undefined;
    if (node instanceof CrossReferenceNode && data && target) node.setData({ ...data, target });
    $changeInnerIds(node, (id, field) => (field === 'target' ? (fresh.get(id) ?? id) : id));
  });
}

function $forEachNode(nodes: readonly LexicalNode[], visit: (node: LexicalNode) => void): void {
  for (const node of nodes) {
    visit(node);
    if ($isElementNode(node)) $forEachNode(node.getChildren(), visit);
  }
}
