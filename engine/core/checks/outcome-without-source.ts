import type { Block } from '../blocks/block.ts';
import { findOutcomeSource, type OutcomeSource } from '../blocks/outcome-source.ts';
import { formatMotionName } from './block-name.ts';
import type { BlockUse } from './block-uses.ts';
import { defineCheck } from './check.ts';

/**
 * A motion whose outcome has no source, or only the motion itself, which was written before the vote. The library's
 * copy of the same text counts too, because a published document does not carry the source.
 */
export const outcomeWithoutSource = defineCheck<
  'outcome-without-source',
  { motion: string; source: Exclude<OutcomeSource, 'stated'> }
>({
  code: 'outcome-without-source',
  severity: 'warning',
  run: ({ uses, library }) => {
    const reported = new Set<string>();
    return uses.flatMap(({ id, block, how, location }) => {
      // A note cites the Kamerstuk, not the outcome.
      if (block.kind !== 'motion' || block.status === 'unknown' || how === 'cited' || reported.has(id)) return [];
      const source = getOutcomeSource(block, library(id));
      if (source === 'stated') return [];
      reported.add(id);
      return [{ location, block: id, values: { motion: formatMotionName(block), source }, about: block.status }];
    });
  },
  texts: {
    nl: {
      name: 'Uitslag zonder bron',
      many: (count) => `Bij ${count} moties ontbreekt de bron van de uitslag`,
      message: ({ motion, source }) =>
        source === 'none'
          ? `Bij de uitslag van de ${motion} staat geen bron.`
          : `De uitslag van de ${motion} heeft alleen de motie zelf als bron.`,
      help: 'Een motie is van vóór de stemming en zegt dus niet wat de Kamer besloot. Noem de stemming, het verslag van het debat of een latere brief aan de Kamer, of importeer het besluit.',
    },
    en: {
      name: 'Outcome without a source',
      many: (count) => `The source of the outcome is missing from ${count} motions`,
      message: ({ motion, source }) =>
        source === 'none'
          ? `The outcome of the ${motion} has no source.`
          : `The only source for the outcome of the ${motion} is the motion itself.`,
      help: 'A motion is older than its vote, so it does not say what the Kamer decided. Name the vote, the report of the debate or a later letter to the Kamer, or import the decision.',
    },
  },
});

function getOutcomeSource(
  copy: Extract<BlockUse['block'], { kind: 'motion' }>,
  current: Block | undefined | null,
): OutcomeSource {
  const source = findOutcomeSource(copy);
  const isSameText = current?.kind === 'motion' && current.revision === copy.revision;
  return source === 'none' && isSameText ? findOutcomeSource(current) : source;
}
