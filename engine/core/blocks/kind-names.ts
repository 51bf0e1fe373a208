import type { PerKind } from './block.ts';

/** The name of each block kind at the start of a line: 'Motie', 'Motion'. */
export const KIND_NAMES: { nl: PerKind<string>; en: PerKind<string> } = {
  nl: {
    motion: 'Motie',
    finding: 'Bevinding',
    demand: 'Eis',
    quote: 'Citaat',
    question: 'Vraag',
    passage: 'Passage',
    figure: 'Cijfer',
    commitment: 'Toezegging',
    source: 'Bron',
  },
  en: {
    motion: 'Motion',
    finding: 'Finding',
    demand: 'Ask',
    quote: 'Quote',
    question: 'Question',
    passage: 'Passage',
    figure: 'Figure',
    commitment: 'Commitment',
    source: 'Source',
  },
};
