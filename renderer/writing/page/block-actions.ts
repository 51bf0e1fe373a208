import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Block, BlockKind } from '../../../engine/core/blocks/block.ts';
import type { FindBlock } from '../../../engine/core/blocks/find-block.ts';
import { findCoreMessage } from '../../../engine/core/document-types/core-message.ts';
import type { DocumentType, Slot } from '../../../engine/core/document-types/document-type.ts';
import { chooseDefaultExcerpt } from '../../../engine/core/drafts/default-excerpt.ts';
import { findSnapshot, findSnapshotOf } from '../../../engine/core/drafts/instances.ts';
import { collectSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import type { BlockForm, BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import { $insertAtTopLevel } from '../../document/editor/commands/insert.ts';
import { $duplicate, $moveBeside, $moveByOne, $removeBlock } from '../../document/editor/commands/move.ts';
import { $restoreLibraryText } from '../../document/editor/islands/part.ts';
import { $createBlockInstance, BlockInstanceNode } from '../../document/editor/nodes/blocks.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import { $idOf, roleState } from '../../document/editor/nodes/state.ts';
import { $changeHead, $head } from '../../document/open/head.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Outcomes } from '../../document/open/outcomes.ts';
import { $choose } from './adjacent-block.ts';
import { $goToSection } from './go-to-section.ts';
import { $sections } from './sections.ts';

/** The top-level node with this id. Call it within the editor. */
export function $topNodeWithId(id: NodeId): LexicalNode | null {
  for (let node = $getRoot().getFirstChild(); node; node = node.getNextSibling()) if ($idOf(node) === id) return node;
  return null;
}

/**
 * Changes a block in one undo step. `isSameStep` makes the change part of the previous step. Returns whether the block
 * exists.
 */
export function changeBlock(
  document: OpenDocument,
  id: NodeId,
  $change: (node: BlockInstanceNode, data: NodeData<BlockInstance>) => void,
  { movesCaret = false, isSameStep = false }: { movesCaret?: boolean; isSameStep?: boolean } = {},
): boolean {
  let isFound = false;
  const step = isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
  document.editor.update(
    () => {
      const node = $topNodeWithId(id);
      const data = node instanceof BlockInstanceNode ? node.getData() : null;
      if (!(node instanceof BlockInstanceNode) || !data) return;
      isFound = true;
      $change(node, data);
    },
    // A pane or a dialog that makes the change keeps the focus.
    { discrete: true, tag: movesCaret ? step : [step, SKIP_DOM_SELECTION_TAG] },
  );
  return isFound;
}

/** Prints the block in full, as one line, or as its citation only. */
export function setForm(document: OpenDocument, id: NodeId, form: BlockForm): boolean {
  return changeBlock(document, id, (node, data) => {
    if (data.form !== form) node.setData({ ...data, form });
  });
}

/** Sets which parts of a literal text are printed, by position; undefined prints all. */
export function setExcerpt(document: OpenDocument, id: NodeId, excerpt: number[] | undefined): boolean {
  return changeBlock(document, id, (node, data) => {
    const { excerpt: _former, ...rest } = data;
    node.setData(excerpt ? { ...rest, excerpt } : rest);
  });
}

/** Replaces the user's own text of a block by the text of the library. */
export function restoreLibraryText(document: OpenDocument, id: NodeId): boolean {
  return changeBlock(document, id, (node) => $restoreLibraryText(node));
}

/**
 * Adds copies of these blocks, and of the blocks that they refer to, unless the document has them. Call it within the
 * editor.
 */
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

/** A position between two top-level nodes. */
export interface DropPlace {
  /** The key of the node; null: at the end of the document. */
  key: NodeKey | null;
  side: 'before' | 'after';
}

export interface InsertOptions {
  documentType: DocumentType;
  /** Finds the blocks that this block refers to. */
  find: FindBlock;
  /** Default: the form that the document type sets for this kind. */
  form?: BlockForm;
  /** Default: at the caret. The core message takes no blocks: from there the block goes to the section for its kind. */
  place?: DropPlace;
  /** A line that `reservePlace` kept for the block. The caret stays where it is now. */
  line?: NodeKey;
  /** The caret is outside the text, in the title: the block goes to the section for its kind, if there is one. */
  isCaretOutside?: boolean;
  /** The block is inserted in the previous undo step, with the block before it. */
  isSameStep?: boolean;
  /** Runs first, in the same update: removes the text that was typed to find the block. */
  $before?: (() => void) | undefined;
}

/**
 * Inserts a block of the library and copies of all blocks that it refers to, in one undo step. Returns the id of the
 * new node.
 */
export function insertLibraryBlock(
  document: OpenDocument,
  outcomes: Pick<Outcomes, 'hurry'> | null,
  block: Block,
  { documentType, find, form, place, line, isCaretOutside = false, isSameStep = false, $before }: InsertOptions,
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
      if (!place && !reserved) $goToInsertion(block.kind, { documentType, isCaretOutside });
      const known = findSnapshotOf($head(), block);
      const stored = known ?? block;
      const at = { block: stored.id, revision: stored.revision };
      const node = $createBlockInstance({ ...data, ...at, ...chooseDefaultExcerpt(stored) });
      key = node.getKey();
      const neighbour = place ? $topOf(place) : null;
      if (reserved) $isFreeLine(reserved) ? reserved.replace(node) : reserved.insertBefore(node, false);
      else if (!place) $insertAtTopLevel(node);
      else if (!neighbour) $getRoot().append(node);
      else if (place.side === 'before') neighbour.insertBefore(node, false);
      else neighbour.insertAfter(node, false);
      if (place) $choose(node.getKey());
      const findOwn = (id: string): Block | undefined => (id === stored.id ? stored : find(id));
      $addSnapshots([{ ...data, type: 'blockInstance', id: 'new', block: stored.id }], document, findOwn);
    },
    { discrete: true, tag: isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG },
  );
  outcomes?.hurry();
  return document.editor.getEditorState().read(() => {
    const node = key === null ? null : $getNodeByKey(key);
    return node ? $idOf(node) : '';
  });
}

/** Puts the caret where a block of this kind is inserted by default. Call it within the editor. */
export function $goToInsertion(
  kind: Block['kind'],
  { documentType, isCaretOutside = false }: Pick<InsertOptions, 'documentType' | 'isCaretOutside'>,
): void {
  if (isCaretOutside || !$getSelection()) $goToSection(kind, documentType.slots);
  $leaveCoreMessage(kind, documentType.slots);
}

/** Whether the node is an empty paragraph without the caret. */
export function $isFreeLine(node: LexicalNode): boolean {
  const selection = $getSelection();
  const hasCaret = $isRangeSelection(selection) && selection.getNodes().some((one) => one.is(node));
  return $isParagraphNode(node) && node.isEmpty() && !hasCaret;
}

function $topOf({ key }: DropPlace): LexicalNode | null {
  for (let node = $getRoot().getFirstChild(); node; node = node.getNextSibling()) {
    if (node.getKey() === key) return node;
  }
  return null;
}

/**
 * Moves a top-level node one position up or down. Returns whether it moved. `isSameStep` makes the move part of the
 * previous undo step.
 */
export function moveBlock(document: OpenDocument, key: NodeKey, direction: 'up' | 'down', isSameStep = false): boolean {
  let isMoved = false;
  document.editor.update(
    () => {
      const node = $topOf({ key, side: 'before' });
      isMoved = node !== null && $moveByOne(node, direction);
    },
    { discrete: true, tag: isSameStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG },
  );
  return isMoved;
}

/** Moves a top-level node to another position. Its id and content stay the same. */
export function moveBlockTo(document: OpenDocument, key: NodeKey, place: DropPlace): boolean {
  let isMoved = false;
  document.editor.update(
    () => {
      const last = $getRoot().getLastChild();
      const target = place.key ?? last?.getKey();
      const side = place.key === null ? 'after' : place.side;
      isMoved = target !== undefined && $moveBeside(key, target, side);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return isMoved;
}

/** Inserts a copy of the block below it. */
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

/** Removes a top-level node and moves the caret to the next one. */
export function removeBlock(document: OpenDocument, key: NodeKey): void {
  document.editor.update(
    () => {
      const node = $topOf({ key, side: 'before' });
      if (!node) return;
      // The empty paragraphs below a heading are removed with it.
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

/**
 * Moves a caret out of the core message, which takes no blocks, to the section for this kind of block, or below the
 * core message. A caret elsewhere stays. Call it within the editor.
 */
function $leaveCoreMessage(kind: BlockKind, slots: readonly Slot[]): void {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  if (findCoreMessage(slots) === null || !top) return;
  const message = $coreMessage();
  if (!message.some((one) => one.is(top)) || $goToSection(kind, slots)) return;
  $choose((message.at(-1) ?? top).getKey());
}

/** The paragraphs of the core message, above the first section. */
function $coreMessage(): LexicalNode[] {
  const above = $sections()[0]?.content ?? [];
  return above.filter((node) => $isParagraphNode(node) && $getState(node, roleState) === 'lead');
}
