import { HeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, type LexicalNode } from 'lexical';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { type Section, splitSections } from '../../../engine/core/document-types/sections.ts';
import { slotState } from '../../document/editor/nodes/state.ts';

/** The content of the document by section of the document type. Call it within the editor. */
export function $sections(): Section<LexicalNode, string>[] {
  return splitSections($getRoot().getChildren(), (node) => {
    const slot = node instanceof HeadingNode ? $getState(node, slotState) : '';
    return slot === '' ? null : slot;
  });
}

/** The index of the next slot with a heading. Slots without a heading follow the section before them. */
export function indexAfterBareSlots(slots: readonly Slot[], from: number): number {
  const next = slots.findIndex(({ heading }, index) => index >= from && heading !== null);
  return next === -1 ? slots.length : next;
}
