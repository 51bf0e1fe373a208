import { defineCheck } from './check.ts';
import { findInPieces } from './find-in-pieces.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnText, readSentences } from './prose/own-text.ts';
import { countWords } from './prose/words.ts';

/** Words of a sentence that a listener can still follow; our own limit, well above the advice of most style guides. */
export const LONGEST_SENTENCE = 40;

export interface LongSentence {
  text: string;
  words: number;
}

/** A sentence of more than forty words in the writer's own text. A list in one sentence counts by its parts. */
export const sentenceLong = defineCheck<'sentence-long', LongSentence>({
  code: 'sentence-long',
  severity: 'info',
  run: ({ pieces }) =>
    findInPieces(pieces.filter(isOwnText), readLongSentences, (text, { words }) => ({ text, words })),
  texts: {
    nl: {
      name: 'Lange zin',
      many: (count) => `${count} lange zinnen`,
      message: ({ text, words }) => `Deze zin heeft ${words} woorden: ‘${shorten(text)}’`,
      help: `Wie luistert of snel leest, raakt een zin van meer dan ${LONGEST_SENTENCE} woorden kwijt. Maak er twee zinnen van, of een opsomming. De grens is een keuze van Inbreng.`,
    },
    en: {
      name: 'Long sentence',
      many: (count) => `${count} long sentences`,
      message: ({ text, words }) => `This sentence has ${words} words: ‘${shorten(text)}’`,
      help: `A listener or a quick reader loses a sentence of more than ${LONGEST_SENTENCE} words. Make two sentences of it, or a list. The limit is a choice of Inbreng.`,
    },
  },
});

const readLongSentences = cacheByText((text) =>
  readSentences(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    // The parts of a list: 'a) …; b) …'.
    const words = sentence.split(';').reduce((most, part) => Math.max(most, countWords(part)), 0);
    return words > LONGEST_SENTENCE ? [{ from, to, words: countWords(sentence) }] : [];
  }),
);

function shorten(text: string): string {
  return `${text.split(/\s+/).slice(0, 8).join(' ')}…`;
}
