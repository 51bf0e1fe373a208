/** Words per minute of a speaker in a debate. */
export const WORDS_A_MINUTE = 130;

/**
 * Number of words as a speaker says them: text between spaces that contains a letter or a digit. '28 638' (also with a
 * plain space before ', nr.') and 'non-punishment' count as one; a lone dash and '(…)' do not count.
 */
export function countWords(text: string): number {
  const joined = text
    .replace(/(\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
    .replace(/\b(\d{2}) (\d{3})(?=,?\s+nr)/g, '$1$2');
  return joined.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Seconds that speaking takes, to the nearest second: '12 woorden, 6 seconden'. */
export function estimateSeconds(words: number): number {
  return Math.round((words / WORDS_A_MINUTE) * 60);
}

/** Seconds to the nearest five, at least five, for 'ongeveer': '109 woorden, ongeveer 50 seconden'. */
export function estimateRoundSeconds(words: number): number {
  if (words === 0) return 0;
  return Math.max(5, 5 * Math.round(((words / WORDS_A_MINUTE) * 60) / 5));
}

/** '3:45': minutes and seconds. */
export function formatMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
