import type { Block } from '../blocks/block.ts';
import { isExpired } from '../blocks/is-expired.ts';
import { formatDate } from '../dates.ts';
import { formatBlockName } from './block-name.ts';
import { keepFirstUses } from './block-uses.ts';
import { defineCheck } from './check.ts';

/**
 * A block after its last day (`validUntil`). The date in the library counts too, because a new date makes no new
 * revision. Quotes have their own check. `holdsThere`: the library has another text, which is still valid.
 */
export const blockExpired = defineCheck<'block-expired', { title: string; validUntil: string; holdsThere: boolean }>({
  code: 'block-expired',
  severity: 'warning',
  run: ({ uses, library, today }) =>
    keepFirstUses(uses).flatMap(({ id, block, location }) => {
      if (block.kind === 'quote') return [];
      const validUntil = listLastDays(block, library(id)).find((day) => day !== null && day < today);
      if (!validUntil) return [];
      const current = library(id);
      const holdsThere = Boolean(
        current &&
          current.revision !== block.revision &&
          current.blockStatus !== 'retired' &&
          !isExpired(current, today),
      );
      const values = { title: formatBlockName(block), validUntil, holdsThere };
      return [{ location, block: block.id, values, about: block.revision }];
    }),
  texts: {
    nl: {
      name: 'Verlopen bouwsteen',
      many: (count) => `${count} bouwstenen zijn verlopen`,
      message: ({ title, validUntil, holdsThere }) =>
        `De bouwsteen ‘${title}’ gold tot en met ${formatDate(validUntil, 'nl') ?? validUntil}.${
          holdsThere ? ' De bibliotheek heeft een andere tekst, die nog geldt.' : ''
        }`,
      help: 'Kijk of de tekst nog klopt. Vul in de bouwsteen een nieuwe datum in of vervang de tekst.',
    },
    en: {
      name: 'Expired block',
      many: (count) => `${count} blocks have expired`,
      message: ({ title, validUntil, holdsThere }) =>
        `The block ‘${title}’ was valid until ${formatDate(validUntil, 'en') ?? validUntil}.${
          holdsThere ? ' The library has a newer text that is still valid.' : ''
        }`,
      help: 'Check whether the text is still correct. Set a new date in the block or replace the text.',
    },
  },
});

/** Last days that count. For an unchanged text the library's date applies; another text has its own. */
function listLastDays(copy: Block, current: Block | undefined | null): Block['validUntil'][] {
  if (!current) return [copy.validUntil];
  return current.revision === copy.revision ? [current.validUntil] : [copy.validUntil, current.validUntil];
}
