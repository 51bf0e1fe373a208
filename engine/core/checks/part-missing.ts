import type { BlockKind } from '../blocks/block.ts';
import type { Slot } from '../document-types/document-type.ts';
import { splitBySlot } from '../document-types/sections.ts';
import type { BodyNode, NodeId } from '../richtext/model.ts';
import { inlineText } from '../richtext/plain-text.ts';
import type { CheckContext } from './check.ts';
import { defineCheck } from './check.ts';
import { isPrinted } from './printed.ts';

/** `kind`: the kind of block in the section; null: own text. `heading`: in the document type; null: it has none. */
export interface MissingPart {
  kind: BlockKind | null;
  heading: string | null;
}

const KINDS: { nl: { [Kind in BlockKind]?: string }; en: { [Kind in BlockKind]?: string } } = {
  nl: { motion: 'motie', demand: 'eis', question: 'vraag', quote: 'citaat' },
  en: { motion: 'motion', demand: 'ask', question: 'question', quote: 'quote' },
};

/**
 * A missing required section. A section for one kind of block needs such a block, others need any text; an empty
 * heading has its own check.
 */
export const partMissing = defineCheck<'part-missing', MissingPart>({
  code: 'part-missing',
  severity: 'warning',
  run: (context) => {
    const { slots } = context.documentType;
    return slots.flatMap((slot) => {
      if (!slot.required || isPresent(slot, slot === slots[0], context)) return [];
      const [only, ...others] = slot.takes;
      const place = findSlotNode(slot, context.draft.body);
      return [
        {
          location: place ? { node: place } : null,
          values: {
            kind: others.length === 0 ? (only ?? null) : null,
            heading: slot.heading && inlineText(slot.heading),
          },
        },
      ];
    });
  },
  texts: {
    nl: {
      name: 'Onderdeel ontbreekt',
      many: (count) => `${count} onderdelen ontbreken nog`,
      message: ({ kind, heading }) => {
        if (kind !== null) return `Er staat nog geen ${KINDS.nl[kind] ?? 'bouwsteen'} in het document.`;
        return heading === null ? 'De eerste alinea is nog leeg.' : `Het onderdeel ‘${heading}’ ontbreekt.`;
      },
      help: 'Dit hoort bij deze documentsoort: de lezer zoekt ernaar. Schrijf het, of negeer dit punt met een reden. Een zin die er al als gewone tekst staat, wordt een bouwsteen met Invoegen, Bouwsteen maken van de selectie.',
    },
    en: {
      name: 'Part missing',
      many: (count) => `${count} parts are still missing`,
      message: ({ kind, heading }) => {
        if (kind !== null) return `There is no ${KINDS.en[kind] ?? 'block'} in the document yet.`;
        return heading === null ? 'The first paragraph is still empty.' : `The part ‘${heading}’ is missing.`;
      },
      help: 'It belongs to this document type: readers look for it. Write it, or ignore this point with a reason. A sentence that is there as plain text becomes a block with Insert, Make a block of the selection.',
    },
  },
});

/** The empty paragraph below the heading, otherwise the heading. */
function findSlotNode({ id }: Slot, body: readonly BodyNode[]): NodeId | undefined {
  const section = splitBySlot(body).find(({ slot }) => slot === id);
  const below = section?.content[0];
  return (below?.type === 'paragraph' && !isPrinted(below) ? below : section?.heading)?.id;
}

function isPresent(slot: Slot, isFirst: boolean, { draft: { body }, uses }: CheckContext): boolean {
  const isPlaced = uses.some(({ how, block }) => how === 'placed' && slot.takes.includes(block.kind));
  if (isPlaced) return true;
  if (slot.takes.length === 1) return false;
  if (slot.heading !== null) return splitBySlot(body).some((section) => section.slot === slot.id);
  const heading = body.findIndex((node) => node.type === 'heading');
  const before: readonly BodyNode[] = heading < 0 ? body : body.slice(0, heading);
  return isFirst ? before.some(isPrinted) : body.some(isPrinted);
}
