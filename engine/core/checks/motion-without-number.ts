import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/** A motion without the number of its Kamerstuk, which a reader needs to find it. */
export const motionWithoutNumber = defineCheck<'motion-without-number', { motion: string; zaak: string | null }>({
  code: 'motion-without-number',
  severity: 'warning',
  run: ({ uses }) =>
    keepFirstUses(uses).flatMap(({ block, location }) =>
      block.kind === 'motion' && !block.kamerstuk?.number
        ? [{ location, block: block.id, values: { motion: block.title, zaak: block.zaak } }]
        : [],
    ),
  texts: {
    nl: {
      name: 'Motie zonder nummer',
      many: (count) => `${count} moties zonder nummer`,
      message: ({ motion, zaak }) =>
        `De motie ‘${motion}’ heeft geen Kamerstuknummer${zaak ? ` (zaaknummer ${zaak})` : ''}.`,
      help: 'Zonder nummer kan een lezer de motie niet opzoeken. Importeer de motie van officielebekendmakingen.nl of uit de open data van de Tweede Kamer, of vul het nummer in de bouwsteen in.',
    },
    en: {
      name: 'Motion without a number',
      many: (count) => `${count} motions without a number`,
      message: ({ motion, zaak }) =>
        `The motion ‘${motion}’ has no Kamerstuk number${zaak ? ` (case number ${zaak})` : ''}.`,
      help: 'Without a number a reader cannot look the motion up. Import the motion from officielebekendmakingen.nl or from the open data of the Tweede Kamer, or fill in the number in the block.',
    },
  },
});
