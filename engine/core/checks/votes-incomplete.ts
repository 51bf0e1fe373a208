import { splitBySlot } from '../document-types/sections.ts';
import { formatBlockName } from './block-name.ts';
import { defineCheck } from './check.ts';

/** A motion in a table of votes whose votes by faction are not, or not all, in the opened files. */
export const votesIncomplete = defineCheck<'votes-incomplete', { title: string; some: boolean }>({
  code: 'votes-incomplete',
  severity: 'warning',
  run: ({ draft: { body }, documentType: { slots }, uses }) => {
    const tables = new Set(slots.filter(({ voteTable }) => voteTable).map(({ id }) => id));
    const nodes = new Set(
      splitBySlot(body).flatMap(({ slot, content }) =>
        slot !== null && tables.has(slot) ? content.map(({ id }) => id) : [],
      ),
    );
    return uses.flatMap(({ how, id, block, placed, location }) => {
      if (how !== 'placed' || block.kind !== 'motion' || !placed || !nodes.has(placed.instance.id)) return [];
      const rows = block.votes?.byFaction.length ?? 0;
      if (block.votes?.complete && rows > 0) return [];
      return [{ location, block: id, values: { title: formatBlockName(block), some: rows > 0 } }];
    });
  },
  texts: {
    nl: {
      name: 'Stemming onvolledig',
      many: (count) => `Van ${count} moties zijn de stemmen niet volledig`,
      message: ({ title, some }) =>
        some
          ? `Van ‘${title}’ staan niet alle stemmen in de geopende bestanden.`
          : `Van ‘${title}’ staan de stemmen per fractie niet in de geopende bestanden.`,
      help: 'De tabel toont dan een streepje. Open de gegevens van de motie op een computer met netwerk, sla de pagina op en importeer het besluit.',
    },
    en: {
      name: 'Votes incomplete',
      many: (count) => `The votes on ${count} motions are incomplete`,
      message: ({ title, some }) =>
        some
          ? `The opened files do not contain all votes on ‘${title}’.`
          : `The opened files do not contain the votes of the groups on ‘${title}’.`,
      help: 'The table then shows a dash. Open the data of the motion on a computer with a network, save the page and import the decision.',
    },
  },
});
