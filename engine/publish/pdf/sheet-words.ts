import type { StyleName } from '../../core/house-styles/house-style.ts';
import { isAddress, mayHoldAddress } from '../addresses.ts';
import type { Cut } from './drawable-text.ts';
import type { SheetInline, SheetText } from './sheet.ts';
import type { SheetWork } from './sheet-work.ts';

/** A part of a run; `hyphenate` null: as in the paragraph. */
export interface WordPiece {
  text: string;
  hyphenate: boolean | null;
}

/** A run in the style of its paragraph, with marks only. */
export function plainRun(x: SheetText, marks: string[]): Extract<SheetInline, { t: 'run' }> {
  return { t: 'run', x, marks, tone: null, lang: null, hyphenate: null };
}

/** Characters after which a line may break. */
export const GAP = /[\s\u200b]/;
const isGap = (code: number): boolean =>
  code === 0x20 || (code < 0x80 ? code >= 0x09 && code <= 0x0d : GAP.test(String.fromCharCode(code)));

/** Typst itself breaks these at the punctuation of an address. */
const BROKEN_BY_TYPST = /:\/\/|www\./u;

/**
 * Splits a run into parts with different hyphenation. An address is never hyphenated, since a hyphen could be part of it; a
 * word that is wider than a line always is, whatever its style. A word that no pattern can hyphenate gets possible line
 * breaks.
 */
export function wordPieces(w: SheetWork, text: string, style: StyleName, cut: Cut): WordPiece[] {
  const limit = wordLimit(w, style);
  const longWords = text.length > limit && mayHoldLongWord(text, limit);
  if (!longWords && !mayHoldAddress(text)) return [{ text, hyphenate: null }];
  const size = w.style.styles[style].size * w.scale;
  const pieces: WordPiece[] = [];
  // Each part includes the space after it: the typesetter drops a space at the beginning of a part.
  for (const [part] of text.matchAll(/[^\s\u200b]+[\s\u200b]?|[\s\u200b]+/gu)) {
    const word = part.trimEnd();
    const fits = word.length <= limit || (w.wordRoom > 0 && w.text.widthOf(word, cut) * size <= w.wordRoom);
    const address = isAddress(word);
    let hyphenate: boolean | null = address ? false : null;
    let set = part;
    if (!fits && !(address && w.wordRoom === 0 && BROKEN_BY_TYPST.test(word))) {
      if (!address && isHyphenated(word)) hyphenate = w.text.widthOf(word, cut) * size > roomOf(w) ? true : null;
      else set = withBreaks(part, limit);
    }
    const last = pieces.at(-1);
    if (last && last.hyphenate === hyphenate) last.text += set;
    else pieces.push({ text: set, hyphenate });
  }
  return pieces;
}

/** Points that every line has, also in a list. */
const roomOf = (w: SheetWork): number => (w.wordRoom > 0 ? w.wordRoom : w.textWidth * 0.75);

/** Words in which hyphenation patterns find a break every few characters. */
const WORD = /^[^\p{L}]*\p{L}[\p{Ll}’'-]*[^\p{L}]*$/u;
const NO_WORD = /[aeiouyà-æè-ïò-öù-ýÿ]{6}|[bcdfghjklmnpqrstvwxz]{10}/iu;
function isHyphenated(word: string): boolean {
  return word.length <= 120 && WORD.test(word) && !NO_WORD.test(word);
}

/** Splits a word before its apostrophes, because the typesetter hyphenates only letters. */
export function hyphenatedParts({ text, hyphenate }: WordPiece): string[] {
  return hyphenate === true ? text.split(/(?<=\p{L})(?=[’']\p{L})/u) : [text];
}

function withBreaks(text: string, limit: number): string {
  const part = new RegExp(`[^\\s\u200b]{${limit}}(?=[^\\s\u200b])`, 'gu');
  return text.replace(part, (piece) => `${piece}\u200b`);
}

export function lastWordLength(text: string): number {
  let at = text.length;
  while (at > 0 && !isGap(text.charCodeAt(at - 1))) at -= 1;
  return text.length - at;
}

/** Whether a word may be longer than `limit` characters. Counts UTF-16 units, of which there are never fewer. */
function mayHoldLongWord(text: string, limit: number): boolean {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    length = isGap(text.charCodeAt(at)) ? 0 : length + 1;
    if (length > limit) return true;
  }
  return false;
}

/** Number of characters that fit on every line of this style. */
export function wordLimit(w: SheetWork, style: StyleName): number {
  return Math.min(w.longestWord, Math.max(8, Math.floor(w.textWidth / (w.style.styles[style].size * w.scale * 0.62))));
}
