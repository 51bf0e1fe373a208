import { $getSelection, $getState, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import { findCoreMessage } from '../../../engine/core/document-types/core-message.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { roleState } from '../../document/editor/nodes/state.ts';
import { $choose } from './beside-block.ts';
import { $goToSection } from './go-to-section.ts';
import { $sections } from './sections.ts';

/**
 * The core message takes no blocks: a caret there goes to where a block of this kind belongs, or behind the core message
 * where no section takes it. To be used within the editor. Elsewhere the caret stays: where it stands was chosen.
 */
export function $leaveCoreMessage(kind: BlockKind, slots: readonly Slot[]): void {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  if (findCoreMessage(slots) === null || !top) return;
  const message = $coreMessage();
  if (!message.some((one) => one.is(top)) || $goToSection(kind, slots)) return;
  $choose((message.at(-1) ?? top).getKey());
}

/** Its paragraphs, above the first section. */
function $coreMessage(): LexicalNode[] {
  const above = $sections()[0]?.content ?? [];
  return above.filter((node) => $isParagraphNode(node) && $getState(node, roleState) === 'lead');
}
