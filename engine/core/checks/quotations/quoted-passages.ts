import { cacheByText } from '../prose/cache-by-text.ts';

/** Fewest words of a passage that can be recognised in a source. */
const LEAST_WORDS = 5;
/** Longest passage, so that a mark without a partner does not quote the rest of a text. */
const LONGEST = 1200;

const PASSAGE = new RegExp(
  String.raw`‘((?:[^‘’]|’(?=\p{L})|(?<=\p{L})‘){10,${LONGEST}})’(?!\p{L})|[“„]([^“”„]{10,${LONGEST}})”|«([^«»]{10,${LONGEST}})»|(?<![\p{L}\p{N}])"([^"]{10,${LONGEST}})"(?![\p{L}\p{N}])`,
  'gu',
);

/** The passages of a text between quotation marks, of at least five words, without the marks. */
export const readQuotedPassages = cacheByText((text): { from: number; to: number; text: string }[] => {
  // Fast pre-check: most texts quote nothing.
  if (!/[’”»]|".*"/su.test(text)) return [];
  return [...text.matchAll(PASSAGE)].flatMap(({ 0: whole, index, ...groups }) => {
    const passage = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? '';
    if ((passage.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) return [];
    const from = index + whole.indexOf(passage);
    return [{ from, to: from + passage.length, text: passage }];
  });
});
