import { cacheByText } from './cache-by-text.ts';

/** Small words that say nothing about a subject. */
const SMALL_WORDS = new Set(
  `de het een en of in op aan van voor met bij te ten ter om door over uit naar is zijn wordt worden dat die dit deze er ook nog
  als tot dan zo hun haar zijn u ze zij wij the a an and or of in on to for with at by is are be this that`.split(
    /\s+/,
  ),
);

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The words of a text in small letters, without small words. */
export const readContentWords = cacheByText(
  (text): ReadonlySet<string> =>
    new Set((text.toLowerCase().match(WORD) ?? []).filter((word) => !SMALL_WORDS.has(word))),
);
