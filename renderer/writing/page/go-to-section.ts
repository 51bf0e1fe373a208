import { $getState, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical';
import type { BlockKind } from '../../../engine/core/blocks/block.ts';
import type { Slot } from '../../../engine/core/document-types/document-type.ts';
import { PageBreakNode } from '../../document/editor/nodes/blocks.ts';
import { slotState } from '../../document/editor/nodes/state.ts';
import { $choose } from './beside-block.ts';
import { $sections, endOfBare } from './sections.ts';

/**
 * Selects where a block of this kind belongs: behind what stands in the first section of the document type that takes it, or
 * in the empty line there. False, and nothing is selected, where no section does or the writer took it away. To be used
 * within the editor.
 */
export function $goToSection(kind: BlockKind, slots: readonly Slot[]): boolean {
  const place = $placeIn(
    kind,
    slots,
    $sections().map(({ heading, content }) => ({ heading, name: heading && $getState(heading, slotState), content })),
  );
  if (!place) return false;
  if ($isElementNode(place) && $isEmptyLine(place)) place.selectStart();
  else $choose(place.getKey());
  return true;
}

interface Section {
  heading: LexicalNode | null;
  /** Of its slot. */
  name: string | null;
  content: LexicalNode[];
}

function $placeIn(kind: BlockKind, slots: readonly Slot[], sections: readonly Section[]): LexicalNode | null {
  const at = slots.findIndex(({ takes }) => takes.includes(kind));
  if (at === -1) return null;
  let begin = at;
  while (begin > 0 && slots[begin]?.heading === null) begin -= 1;
  const isBare = slots[begin]?.heading === null;
  const section = sections.find(({ name }) => name === (isBare ? null : slots[begin]?.id));
  if (!section) return null;
  // Those without a heading have the last places of the section, one each.
  const { heading, content } = section;
  const bare = endOfBare(slots, begin + 1) - begin - 1;
  const own = Math.max(1, content.length - bare);
  const [from, to] = at === begin ? [0, own] : [own + at - begin - 1, own + at - begin];
  const there = content.slice(from, to);
  const last = there.filter((node) => !$isEmptyLine(node) && !(node instanceof PageBreakNode)).at(-1);
  return last ?? there.find($isEmptyLine) ?? content.at(-1) ?? heading;
}

function $isEmptyLine(node: LexicalNode): boolean {
  return $isParagraphNode(node) && node.isEmpty();
}
