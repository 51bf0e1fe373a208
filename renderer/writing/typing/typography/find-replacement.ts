import { setText } from '../../../../engine/core/typography/dutch.ts';

/** A part of the text before the caret and its replacement. */
export interface Replacement {
  /** The position in `before`. */
  at: number;
  length: number;
  text: string;
}

const QUOTE = /['"]/;
/** A quotation mark opens behind one of these characters, or at the start. */
const OPENS_AFTER = /[\s([{<«–—/‘“\uFFFC]/;
const NBSP = '\u00a0';
/**
 * Replaced apostrophes and hyphens are at most this many characters before the caret. Most keys have none there, which
 * makes this check fast.
 */
const LOOK_BACK = 5;

/**
 * The replacement that the last typed character causes: ‘ ’ and inner “ ”, ’ in foto’s and ’s-Gravenhage, – for ' - '
 * and '--', … for three dots. null if there is none. Uses the same rules as compose (core/typography), so that the page
 * shows the printed characters. Non-breaking spaces are left to compose.
 */
export function findReplacement(before: string, language: string): Replacement | null {
  const typed = before.at(-1) ?? '';
  if (QUOTE.test(typed)) return replaceQuote(before, language);
  if (typed === '.') return replaceDots(before);
  if (!/[‘-]/.test(before.slice(-LOOK_BACK)) || !/^nl(-|$)/i.test(language)) return null;
  return replaceApostrophe(before) ?? replaceHyphens(before);
}

function replaceQuote(before: string, language: string): Replacement | null {
  const at = before.length - 1;
  const opens = at === 0 || OPENS_AFTER.test(before.charAt(at - 1));
  // An opening mark is set as before a word, a closing mark as at the end of the text.
  const set = setText(opens ? `${before}x` : before, language);
  // Setting may change spaces and dashes, but never the number of marks: takes the last one.
  const text = opens ? set.at(-2) : set.at(-1);
  return text !== undefined && text !== before.charAt(at) && /[‘’“”]/.test(text) ? { at, length: 1, text } : null;
}

/** Three dots, but not more. */
function replaceDots(before: string): Replacement | null {
  return /(?<!\.)\.\.\.$/.test(before) ? { at: before.length - 3, length: 3, text: '…' } : null;
}

/** ‘s ochtends, ‘t kan, ‘90: the mark turns out to be an apostrophe when the short word has ended. */
function replaceApostrophe(before: string): Replacement | null {
  const word = /(?<![^\s([{\u00a0])‘(?:s|t|n|m|k|r|ns)[\s\u00a0-]$/.exec(before);
  const year = /(?:\bjaren|\bin|\bsinds|\buit|\bvan|\bzomer|\bwinter) ‘(\d\d)[\s.,;:]$/i.exec(before);
  const at = word ? word.index : year ? year.index + year[0].indexOf('‘') : -1;
  if (at < 0) return null;
  return { at, length: 1, text: '’' };
}

/** A dash between spaces, and two hyphens between letters. */
function replaceHyphens(before: string): Replacement | null {
  const aside = new RegExp(`[^\\s\\-–—][ ${NBSP}](--?)[ ${NBSP}]$`).exec(before);
  if (aside) {
    const hyphens = aside[1] ?? '-';
    return { at: before.length - 1 - hyphens.length, length: hyphens.length, text: '–' };
  }
  return /[\p{L}\d]--[\p{L}\d]$/u.test(before) ? { at: before.length - 3, length: 2, text: '–' } : null;
}
