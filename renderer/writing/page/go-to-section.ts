import { $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { PageBreakNode } from '../../document/editor/nodes/blocks.ts';
import { $choose } from './adjacent-block.ts';
import { $sections, indexAfterBareSlots } from './sections.ts';

/**
 * Selects the position for a block of this kind: the last content, or the empty line, of the first section that takes
 * it. Returns false if there is no such section or the user removed it. Call it within the editor.
 */
export function $goToSection(kind: BlockKind, slots: readonly Slot[]): boolean {
  const place = $nodeInSection(kind, slots, $sections());
  if (!place) return false;
  if ($isElementNode(place) && $isEmptyLine(place)) place.selectStart();
  else $choose(place.getKey());
  return true;
}

function $nodeInSection(
  kind: BlockKind,
  slots: readonly Slot[],
  sections: ReturnType<typeof $sections>,
): LexicalNode | null {
  const at = slots.findIndex(({ takes }) => takes.includes(kind));
  if (at === -1) return null;
  let begin = at;
  while (begin > 0 && slots[begin]?.heading === null) begin -= 1;
  const isBare = slots[begin]?.heading === null;
  const section = sections.find(({ slot }) => slot === (isBare ? null : slots[begin]?.id));
  if (!section) return null;
  // Sections without a heading have the last nodes of the section before them, one each.
  const { heading, content } = section;
  const bareCount = indexAfterBareSlots(slots, begin + 1) - begin - 1;
  const own = Math.max(1, content.length - bareCount);
  const [from, to] = at === begin ? [0, own] : [own + at - begin - 1, own + at - begin];
  const slotContent = content.slice(from, to);
  const last = slotContent.filter((node) => !$isEmptyLine(node) && !(node instanceof PageBreakNode)).at(-1);
  return last ?? slotContent.find($isEmptyLine) ?? content.at(-1) ?? heading;
}

function $isEmptyLine(node: LexicalNode): boolean {
  return $isParagraphNode(node) && node.isEmpty();
}
