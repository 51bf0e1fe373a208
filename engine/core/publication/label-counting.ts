import { letterNumeral, romanNumeral } from '../numerals.ts';

/** A way to count, by its name in Word (ISO 29500-1, 17.18.59). */
export type CountingFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The number in a printed label, with the text around it. */
export interface LabelCounting {
  format: CountingFormat;
  before: string;
  after: string;
}

const SPELLINGS: readonly (readonly [CountingFormat, (number: number) => string])[] = [
  ['decimal', String],
  ['lowerLetter', letterNumeral],
  ['upperLetter', (number) => letterNumeral(number).toUpperCase()],
  ['lowerRoman', romanNumeral],
  ['upperRoman', (number) => romanNumeral(number).toUpperCase()],
];

/**
 * Finds the number in a printed label: '2.' counts by decimals with '.' after it, '(b)' by letters. Null: the label has no
 * number, or a per cent character, which Word would read as a counter.
 */
export function labelCounting(label: string, number: number): LabelCounting | null {
  if (label.includes('%') || number < 1) return null;
  for (const [format, spell] of SPELLINGS) {
    const numeral = spell(number);
    const at = lastSeparate(label, numeral);
    if (at !== null) return { format, before: label.slice(0, at), after: label.slice(at + numeral.length) };
  }
  return null;
}

/** The last position at which a numeral is a word of its own, or null. */
function lastSeparate(label: string, numeral: string): number | null {
  if (numeral === '') return null;
  for (let at = label.lastIndexOf(numeral); at >= 0; at = at === 0 ? -1 : label.lastIndexOf(numeral, at - 1)) {
    const isTouched =
      /[\p{L}\p{N}]$/u.test(label.slice(0, at)) || /^[\p{L}\p{N}]/u.test(label.slice(at + numeral.length));
    if (!isTouched) return at;
  }
  return null;
}
