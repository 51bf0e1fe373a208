import { formatDate } from '../dates.ts';
import { blockName } from './block-name.ts';
import { firstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/** Past its last day (`validUntil`). A quote's last day ends its approval, and the check on quotes says so. */
export const blockExpired = defineCheck<'block-expired', { title: string; validUntil: string }>({
  code: 'block-expired',
  severity: 'warning',
  run: ({ uses, today }) =>
    firstUses(uses).flatMap(({ block, location }) =>
      block.kind !== 'quote' && block.validUntil !== null && block.validUntil < today
        ? [{ location, block: block.id, values: { title: blockName(block), validUntil: block.validUntil } }]
        : [],
    ),
  texts: {
    nl: {
      message: ({ title, validUntil }) =>
        `De bouwsteen ‘${title}’ gold tot en met ${formatDate(validUntil, 'nl') ?? validUntil}.`,
      help: 'Kijk of de tekst nog klopt. Vul in de bouwsteen een nieuwe datum in of vervang de tekst.',
    },
    en: {
      message: ({ title, validUntil }) =>
        `The block ‘${title}’ was valid until ${formatDate(validUntil, 'en') ?? validUntil}.`,
      help: 'See whether the text still holds. Set a new date in the block or replace the text.',
    },
  },
});
