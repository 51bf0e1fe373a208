export interface FindOptions {
  query: string;
  /** Capitals count. */
  case: boolean;
  /** Whole words only. */
  word: boolean;
}

/** The words that take the place of these: where capitals do not count, a word that begins with one keeps it. */
export function inItsPlace(words: string, found: string, options: FindOptions): string {
  const first = found.charAt(0);
  const isName = found.charAt(1) !== found.charAt(1).toLowerCase();
  const isCapital = !options.case && !isName && first !== first.toLowerCase() && options.query.charAt(0) !== first;
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** A place in a text, its end not included. */
export interface Match {
  from: number;
  to: number;
}

const SAME: { [sign: string]: string } = {
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
 * Where the words stand in a text. A straight quotation mark finds the curly one, a space one that does not break, as the
 * page sets them by itself; each sign counts as one, so that places are those of the text.
 */
export function matchesIn(text: string, options: FindOptions): Match[] {
  const sought = comparable(options.query, options.case);
  if (sought === '') return [];
  const within = comparable(text, options.case);
  const found: Match[] = [];
  for (let from = within.indexOf(sought); from >= 0; ) {
    const to = from + sought.length;
    const isTaken = !options.word || isWhole(text, from, to);
    if (isTaken) found.push({ from, to });
    from = within.indexOf(sought, isTaken ? to : from + 1);
  }
  return found;
}

function comparable(text: string, keepsCase: boolean): string {
  let result = '';
  // By code unit: a sign that becomes longer in lower case would move all that follows.
  for (let at = 0; at < text.length; at++) {
    const sign = SAME[text.charAt(at)] ?? text.charAt(at);
    const lower = keepsCase ? sign : sign.toLowerCase();
    result += lower.length === 1 ? lower : sign;
  }
  return result;
}

function isWhole(text: string, from: number, to: number): boolean {
  const startsInWord = LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1));
  const endsInWord = LETTER.test(text.charAt(to - 1)) && LETTER.test(text.charAt(to));
  return !startsInWord && !endsInWord;
}
