/** A word in a text: its place, and how a dictionary is asked for it. */
export interface WordAt {
  /** In UTF-16 units; the end is not included. */
  from: number;
  to: number;
  /** Without soft hyphens and with straight apostrophes; with the sign behind it that may be part of it: 'bijv.', 'arbeids-'. */
  word: string;
}

/** Letters and digits, and within them apostrophes, hyphens and soft hyphens; before them the apostrophe of 's-Hertogenbosch. */
const WORD = /(?:(?<![\p{L}\p{N}])['‘’](?=s-\p{Lu}))?[\p{L}\p{M}\p{N}]+(?:['’\u00AD\-‑]+[\p{L}\p{M}\p{N}]+)*/gu;
const WHOLE = new RegExp(`^${WORD.source}$`, 'u');
const ADDRESS = /:\/\/|@|^www\.|\.(?:nl|com|org|eu|net|int|be|pdf|docx?|inbreng)\b|[\p{L}\p{N}]\/[\p{L}\p{N}]+\//iu;
/** The question that an address asks: '?id=3', '&page=2'. */
const QUESTION = /[?&$]\$?\p{L}+=/u;
/** An option of a question as OData writes it, which may hold spaces: `$filter=Nummer eq '2021Z12042'`, `$orderby=Datum desc`. */
const OPTION = /\$\p{L}+=/u;
/** Words that stand between spaces in such an option, and what follows one. */
const COMPARES = /^\(*(?:eq|ne|[gl][te]|and|or|not|has)$/;
/** A quotation mark behind the last letter of a value, before the sentence ends or another is opened. */
const CLOSING = /^(?:[^'‘’.?!]|(?<=\p{L})['’](?=\p{L}))*['’](?=[\s)&,;.]|$)/u;
const ORDERS = /^(?:asc|desc)(?![\p{L}\p{N}])/u;
/** What a variable, a citation or a note leaves in a text that is checked. */
export const NO_WORDS = '\uFFFC';

/** Letters of the longest word that is checked: a longer one is code or a slip, and a request has an end. */
const LONGEST = 100;

/**
 * The words of a text that a dictionary can be asked for. Left out: addresses, whatever holds a digit, single letters,
 * letters of another script, what is longer than a word can be, and what is written as a name or an abbreviation: GRETA,
 * NGO's, PvdA.
 */
export function wordsToCheck(text: string): WordAt[] {
  const found: WordAt[] = [];
  let question: Question | null = null;
  for (const { 0: chunk, index: start } of text.matchAll(/[^\s\uFFFC]+/gu)) {
    question = questionIn(chunk, question, text.slice(start + chunk.length));
    if (question || ADDRESS.test(chunk)) continue;
    for (const { 0: letters, index } of chunk.matchAll(WORD)) {
      const word = plain(letters);
      if (!isChecked(word)) continue;
      const from = start + index;
      const to = from + letters.length;
      found.push({ from, to, word: word + tailOf(text.slice(to, to + 2)) });
    }
  }
  return found;
}

/** The question of an address, as far as it was read. */
interface Question {
  /** Of the open data, which may go on after a space. */
  isOption: boolean;
  /** A comparison waits for a value, or a value between quotation marks for its end. */
  waitsFor: 'value' | 'end' | null;
}

/** null: what stands here belongs to no question. `after`: what follows in the text. */
function questionIn(chunk: string, before: Question | null, after: string): Question | null {
  const goesOn =
    before?.isOption && (before.waitsFor !== null || COMPARES.test(chunk) || ORDERS.test(chunk)) ? before : null;
  const from = goesOn ? 0 : chunk.search(QUESTION);
  if (from === -1) return null;
  if (!goesOn && !OPTION.test(chunk)) return { isOption: false, waitsFor: null };
  let inQuotes = goesOn?.waitsFor === 'end';
  for (const { index } of chunk.matchAll(/['‘’]/g)) {
    if (index < from) continue;
    // What closes where nothing was opened stands around the address.
    inQuotes = !inQuotes && (index === 0 || /[(,=]/.test(chunk.charAt(index - 1)));
  }
  // An address that was cut off has no end to wait for.
  const waitsForEnd = inQuotes && CLOSING.test(after);
  return { isOption: true, waitsFor: waitsForEnd ? 'end' : COMPARES.test(chunk) ? 'value' : null };
}

/** A word without the sign behind it. */
export function withoutTail(word: string): string {
  return word.replace(/[.-]$/, '');
}

/** An entry of a person's own dictionary, as the words of a text are compared with it. */
export function ownForm(entry: string): string {
  return withoutTail(plain(entry.trim()));
}

/** Can a text hold this entry as one word that is checked? */
export function isOwnWord(entry: string): boolean {
  const word = ownForm(entry);
  return WHOLE.test(word) && !/\p{N}/u.test(word) && word.length <= LONGEST;
}

function plain(letters: string): string {
  return letters.normalize('NFC').replaceAll('\u00AD', '').replace(/[‘’]/g, "'").replaceAll('‑', '-');
}

/** A hyphen that a second part is left out behind, or the point of an abbreviation. */
function tailOf(behind: string): string {
  if (behind.startsWith('.')) return '.';
  return /^[-‑](?![\p{L}\p{N}])/u.test(behind) ? '-' : '';
}

function isChecked(word: string): boolean {
  if (word.length > LONGEST) return false;
  if (/\p{N}/u.test(word) || /[^\p{Script=Latin}\p{M}'-]/u.test(word)) return false;
  const stem = word.replace(/'(?:s|er|ers|je|jes)$/, '');
  return stem.length > 1 && !/\p{Ll}\p{Lu}/u.test(stem) && stem !== stem.toUpperCase();
}
