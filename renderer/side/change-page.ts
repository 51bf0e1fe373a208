import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
} from 'lexical';
import type { FindBlock } from '../../engine/core/drafts/snapshots.ts';
import type { BlockId, Location, NodeId } from '../../engine/core/richtext/model.ts';
import { $changeHead } from '../document/head.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { BlockInstanceNode } from '../editor/nodes/blocks.ts';
import { $idOf } from '../editor/nodes/state.ts';
import { withBlocksOfLibrary } from './block-updates.ts';
import { jumpTo } from './jump.ts';

/** Takes the library's text of these blocks, wherever the document uses them: one step of undo. Own words stay. */
export function updateBlocks(document: OpenDocument, ids: readonly BlockId[], find: FindBlock): void {
  document.editor.update(
    () => {
      $changeHead((head) => withBlocksOfLibrary(head, ids, find, document.newId));
      for (const node of $getRoot().getChildren()) {
        if (!(node instanceof BlockInstanceNode)) continue;
        const data = node.getData();
        const current = data && ids.includes(data.block) ? find(data.block) : undefined;
        if (data && current && data.revision !== current.revision)
          node.setData({ ...data, revision: current.revision });
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Takes what stands at a place out of the document: one step of undo. */
export function removePlace(document: OpenDocument, place: NodeId): void {
  document.editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .find((one) => $idOf(one) === place);
      const next = node?.getNextSibling() ?? node?.getPreviousSibling();
      node?.remove();
      if ($isElementNode(next)) next.selectStart();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Writes other words over a stretch of the text, in its own look: one step of undo. False: it does not stand there. */
export function writeOver(document: OpenDocument, location: Location, words: string): boolean {
  if (!location.range || !jumpTo(document, location)) return false;
  let written = false;
  document.editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
      written = true;
      const start = selection.getNodes().find($isTextNode);
      const made = $createTextNode(words);
      if (start) made.setFormat(start.getFormat());
      selection.insertNodes([made]);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return written;
}
