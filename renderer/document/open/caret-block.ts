import { $isTableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { BlockId, NodeId } from '../../../engine/core/richtext/model.ts';
import { BlockInstanceNode } from '../editor/nodes/blocks.ts';
import { $idOf } from '../editor/nodes/state.ts';

/** The top-level node at the caret. */
export interface CaretBlock {
  node: NodeId;
  /** Its library block; null for the user's own text. */
  block: BlockId | null;
}

/** The top-level node of the caret or the selection; null without one. Must be called within the editor. */
export function $caretBlock(): CaretBlock | null {
  const selection = $getSelection();
  const node =
    $isRangeSelection(selection) || $isTableSelection(selection)
      ? selection.focus.getNode()
      : $isNodeSelection(selection)
        ? selection.getNodes()[0]
        : undefined;
  const top = node && $findMatchingParent(node, (one: LexicalNode) => $isRootNode(one.getParent()));
  if (!top) return null;
  const data = top instanceof BlockInstanceNode ? top.getData() : null;
  return { node: $idOf(top), block: data?.block ?? null };
}

/**
 * The page of a node, from 1. A node that is not printed or not laid out yet has the page of the node before it. Must
 * be called within the editor.
 */
export function $pageOfBlock({ node }: CaretBlock, { pageOf }: Pick<LayoutFacts, 'pageOf'>): number {
  if (pageOf[node] !== undefined) return pageOf[node];
  let top: LexicalNode | null = $getRoot().getLastChild();
  while (top && $idOf(top) !== node) top = top.getPreviousSibling();
  for (; top; top = top.getPreviousSibling()) {
    const page = pageOf[$idOf(top)];
    if (page !== undefined) return page;
  }
  return 1;
}

/** Calls back when the caret moves to another top-level node. Returns a function that ends this. */
export function followCaretBlock(editor: LexicalEditor, onChange: (place: CaretBlock | null) => void): () => void {
  let last = '';
  return editor.registerUpdateListener(({ editorState }) => {
    const place = editorState.read($caretBlock);
    const key = JSON.stringify(place);
    if (key === last) return;
    last = key;
    onChange(place);
  });
}
