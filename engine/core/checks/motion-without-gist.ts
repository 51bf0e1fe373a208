import type { Motion } from '../blocks/motion.ts';
import { findMotionGist, findMotionSubject } from '../blocks/motion-gist.ts';
import { formatMotionName } from './block-name.ts';
import { type BlockUse, keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/** A line with only the first words of a motion's request, because no gist was written. */
export const motionWithoutGist = defineCheck<'motion-without-gist', { motion: string; printed: string }>({
  code: 'motion-without-gist',
  severity: 'info',
  run: ({ uses }) =>
    keepFirstUses(uses.filter(printsGist)).flatMap(({ block, location }) => {
      if (block.kind !== 'motion' || isDescribed(block)) return [];
      const printed = findMotionGist(block);
      return printed === null
        ? []
        : [{ location, block: block.id, values: { motion: formatMotionName(block), printed } }];
    }),
  texts: {
    nl: {
      name: 'Motie zonder samenvatting',
      many: (count) => `${count} moties zonder samenvatting`,
      message: ({ motion, printed }) =>
        `Van de ${motion} wordt alleen het begin van het verzoek afgedrukt: ‘${printed}’.`,
      help: 'Vat in de bouwsteen in één zinsdeel samen wat de motie vraagt, bijvoorbeeld ‘richt in elke gemeente een meldpunt in’. Een Kamerlid leest dan meteen waar het om gaat.',
    },
    en: {
      name: 'Motion without a summary',
      many: (count) => `${count} motions without a summary`,
      message: ({ motion, printed }) => `Only the beginning of the request of the ${motion} is printed: ‘${printed}’.`,
      help: 'Summarise in one phrase in the block what the motion asks, for example ‘set up a contact point in every municipality’. An MP then sees at once what it is about.',
    },
  },
});

/** Whether the document prints the motion's request in one line. */
export function printsGist({ how, placed, shows }: BlockUse): boolean {
  return how === 'ground' ? shows === undefined : placed?.instance.form === 'short';
}

function isDescribed({ gist, title }: Motion): boolean {
  return Boolean(gist?.trim()) || findMotionSubject(title) !== null;
}
