import { HeadingNode } from '@lexical/rich-text';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import { coreMessageOf } from '../../engine/core/document-types/core-message.ts';
import type { Slot } from '../../engine/core/document-types/document-type.ts';
import { roleState, slotState } from '../editor/nodes/state.ts';

/**
 * The core message takes no blocks: a caret there goes to where a block of this kind belongs, behind what the section of the
 * document type that takes it says already; behind the core message where there is no such section. To be used within the
 * editor. Elsewhere the caret stays: where it stands was chosen.
 */
export function $leaveCoreMessage(kind: BlockKind, slots: readonly Slot[]): void {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  if (coreMessageOf(slots) === null || !top || !$isCoreMessage(top)) return;
  const [lead = top, ...below] = $sectionFor(kind, slots) ?? $coreMessage();
  const last = below.filter((node) => !$isEmptyLine(node)).at(-1);
  const [empty] = below;
  // In a section where nothing stands yet its empty line is the place.
  if (!last && empty && $isElementNode(empty)) empty.selectStart();
  else {
    const chosen = $createNodeSelection();
    chosen.add((last ?? lead).getKey());
    $setSelection(chosen);
  }
}

/** A paragraph of the core message, above the first section. */
function $isCoreMessage(node: LexicalNode): boolean {
  return $coreMessage().some((one) => one.is(node));
}

function $coreMessage(): LexicalNode[] {
  const found: LexicalNode[] = [];
  for (const node of $getRoot().getChildren()) {
    if ($isSlotHeading(node)) break;
    if ($isParagraphNode(node) && $getState(node, roleState) === 'lead') found.push(node);
  }
  return found;
}

/** The heading of the section that takes a kind, and what stands below it. Sections without one go on below another. */
function $sectionFor(kind: BlockKind, slots: readonly Slot[]): LexicalNode[] | null {
  const at = slots.findIndex(({ takes }) => takes.includes(kind));
  const slot = slots
    .slice(0, at + 1)
    .filter(({ heading }) => heading !== null)
    .at(-1);
  const nodes = $getRoot().getChildren();
  const begin = nodes.findIndex((node) => slot && $isSlotHeading(node) && $getState(node, slotState) === slot.id);
  if (begin === -1) return null;
  const next = nodes.findIndex((node, index) => index > begin && $isSlotHeading(node));
  return nodes.slice(begin, next === -1 ? nodes.length : next);
}

function $isSlotHeading(node: LexicalNode): node is HeadingNode {
  return node instanceof HeadingNode && $getState(node, slotState) !== '';
}

function $isEmptyLine(node: LexicalNode): boolean {
  return $isParagraphNode(node) && node.isEmpty();
}
