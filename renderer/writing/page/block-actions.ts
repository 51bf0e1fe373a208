import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Block } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import type { DocumentType } from '../../../engine/core/document-types/document-type.ts';
import { findSnapshot, findSnapshotOf } from '../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import type { BlockForm, BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../document/editor/commands/insert.ts';
import { $duplicate, $moveBeside, $moveByOne, $removeBlock } from '../../document/editor/commands/move.ts';
import { $restoreLibraryText } from '../../document/editor/islands/part.ts';
import { $createBlockInstance, BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { $idOf } from '../../document/editor/nodes/state.ts';
import { $changeHead, $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { $choose } from './beside-block.ts';
import { $goToSection } from './go-to-section.ts';
import { $leaveCoreMessage } from './leave-core-message.ts';

/** The node of the outermost level with this id; to be used within the editor. */
export function $placeById(id: NodeId): LexicalNode | null {
  for (let node = $getRoot().getFirstChild(); node; node = node.getNextSibling()) if ($idOf(node) === id) return node;
  return null;
}

/** One step of undo; `isSameStep`: part of the step before it. Says whether the block was there. */
export function changeBlock(
  document: OpenDocument,
  id: NodeId,
  $change: (node: BlockInstanceNode, data: NodeData<BlockInstance>) => void,
  { movesCaret = false, isSameStep = false }: { movesCaret?: boolean; isSameStep?: boolean } = {},
): boolean {
  let found = false;
  const step = isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
  document.editor.update(
    () => {
      const node = $placeById(id);
      const data = node instanceof BlockInstanceNode ? node.getData() : null;
      if (!(node instanceof BlockInstanceNode) || !data) return;
      found = true;
      $change(node, data);
    },
    // Where it is done from a pane or a dialog, the focus stays there.
    { discrete: true, tag: movesCaret ? step : [step, SKIP_DOM_SELECTION_TAG] },
  );
  return found;
}

/** In full, as one line, or the citation only. */
export function setForm(document: OpenDocument, id: NodeId, form: BlockForm): boolean {
  return changeBlock(document, id, (node, data) => {
    if (data.form !== form) node.setData({ ...data, form });
  });
}

/** The parts of a literal text that are printed, by position; undefined: all. */
export function setExcerpt(document: OpenDocument, id: NodeId, excerpt: number[] | undefined): boolean {
  return changeBlock(document, id, (node, data) => {
    const { excerpt: _former, ...rest } = data;
    node.setData(excerpt ? { ...rest, excerpt } : rest);
  });
}

/** The library's words again, in place of the writer's own. */
export function restore(document: OpenDocument, id: NodeId): boolean {
  return changeBlock(document, id, (node) => $restoreLibraryText(node));
}

/** Copies of blocks that the document has not yet, and of what they rest on; to be used within the editor. */
export function $addSnapshots(
  content: Parameters<typeof collectSnapshots>[0],
  document: OpenDocument,
  find: FindBlock,
): void {
  const { blocks } = collectSnapshots(content, find, document.newId);
  $changeHead((head) => {
    const missing = Object.entries(blocks).filter(([id]) => !findSnapshot(head, id));
    return missing.length === 0 ? head : { ...head, blocks: { ...head.blocks, ...Object.fromEntries(missing) } };
  });
}

/** A place between two parts of the outermost level. */
export interface DropPlace {
  /** Key of the node; null: at the end of the text. */
  key: NodeKey | null;
  side: 'before' | 'after';
}

export interface InsertOptions {
  documentType: DocumentType;
  /** The library, for what the block rests on. */
  find: FindBlock;
  /** That of the document type where absent. */
  form?: BlockForm;
  /** At the caret where absent; in the core message, which takes no blocks, in the section for its kind. */
  place?: DropPlace;
  /** A line that was reserved for the block at the caret of then: the caret stays where it is now. */
  line?: NodeKey;
  /** The caret stands outside the text, in the title: the block comes in the section for its kind, if there is one. */
  isOutside?: boolean;
  /** Runs first, in the same update: takes away what was typed to find the block. */
  $before?: (() => void) | undefined;
}

/**
 * A block of the library in the document, with copies of it and of all that it rests on: one step of undo. Gives the id of
 * its place.
 */
export function insertLibraryBlock(
  document: OpenDocument,
  outcomes: Pick<Outcomes, 'hurry'> | null,
  block: Block,
  { documentType, find, form, place, line, isOutside = false, $before }: InsertOptions,
): NodeId {
  const data: NodeData<BlockInstance> = {
    block: block.id,
    revision: block.revision,
    form: form ?? documentType.forms[block.kind],
  };
  let key: NodeKey | null = null;
  document.editor.update(
    () => {
      $before?.();
      const reserved = line === undefined ? null : $getNodeByKey(line);
      if (!place && !reserved) $goToInsertion(block.kind, { documentType, isOutside });
      const known = findSnapshotOf($head(), block);
      const node = $createBlockInstance(known ? { ...data, block: known.id, revision: known.revision } : data);
      key = node.getKey();
      const beside = place ? $topOf(place) : null;
      if (reserved) $isFreeLine(reserved) ? reserved.replace(node) : reserved.insertBefore(node, false);
      else if (!place) $insertAtTopLevel(node);
      else if (!beside) $getRoot().append(node);
      else if (place.side === 'before') beside.insertBefore(node, false);
      else beside.insertAfter(node, false);
      if (place) $choose(node.getKey());
      const stands = known ?? block;
      const own = (id: string): Block | undefined => (id === stands.id ? stands : find(id));
      $addSnapshots([{ ...data, type: 'blockInstance', id: 'new', block: stands.id }], document, own);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  outcomes?.hurry();
  return document.editor.getEditorState().read(() => {
    const node = key === null ? null : $getNodeByKey(key);
    return node ? $idOf(node) : '';
  });
}

/** Puts the caret where a block of this kind comes that is inserted without a chosen place; to be used within the editor. */
export function $goToInsertion(
  kind: Block['kind'],
  { documentType, isOutside = false }: Pick<InsertOptions, 'documentType' | 'isOutside'>,
): void {
  if (isOutside || !$getSelection()) $goToSection(kind, documentType.slots);
  $leaveCoreMessage(kind, documentType.slots);
}

/** An empty paragraph without the caret. */
export function $isFreeLine(node: LexicalNode): boolean {
  const selection = $getSelection();
  const holdsCaret = $isRangeSelection(selection) && selection.getNodes().some((one) => one.is(node));
  return $isParagraphNode(node) && node.isEmpty() && !holdsCaret;
}

function $topOf({ key }: DropPlace): LexicalNode | null {
  for (let node = $getRoot().getFirstChild(); node; node = node.getNextSibling()) {
    if (node.getKey() === key) return node;
  }
  return null;
}

/** One place up or down; says whether there was one. `isSameStep`: part of the step of undo before it. */
export function moveBlock(document: OpenDocument, key: NodeKey, direction: 'up' | 'down', isSameStep = false): boolean {
  let moved = false;
  document.editor.update(
    () => {
      const node = $topOf({ key, side: 'before' });
      moved = node !== null && $moveByOne(node, direction);
    },
    { discrete: true, tag: isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG },
  );
  return moved;
}

/** To a place beside another part; its id and all in it stay the same. */
export function moveBlockTo(document: OpenDocument, key: NodeKey, place: DropPlace): boolean {
  let moved = false;
  document.editor.update(
    () => {
      const last = $getRoot().getLastChild();
      const target = place.key ?? last?.getKey();
      const side = place.key === null ? 'after' : place.side;
      moved = target !== undefined && $moveBeside(key, target, side);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return moved;
}

/** The same block once more, below. */
export function duplicateBlock(document: OpenDocument, key: NodeKey): void {
  document.editor.update(
    () => {
      const node = $topOf({ key, side: 'before' });
      const [copy] = node ? $duplicate(node, document.newId) : [];
      if (copy) $choose(copy.getKey());
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Takes a part of the outermost level away; the caret goes to what follows it. */
export function removeBlock(document: OpenDocument, key: NodeKey): void {
  document.editor.update(
    () => {
      const node = $topOf({ key, side: 'before' });
      if (!node) return;
      // With a heading goes the empty room below it.
      if ($isHeadingNode(node))
        for (
          let below = node.getNextSibling();
          $isParagraphNode(below) && below.isEmpty();
          below = node.getNextSibling()
        )
          below.remove();
      const next = node.getNextSibling() ?? node.getPreviousSibling();
      $removeBlock(node);
      if (next instanceof BlockInstanceNode) $choose(next.getKey());
      else if (next) next.selectStart();
      else $getRoot().selectStart();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
