import { $getSelection, $getState, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { findCoreMessage } from '../../../engine/core/document-types/core-message.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { roleState } from '../../document/editor/nodes/state.ts';
import { $choose } from './adjacent-block.ts';
import { $goToSection } from './go-to-section.ts';
import { $sections } from './sections.ts';

/**
 * Moves a caret out of the core message, which takes no blocks, to the section for this kind of block, or below the
 * core message. A caret elsewhere stays. Call it within the editor.
 */
export function $leaveCoreMessage(kind: BlockKind, slots: readonly Slot[]): void {
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
