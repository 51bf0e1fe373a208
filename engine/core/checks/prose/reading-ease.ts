import { readSentences } from './own-text.ts';
import { readWords } from './words.ts';

/** The counts of a text from which its reading ease follows. */
export interface ReadingCounts {
  sentences: number;
  words: number;
  syllables: number;
}

/** Counts the sentences of at least three words; others are labels and answers. */
export function countForReading(text: string): ReadingCounts {
  const counts = { sentences: 0, words: 0, syllables: 0 };
  for (const { from, to } of readSentences(text)) {
    const words = readWords(text.slice(from, to)).filter((word) => /\p{L}/u.test(word));
    if (words.length < 3) continue;
    counts.sentences += 1;
    counts.words += words.length;
    for (const word of words) counts.syllables += countSyllables(word);
  }
  return counts;
}

/**
 * The reading ease of Dutch text after Flesch and Douma: 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence
 * (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen 1960). About 100 is very easy, below 30 very difficult.
 */
export function computeReadingEase({ sentences, words, syllables }: ReadingCounts): number {
  return 206.84 - (77 * syllables) / words - (0.93 * words) / sentences;
}

/** Dutch vowels that are one sound, longest first; another vowel with a diaeresis begins a syllable. */
const VOWELS = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|eu|oe|ie|ei|ij|ui|ou|au|[aeiouyáéíóúàèìòùâêîôûäëïöü]/giu;

/** The syllables of a Dutch word, by its groups of vowels; a short abbreviation ('NGO') is spelled out. */
export function countSyllables(word: string): number {
  if (/^\p{Lu}{2,3}$/u.test(word)) return word.length;
  return Math.max(1, word.match(VOWELS)?.length ?? 0);
}
