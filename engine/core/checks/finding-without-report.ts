import { listFindingGaps } from '../blocks/finding.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { BlockUse } from './block-uses.ts';
import { type CheckContext, defineCheck } from './check.ts';

type Missing = 'report' | 'section' | 'page';
const NAMES = {
  nl: { report: 'rapport', section: 'onderdeel', page: 'pagina' },
  en: { report: 'report', section: 'section', page: 'page' },
};

/**
 * A finding without its report or its place there: in a report of GRETA a section, in another one a page at least. The place may
 * also be in the locator of the citation or ground.
 */
export const findingWithoutReport = defineCheck<'finding-without-report', { finding: string; missing: Missing[] }>({
  code: 'finding-without-report',
  severity: 'warning',
  run: ({ uses, draft }) => {
    const byFinding = new Map<string, BlockUse[]>();
    for (const use of uses) {
      if (use.block.kind === 'finding') byFinding.set(use.id, [...(byFinding.get(use.id) ?? []), use]);
    }
    return [...byFinding.values()].flatMap((places) => {
      const incomplete = places.find((use) => findMissingParts(use, draft).length > 0);
      return incomplete
        ? [
            {
              location: incomplete.location,
              block: incomplete.id,
              values: { finding: incomplete.block.title, missing: findMissingParts(incomplete, draft) },
            },
          ]
        : [];
    });
  },
  texts: {
    nl: {
      name: 'Bevinding zonder rapport',
      many: (count) => `${count} bevindingen zonder vindplaats`,
      message: ({ finding, missing }) =>
        `Bij de bevinding ‘${finding}’ ontbreekt: ${missing.map((part) => NAMES.nl[part]).join(' en ')}.`,
      help: 'Een lezer moet de bevinding in het rapport kunnen terugvinden. Kies in de bouwsteen het rapport. Vul bij een rapport van GRETA het onderdeel in, zoals de inhoudsopgave het noemt, en bij een ander rapport de pagina.',
    },
    en: {
      name: 'Finding without a report',
      many: (count) => `${count} findings without a place in a report`,
      message: ({ finding, missing }) =>
        `The finding ‘${finding}’ lacks: ${missing.map((part) => NAMES.en[part]).join(' and ')}.`,
      help: 'A reader must be able to find it in the report. In the block, choose the report. For a report by GRETA, fill in the section as its table of contents names it; for another report, the page.',
    },
  },
});

function findMissingParts(use: BlockUse, draft: CheckContext['draft']): Missing[] {
  if (use.block.kind !== 'finding') return [];
  const missing: Missing[] = [];
  if (!use.block.report) missing.push('report');
  const report = use.block.report ? findSnapshot(draft, use.block.report) : undefined;
  const gaps = listFindingGaps(use.block, report?.kind === 'source' ? report.source : null, use.locator);
  for (const gap of gaps) if (gap === 'section' || gap === 'page') missing.push(gap);
  return missing;
}
