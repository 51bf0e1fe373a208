import { findSnapshot } from '../drafts/instances.ts';
import { formatEnumeration } from '../enumeration.ts';
import { defineCheck } from './check.ts';

/** A demand without a ground. A ground counts if its block exists in the draft or in the library. */
export const demandWithoutGround = defineCheck<'demand-without-ground', { claim: string; notFound: string[] }>({
  code: 'demand-without-ground',
  severity: 'error',
  run: ({ draft, uses, library }) =>
    uses.flatMap(({ how, block, location, placed }) => {
      if (how !== 'placed' || block.kind !== 'demand' || !placed) return [];
      const notFound = placed.grounds.filter((ground) => !findSnapshot(draft, ground.block) && !library(ground.block));
      if (notFound.length < placed.grounds.length) return [];
      return [
        {
          location,
          block: block.id,
          values: { claim: placed.title, notFound: notFound.map((ground) => ground.block) },
        },
      ];
    }),
  texts: {
    nl: {
      name: 'Eis zonder onderbouwing',
      many: (count) => `${count} eisen zonder onderbouwing`,
      message: ({ claim, notFound }) =>
        notFound.length > 0
          ? `De eis ‘${claim}’ heeft geen onderbouwing: ${formatEnumeration(notFound, 'nl')} ${notFound.length === 1 ? 'staat' : 'staan'} niet in het document en niet in de bibliotheek.`
          : `De eis ‘${claim}’ heeft geen onderbouwing.`,
      help: 'Een Kamerlid vraagt waarop een eis steunt. Voeg een motie, bevinding, toezegging of cijfer toe als onderbouwing, of haal de eis weg.',
    },
    en: {
      name: 'Ask without evidence',
      many: (count) => `${count} asks without evidence`,
      message: ({ claim, notFound }) =>
        notFound.length > 0
          ? `The ask ‘${claim}’ has no evidence: ${formatEnumeration(notFound, 'en')} ${notFound.length === 1 ? 'is' : 'are'} neither in the document nor in the library.`
          : `The ask ‘${claim}’ has no evidence.`,
      help: 'An MP will want to know what supports an ask. Add a motion, finding, commitment or figure as evidence, or remove the ask.',
    },
  },
});
