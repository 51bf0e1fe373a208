import { $getSelection, $getState, $isRangeSelection } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { slotState } from '../../document/editor/nodes/state.ts';
import { $sections, endOfBare } from './sections.ts';

/**
 * The kind of block that the section of the caret takes, where it takes one kind only: what is made among the demands is a
 * demand. null elsewhere. To be used within the editor.
 */
export function $kindHere(slots: readonly Slot[]): BlockKind | null {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  const section = top && $sections().find(({ content }) => content.some((node) => node.is(top)));
  if (!section) return null;
  const { heading } = section;
  const name = heading && $getState(heading, slotState);
  const at = heading === null ? 0 : slots.findIndex(({ id }) => id === name);
  const slot = slots[at];
  // One without a heading goes on below it: which of the two is meant is not known.
  if (!slot || (slot.heading === null) !== (heading === null) || endOfBare(slots, at + 1) > at + 1) return null;
  return slot.takes.length === 1 ? (slot.takes[0] ?? null) : null;
}
