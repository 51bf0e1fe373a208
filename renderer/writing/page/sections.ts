import { HeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, type LexicalNode } from 'lexical';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { slotState } from '../../document/editor/nodes/state.ts';

/**
 * The content of the document by section of the document type. Headings that the user added are part of the content.
 * Call it within the editor.
 */
export function $sections(): { heading: HeadingNode | null; content: LexicalNode[] }[] {
  const found: { heading: HeadingNode | null; content: LexicalNode[] }[] = [{ heading: null, content: [] }];
  for (const node of $getRoot().getChildren()) {
    if (node instanceof HeadingNode && $getState(node, slotState) !== '') found.push({ heading: node, content: [] });
    else found.at(-1)?.content.push(node);
  }
  return found;
}

/** The index of the next slot with a heading. Slots without a heading follow the section before them. */
export function indexAfterBareSlots(slots: readonly Slot[], from: number): number {
  const next = slots.findIndex(({ heading }, index) => index >= from && heading !== null);
  return next === -1 ? slots.length : next;
}
