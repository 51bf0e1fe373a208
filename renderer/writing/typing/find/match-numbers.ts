import { type FindOptions, matchesIn } from './matches.ts';

/** Takes the place of a node without text in a text of the model: a variable, a citation, a note. */
export const GAP_CHARACTER = '\uFFFC';

/** The characters of a text without differences that drawing makes, with their positions in the text. */
interface Letters {
  text: string;
  positions: readonly number[];
}

/**
 * Maps a position in drawn text to the index of the match there, among the matches in the model texts that it was drawn
 * from. null: the text at that position is not in the model, such as a label or the value of a variable.
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
  // Backwards, because labels, numbers and leads are drawn before the text.
  let until = page.text.length;
  for (const text of [...texts].reverse()) {
    const matches = matchesIn(text, options);
    last -= matches.length;
    let end = text.length;
    for (const piece of text.split(GAP_CHARACTER).reverse()) {
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
      end = start - GAP_CHARACTER.length;
    }
  }
  return (from) => numbers.get(letterAt(page, from)) ?? null;
}

/** Drawing changes spaces, quotation marks, dashes and rows of dots. */
function lettersOf(text: string): Letters {
  let letters = '';
  const positions: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = normalizeCharacter(text.charAt(index));
    if (character === '' || ((character === '-' || character === '.') && letters.endsWith(character))) continue;
    letters += character;
    positions.push(index);
  }
  return { text: letters, positions };
}

function normalizeCharacter(character: string): string {
  if (/\s/.test(character)) return '';
  if (/['"‘’‚‛“”„‟´`]/.test(character)) return "'";
  if (/[‐‑‒–—-]/.test(character)) return '-';
  return character === '…' ? '.' : character;
}

/** The index of the first character at or behind a position of the text. */
function letterAt({ positions: at }: Letters, place: number): number {
  const found = at.findIndex((one) => one >= place);
  return found < 0 ? at.length : found;
}
