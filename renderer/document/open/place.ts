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

/** Where the caret stands, at the outermost level. */
export interface Place {
  node: NodeId;
  /** The block of the library that stands there; null in the writer's own text. */
  block: BlockId | null;
}

/** The place of the caret or of what is chosen; null where the page has none. Read within the editor. */
export function $place(): Place | null {
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
 * The page on which a place stands, from 1: what does not print, or was not typeset yet, stands where the place before it does.
 * Read within the editor.
 */
export function $pageOf({ node }: Place, { pageOf }: Pick<LayoutFacts, 'pageOf'>): number {
  if (pageOf[node] !== undefined) return pageOf[node];
  let top: LexicalNode | null = $getRoot().getLastChild();
  while (top && $idOf(top) !== node) top = top.getPreviousSibling();
  for (; top; top = top.getPreviousSibling()) {
    const page = pageOf[$idOf(top)];
    if (page !== undefined) return page;
  }
  return 1;
}

/** Tells when the caret comes to stand at another place. Gives the function that ends it. */
export function followPlace(editor: LexicalEditor, told: (place: Place | null) => void): () => void {
  let last = '';
  return editor.registerUpdateListener(({ editorState }) => {
    const place = editorState.read($place);
    const key = JSON.stringify(place);
    if (key === last) return;
    last = key;
    told(place);
  });
}
