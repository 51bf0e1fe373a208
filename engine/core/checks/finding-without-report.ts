import { hasSections } from '../citations/source.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { BlockUse } from './block-uses.ts';
import { type CheckContext, defineCheck } from './check.ts';

type Missing = 'report' | 'section';
const NAMES = { nl: { report: 'rapport', section: 'onderdeel' }, en: { report: 'report', section: 'section' } };

/** A finding without its report or section. The section may also be in the locator of the citation or ground. */
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
      help: 'Een lezer moet de bevinding in het rapport kunnen terugvinden. Kies in de bouwsteen het rapport en vul het onderdeel in, zoals de inhoudsopgave van het rapport het noemt.',
    },
    en: {
      name: 'Finding without a report',
      many: (count) => `${count} findings without a place in a report`,
      message: ({ finding, missing }) =>
        `The finding ‘${finding}’ lacks: ${missing.map((part) => NAMES.en[part]).join(' and ')}.`,
      help: 'A reader must be able to find it in the report. In the block, choose the report and fill in the section as its table of contents names it.',
    },
  },
});

function findMissingParts(use: BlockUse, draft: CheckContext['draft']): Missing[] {
  if (use.block.kind !== 'finding') return [];
  const missing: Missing[] = [];
  if (!use.block.report) missing.push('report');
  const report = use.block.report ? findSnapshot(draft, use.block.report) : undefined;
  const canHaveSection = report?.kind !== 'source' || hasSections(report.source);
  if (!use.block.section && !use.locator?.section && canHaveSection) missing.push('section');
  return missing;
}
