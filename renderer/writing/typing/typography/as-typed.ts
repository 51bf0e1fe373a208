import { setText } from '../../../../engine/core/typography/dutch.ts';

/** A part of the text before the caret and what takes its place. */
export interface Replacement {
  /** From the beginning of `before`. */
  at: number;
  length: number;
  put: string;
}

const QUOTE = /['"]/;
/** After one of these, or at the start, a quotation mark opens. */
const OPENS_AFTER = /[\s([{<«–—/‘“\uFFFC]/;
const NBSP = '\u00a0';
/** The apostrophe and the hyphens that are set stand no farther back than this, and most keys are far from any. */
const NEAR = 5;

/**
 * What the last character of `before` makes of the text: ‘ ’ and inside “ ”, ’ in foto’s and ’s-Gravenhage, – for ' - ' and
 * '--', … for three dots. Null where all stays as it was typed. The marks are those that the document is set with when it is
 * composed (core/typography), so that the page shows what will be printed. Spaces that must not break are left to that.
 */
export function asTyped(before: string, language: string): Replacement | null {
  const typed = before.at(-1) ?? '';
  if (QUOTE.test(typed)) return quoteAsTyped(before, language);
  if (typed === '.') return ellipsis(before);
  if (!/[‘-]/.test(before.slice(-NEAR)) || !/^nl(-|$)/i.test(language)) return null;
  return elision(before) ?? dash(before);
}

function quoteAsTyped(before: string, language: string): Replacement | null {
  const at = before.length - 1;
  const opens = at === 0 || OPENS_AFTER.test(before.charAt(at - 1));
  // What opens is set as before a word, what closes as at the end of the text.
  const set = setText(opens ? `${before}x` : before, language);
  // Setting may put spaces and dashes in other forms, never fewer marks: the sign that belongs to the last one.
  const put = opens ? set.at(-2) : set.at(-1);
  return put !== undefined && put !== before.charAt(at) && /[‘’“”]/.test(put) ? { at, length: 1, put } : null;
}

/** '...' unless more dots were meant. */
function ellipsis(before: string): Replacement | null {
  return /(?<!\.)\.\.\.$/.test(before) ? { at: before.length - 3, length: 3, put: '…' } : null;
}

/** ‘s ochtends, ‘t kan, ‘90: the mark that seemed to open was an apostrophe. Known once the short word has ended. */
function elision(before: string): Replacement | null {
  const word = /(?<![^\s([{\u00a0])‘(?:s|t|n|m|k|r|ns)[\s\u00a0-]$/.exec(before);
  const year = /(?:\bjaren|\bin|\bsinds|\buit|\bvan|\bzomer|\bwinter) ‘(\d\d)[\s.,;:]$/i.exec(before);
  const at = word ? word.index : year ? year.index + year[0].indexOf('‘') : -1;
  if (at < 0) return null;
  return { at, length: 1, put: '’' };
}

/** An aside between spaces, and two hyphens between letters. */
function dash(before: string): Replacement | null {
  const aside = new RegExp(`[^\\s\\-–—][ ${NBSP}](--?)[ ${NBSP}]$`).exec(before);
  if (aside) {
    const hyphens = aside[1] ?? '-';
    return { at: before.length - 1 - hyphens.length, length: hyphens.length, put: '–' };
  }
  return /[\p{L}\d]--[\p{L}\d]$/u.test(before) ? { at: before.length - 3, length: 2, put: '–' } : null;
}
