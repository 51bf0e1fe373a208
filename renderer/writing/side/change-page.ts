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
import { $restoreLibraryText } from '../../document/editor/islands/part.ts';
import { BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import { $changeHead, $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { $topNodeWithId, removeBlock } from '../page/block-actions.ts';
import { setGrounds } from '../page/ground-actions.ts';
import { updateFromLibrary } from './block-updates.ts';
import { jumpTo } from './jump.ts';

/**
 * Copies these blocks from the library, also where the document has them under a former name. The document's own texts remain.
 * One undo step. Returns whether the library has any of them.
 */
export function updateBlocks(document: OpenDocument, ids: readonly BlockId[], find: FindBlock): boolean {
  if (!ids.some((id) => find(id))) return false;
  document.editor.update(() => $updateBlocks(document, ids, find), KEEP_FOCUS);
  return true;
}

/** Replaces the block at a node with the library's text, also if its text is the document's own. One undo step. */
export function takeFromLibrary(document: OpenDocument, place: NodeId, find: FindBlock): void {
  document.editor.update(() => {
    const node = $topNodeWithId(place);
    const id = node instanceof BlockInstanceNode ? node.getData()?.block : undefined;
    if (!(node instanceof BlockInstanceNode) || id === undefined) return;
    if (find(id)) $updateBlocks(document, [id], find);
    $restoreLibraryText(node);
  }, KEEP_FOCUS);
}

/** The changes come from a pane or a dialog, which keeps the focus. */
const KEEP_FOCUS = {
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
  $changeHead((head) => updateFromLibrary(head, ids, find, document.newId));
  for (const node of $getRoot().getChildren()) {
    const data = node instanceof BlockInstanceNode ? node.getData() : null;
    const block = data && current.get(data.block);
    if (!(node instanceof BlockInstanceNode) || !data || !block) continue;
    if (data.revision !== block.revision || data.block !== block.id)
      node.setData({ ...data, block: block.id, revision: block.revision });
  }
}

/**
 * Takes the revision of a demand in which the library stores the grounds of this node, so that its usual grounds are not added
 * here as well. Merged with the undo step before it, so that undo removes both.
 */
export function followKeptGrounds(document: OpenDocument, place: NodeId, find: FindBlock): void {
  document.editor.update(
    () => {
      const node = $topNodeWithId(place);
      const id = node instanceof BlockInstanceNode ? node.getData()?.block : undefined;
      const demand = id === undefined ? undefined : find(id);
      if (!(node instanceof BlockInstanceNode) || id === undefined || demand?.kind !== 'demand') return;
      $updateBlocks(document, [id], find);
      const data = node.getData();
      if (!data) return;
      const { added = [], dropped = [] } = data.grounds ?? {};
      const isOnlyHere = (ground: (typeof added)[number]): boolean =>
        !find(ground.block) ||
        findGroundsToKeep({ grounds: { added: [ground], dropped: [] } }, demand, find).length > 0;
      node.setData(setGrounds(data, { added: added.filter(isOnlyHere), dropped }));
    },
    { ...KEEP_FOCUS, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Removes a node from the document. One undo step. */
export function removeNode(document: OpenDocument, place: NodeId): void {
  const key = document.editor.getEditorState().read(() => $topNodeWithId(place)?.getKey());
  if (key !== undefined) removeBlock(document, key);
}

/** Begins an undo step, or belongs to the step before it. */
type HistoryTag = typeof HISTORY_PUSH_TAG | typeof HISTORY_MERGE_TAG;

/** Replaces equal texts at several places, given in document order. One undo step. Returns whether any was replaced. */
export function replaceTexts(
  document: OpenDocument,
  locations: readonly Location[],
  change: { over: string; words: string },
): boolean {
  let isAnyReplaced = false;
  // Backwards, so that the earlier places stay valid.
  for (const location of [...locations].reverse()) {
    const tag: HistoryTag = isAnyReplaced ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
    isAnyReplaced = replaceText(document, location, change, tag) || isAnyReplaced;
  }
  return isAnyReplaced;
}

/**
 * Replaces a range of the text and keeps its format; '' removes it. One undo step. Returns false if the range no longer exists or
 * has another text by now: a finding is about an earlier state.
 */
export function replaceText(
  document: OpenDocument,
  location: Location,
  { over, words }: { over: string; words: string },
  tag: HistoryTag = HISTORY_PUSH_TAG,
): boolean {
  if (!location.range || !jumpTo(document, location)) return false;
  let isReplaced = false;
  document.editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || selection.getTextContent() !== over) return;
      isReplaced = true;
      if (words === '') {
        selection.removeText();
        return;
      }
      const start = selection.getNodes().find($isTextNode);
      const textNode = $createTextNode(words);
      if (start) textNode.setFormat(start.getFormat());
      selection.insertNodes([textNode]);
    },
    { discrete: true, tag },
  );
  return isReplaced;
}
