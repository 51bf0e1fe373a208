import type { PerKind } from '../core/blocks/block.ts';
import type { Bilingual } from '../core/result.ts';

export const KIND_NAMES: PerKind<Bilingual> = {
  motion: { nl: 'motie', en: 'motion' },
  finding: { nl: 'bevinding', en: 'finding' },
  demand: { nl: 'eis', en: 'demand' },
  quote: { nl: 'citaat', en: 'quote' },
  question: { nl: 'vraag', en: 'question' },
  passage: { nl: 'passage', en: 'passage' },
  figure: { nl: 'cijfer', en: 'figure' },
  commitment: { nl: 'toezegging', en: 'commitment' },
  source: { nl: 'bron', en: 'source' },
};
