/** Words a minute of a speaker in a debate. */
export const WORDS_A_MINUTE = 130;

/**
 * Words as a speaker says them: what stands between spaces and holds a letter or a digit. '28 638' (also with a plain space
 * before ', nr.') is one, 'non-punishment' is one, a dash by itself and '(…)' are none.
 */
export function spokenWords(text: string): number {
  const joined = text
    .replace(/(\d)[\u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
    .replace(/\b(\d{2}) (\d{3})(?=,?\s+nr)/g, '$1$2');
  return joined.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Seconds to say a number of words, to the nearest second: '12 woorden, 6 seconden'. */
export function secondsToSay(words: number): number {
  return Math.round((words / WORDS_A_MINUTE) * 60);
}

/** The same to the nearest five, from five up, for 'ongeveer': '109 woorden, ongeveer 50 seconden'. */
export function roundedSeconds(words: number): number {
  if (words === 0) return 0;
  return Math.max(5, 5 * Math.round(((words / WORDS_A_MINUTE) * 60) / 5));
}
