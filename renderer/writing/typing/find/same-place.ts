import { type FindOptions, matchesIn } from './matches.ts';

/** In a text of the model, where something stands that is no words of it: a variable, a citation, a note. */
export const GAP = '\uFFFC';

/** Letters of a text as they are before and after it is set, with where each stands in the text. */
interface Letters {
  text: string;
  at: readonly number[];
}

/**
 * The number, from 0, of the match that begins at a place of the drawn text, among all matches in the texts of the model it
 * was drawn from. null: those words were drawn around the texts or stand for a variable, and no one can change them there.
 */
export function matchNumbers(
  texts: readonly string[],
  drawn: string,
  options: FindOptions,
): (from: number) => number | null {
  const page = lettersOf(drawn);
  const numbers = new Map<number, number>();
  const total = texts.reduce((sum, text) => sum + matchesIn(text, options).length, 0);
  let last = total;
  // From the end: a label, a number or a lead stands before the words.
  let until = page.text.length;
  for (const text of [...texts].reverse()) {
    const matches = matchesIn(text, options);
    last -= matches.length;
    let end = text.length;
    for (const piece of text.split(GAP).reverse()) {
      const start = end - piece.length;
      const letters = lettersOf(piece);
      const found = page.text.slice(0, until).lastIndexOf(letters.text);
      if (letters.text !== '' && found >= 0) {
        until = found;
        for (const [index, { from }] of matches.entries()) {
          if (from < start || from >= end) continue;
          numbers.set(found + letterAt(letters, from - start), last + index);
        }
      }
      end = start - GAP.length;
    }
  }
  return (from) => numbers.get(letterAt(page, from)) ?? null;
}

/** Spaces, quotation marks, dashes and rows of dots are set otherwise than they were typed. */
function lettersOf(text: string): Letters {
  let letters = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = evened(text.charAt(index));
    if (sign === '' || ((sign === '-' || sign === '.') && letters.endsWith(sign))) continue;
    letters += sign;
    at.push(index);
  }
  return { text: letters, at };
}

function evened(sign: string): string {
  if (/\s/.test(sign)) return '';
  if (/['"‘’‚‛“”„‟´`]/.test(sign)) return "'";
  if (/[‐‑‒–—-]/.test(sign)) return '-';
  return sign === '…' ? '.' : sign;
}

/** The number of the first letter at or behind a place of the text. */
function letterAt({ at }: Letters, place: number): number {
  const found = at.findIndex((one) => one >= place);
  return found < 0 ? at.length : found;
}
