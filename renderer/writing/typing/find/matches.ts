export interface FindOptions {
  query: string;
  /** Whether case must match. */
  case: boolean;
  /** Whether only whole words match. */
  word: boolean;
}

/** The replacement for a found text. If case is ignored, it takes over an initial capital. */
export function adjustCase(words: string, found: string, options: FindOptions): string {
  const first = found.charAt(0);
  const isName = found.charAt(1) !== found.charAt(1).toLowerCase();
  const isCapital = !options.case && !isName && first !== first.toLowerCase() && options.query.charAt(0) !== first;
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** A range in a text; `to` is not included. */
export interface Match {
  from: number;
  to: number;
}

const EQUIVALENTS: { [character: string]: string } = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‑': '-',
};
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Finds the matches of the query. A straight quotation mark matches a curly one and a space matches a non-breaking one,
 * because typing sets them automatically. Every character keeps its length, so positions are those of the text.
 */
export function matchesIn(text: string, options: FindOptions): Match[] {
  const pattern = comparable(options.query, options.case);
  if (pattern === '') return [];
  const searched = comparable(text, options.case);
  const found: Match[] = [];
  for (let from = searched.indexOf(pattern); from >= 0; ) {
    const to = from + pattern.length;
    const isMatch = !options.word || isWholeWord(text, from, to);
    if (isMatch) found.push({ from, to });
    from = searched.indexOf(pattern, isMatch ? to : from + 1);
  }
  return found;
}

function comparable(text: string, keepsCase: boolean): string {
  let result = '';
  // By code unit: a character that becomes longer in lower case would shift all following positions.
  for (let at = 0; at < text.length; at++) {
    const character = EQUIVALENTS[text.charAt(at)] ?? text.charAt(at);
    const lower = keepsCase ? character : character.toLowerCase();
    result += lower.length === 1 ? lower : character;
  }
  return result;
}

function isWholeWord(text: string, from: number, to: number): boolean {
  const startsInWord = LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1));
  const endsInWord = LETTER.test(text.charAt(to - 1)) && LETTER.test(text.charAt(to));
  return !startsInWord && !endsInWord;
}
