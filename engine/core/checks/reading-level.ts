import { defineCheck } from './check.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnDutchText } from './prose/own-text.ts';
import { computeReadingEase, countForReading } from './prose/reading-ease.ts';

/** Below it a text is very difficult on the scale of Flesch. */
export const LEAST_READING_EASE = 30;
/** Fewest words whose average says something. */
const LEAST_WORDS = 100;

/** The whole of the writer's own text is very difficult by the measure of Flesch and Douma, which counts long words and sentences. */
export const readingLevel = defineCheck<'reading-level', { score: number; words: number; syllables: number }>({
  code: 'reading-level',
  severity: 'info',
  run: ({ pieces }) => {
    const counts = { sentences: 0, words: 0, syllables: 0 };
    for (const piece of pieces) {
      if (!isOwnDutchText(piece)) continue;
      const own = readCounts(piece.text);
      counts.sentences += own.sentences;
      counts.words += own.words;
      counts.syllables += own.syllables;
    }
    if (counts.words < LEAST_WORDS) return [];
    const score = computeReadingEase(counts);
    if (score >= LEAST_READING_EASE) return [];
    const values = {
      score: Math.round(score),
      words: Math.round(counts.words / counts.sentences),
      syllables: Math.round((10 * counts.syllables) / counts.words) / 10,
    };
    return [{ location: null, values }];
  },
  texts: {
    nl: {
      name: 'Moeilijke tekst',
      many: (count) => `${count} moeilijke teksten`,
      message: ({ score, words, syllables }) =>
        `De eigen tekst is erg moeilijk: ${formatScore(score)} op de schaal van Flesch en Douma. Een zin heeft gemiddeld ${words} woorden, een woord ${String(syllables).replace('.', ',')} lettergrepen.`,
      help: 'De maat (W.H. Douma, 1960) telt alleen de lengte van woorden en zinnen: 100 is makkelijk, onder 30 erg moeilijk. Over opbouw, vaktaal en inhoud zegt zij niets, en lange samenstellingen drukken de score. Kort zinnen in en kies gewone woorden.',
    },
    en: {
      name: 'Difficult text',
      many: (count) => `${count} difficult texts`,
      message: ({ score, words, syllables }) =>
        `Your own text is very difficult: ${formatScore(score)} on the scale of Flesch and Douma. A sentence has ${words} words on average, a word ${syllables} syllables.`,
      help: 'The measure (W.H. Douma, 1960) only counts the length of words and sentences: 100 is easy, below 30 very difficult. It says nothing about structure, jargon and content, and long Dutch compounds lower the score. Shorten sentences and choose plain words.',
    },
  },
});

const readCounts = cacheByText(countForReading);

/** A score as text; a negative one begins with a minus sign (U+2212) and not with a hyphen. */
function formatScore(score: number): string {
  return score < 0 ? `−${-score}` : String(score);
}
