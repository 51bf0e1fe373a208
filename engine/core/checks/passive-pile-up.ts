import { defineCheck } from './check.ts';
import { findInPieces } from './find-in-pieces.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnDutchText, readSentences } from './prose/own-text.ts';
import { isPassive } from './prose/passive.ts';

/** Fewest passive sentences in a row that are reported. */
const LEAST_IN_A_ROW = 3;

export interface PassiveSentences {
  text: string;
  sentences: number;
}

/** Reports three or more passive sentences in a row, because they do not name the person who acts. */
export const passivePileUp = defineCheck<'passive-pile-up', PassiveSentences>({
  code: 'passive-pile-up',
  severity: 'info',
  run: ({ pieces }) =>
    findInPieces(pieces.filter(isOwnDutchText), readPassiveRows, (text, { sentences }) => ({ text, sentences })),
  texts: {
    nl: {
      name: 'Veel lijdende zinnen',
      many: (count) => `${count} keer veel lijdende zinnen na elkaar`,
      message: ({ sentences }) => `${sentences} zinnen na elkaar zijn lijdend: niemand doet er iets.`,
      help: 'Een Kamerlid wil weten wie wat moet doen. Noem die persoon of instantie in ten minste één van de zinnen: niet ‘er wordt onderzocht’, maar ‘de politie onderzoekt’.',
    },
    en: {
      name: 'Many passive sentences',
      many: (count) => `${count} rows of passive sentences`,
      message: ({ sentences }) => `${sentences} sentences in a row are passive: nobody does anything in them.`,
      help: 'An MP wants to know who must do what. Name that person or body in at least one of the sentences: not ‘it is being investigated’, but ‘the police investigate’.',
    },
  },
});

const readPassiveRows = cacheByText((text) => {
  if (!/\b(?:wordt|worden|werd|werden)\b/iu.test(text)) return [];
  const rows: { from: number; to: number; sentences: number }[] = [];
  let row: { from: number; to: number; sentences: number } | null = null;
  for (const { from, to } of readSentences(text)) {
    if (!isPassive(text.slice(from, to))) row = null;
    else if (row) {
      row.to = to;
      row.sentences += 1;
      if (row.sentences === LEAST_IN_A_ROW) rows.push(row);
    } else row = { from, to, sentences: 1 };
  }
  return rows;
});
