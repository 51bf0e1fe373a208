import { $getSelection, $isRangeSelection } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { $sections, indexAfterBareSlots } from './sections.ts';

/**
 * The kind of block that the section at the caret takes, if it takes only one kind: a block made among the demands is a
 * demand. Otherwise null. Call it within the editor.
 */
export function $kindAtCaret(slots: readonly Slot[]): BlockKind | null {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  const section = top && $sections().find(({ content }) => content.some((node) => node.is(top)));
  if (!section) return null;
  const { heading } = section;
  const at = heading === null ? 0 : slots.findIndex(({ id }) => id === section.slot);
  const slot = slots[at];
  // If a section without a heading follows, the caret may be in either of the two.
  if (!slot || (slot.heading === null) !== (heading === null) || indexAfterBareSlots(slots, at + 1) > at + 1)
    return null;
  return slot.takes.length === 1 ? (slot.takes[0] ?? null) : null;
}
