import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorUpdateOptions,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findGroundsToKeep } from '../../../engine/core/drafts/grounds-to-keep.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, Location, NodeId } from '../../../engine/core/richtext/model.ts';
import { $restore } from '../../document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import { $changeHead, $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $placeById, removeBlock } from '../page/block-actions.ts';
import { withGrounds } from '../page/ground-actions.ts';
import { withBlocksOfLibrary } from './block-updates.ts';
import { jumpTo } from './jump.ts';

/**
 * Takes the library's text of these blocks, at every place of the document where they stand, also under a name that they had
 * before: one step of undo. Own words stay. Says whether the library has any of them.
 */
export function updateBlocks(document: OpenDocument, ids: readonly BlockId[], find: FindBlock): boolean {
  if (!ids.some((id) => find(id))) return false;
  document.editor.update(() => $updateBlocks(document, ids, find), BY_PANE);
  return true;
}

/**
 * Takes the library's text of the block at a place, in place of the writer's own words there: one step of undo. At other
 * places of that block own words stay.
 */
export function takeFromLibrary(document: OpenDocument, place: NodeId, find: FindBlock): void {
  document.editor.update(() => {
    const node = $placeById(place);
    const id = node instanceof BlockInstanceNode ? node.getData()?.block : undefined;
    if (!(node instanceof BlockInstanceNode) || id === undefined) return;
    if (find(id)) $updateBlocks(document, [id], find);
    $restore(node);
  }, BY_PANE);
}

/** Where it is done from a pane or a dialog, the focus stays there. */
const BY_PANE = {
  discrete: true,
  tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
} as const satisfies EditorUpdateOptions;

function $updateBlocks(document: OpenDocument, ids: readonly BlockId[], find: FindBlock): void {
  const before = { ...$head(), body: [] };
  const current = new Map<BlockId, Block>();
  for (const id of ids) {
    const block = find(id);
    const former = findSnapshot(before, id);
    const names = block ? [id, block.id, ...block.aliases, ...(former ? [former.id, ...former.aliases] : [])] : [];
    for (const name of names) if (block) current.set(name, block);
  }
  $changeHead((head) => withBlocksOfLibrary(head, ids, find, document.newId));
  for (const node of $getRoot().getChildren()) {
    const data = node instanceof BlockInstanceNode ? node.getData() : null;
    const block = data && current.get(data.block);
    if (!(node instanceof BlockInstanceNode) || !data || !block) continue;
    if (data.revision !== block.revision || data.block !== block.id)
      node.setData({ ...data, block: block.id, revision: block.revision });
  }
}

/**
 * Takes the revision of a demand in which the library keeps the grounds of this place: what is usual there is no longer added
 * here. Part of the step of undo before it: undo takes the grounds away, not the revision alone.
 */
export function followKeptGrounds(document: OpenDocument, place: NodeId, find: FindBlock): void {
  document.editor.update(
    () => {
      const node = $placeById(place);
      const id = node instanceof BlockInstanceNode ? node.getData()?.block : undefined;
      const demand = id === undefined ? undefined : find(id);
      if (!(node instanceof BlockInstanceNode) || id === undefined || demand?.kind !== 'demand') return;
      $updateBlocks(document, [id], find);
      const data = node.getData();
      if (!data) return;
      const { added = [], dropped = [] } = data.grounds ?? {};
      const isHereOnly = (ground: (typeof added)[number]): boolean =>
        !find(ground.block) ||
        findGroundsToKeep({ grounds: { added: [ground], dropped: [] } }, demand, find).length > 0;
      node.setData(withGrounds(data, { added: added.filter(isHereOnly), dropped }));
    },
    { ...BY_PANE, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Takes what stands at a place out of the document: one step of undo. */
export function removePlace(document: OpenDocument, place: NodeId): void {
  const key = document.editor.getEditorState().read(() => $placeById(place)?.getKey());
  if (key !== undefined) removeBlock(document, key);
}

/**
 * Writes other words over a stretch of the text, in its own look: one step of undo. False: it does not stand there, or says
 * something else by now: a finding is of the text as it was a moment ago.
 */
export function writeOver(
  document: OpenDocument,
  location: Location,
  { over, words }: { over: string; words: string },
): boolean {
  if (!location.range || !jumpTo(document, location)) return false;
  let written = false;
  document.editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || selection.getTextContent() !== over) return;
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
