/** The words of a text that the dictionary checks. `known-words.ts` adds words that the dictionary need not have. */

/** A word in a text: its position, and the form in which the dictionary checks it. */
export interface WordAt {
  /** In UTF-16 units; the end is not included. */
  from: number;
  to: number;
  /** Without soft hyphens, with straight apostrophes, and with a character after it that may belong to it: 'bijv.'. */
  word: string;
}

/** Letters and digits, with apostrophes, hyphens and soft hyphens inside, and the apostrophe of 's-Hertogenbosch. */
const WORD = /(?:(?<![\p{L}\p{N}])['‘’](?=s-\p{Lu}))?[\p{L}\p{M}\p{N}]+(?:['’\u00AD\-‑]+[\p{L}\p{M}\p{N}]+)*/gu;
const WHOLE = new RegExp(`^${WORD.source}$`, 'u');
const ADDRESS = /:\/\/|@|^www\.|\.(?:nl|com|org|eu|net|int|be|pdf|docx?|inbreng)\b|[\p{L}\p{N}]\/[\p{L}\p{N}]+\//iu;
/** Start of the query of a web address: '?id=3', '&page=2'. */
const QUERY_START = /[?&$]\$?\p{L}+=/u;
/**
 * An OData option in a query, whose value may contain spaces: `$filter=Nummer eq '2021Z12042'`, `$orderby=Datum desc`.
 */
const QUERY_OPTION = /\$\p{L}+=/u;
/** Operators of such an option, which have spaces around them. */
const OPERATOR = /^\(*(?:eq|ne|[gl][te]|and|or|not|has)$/;
/** A quotation mark after the last letter of a value, before the sentence ends or another mark opens. */
const CLOSING = /^(?:[^'‘’.?!]|(?<=\p{L})['’](?=\p{L}))*['’](?=[\s)&,;.]|$)/u;
const SORT_ORDER = /^(?:asc|desc)(?![\p{L}\p{N}])/u;
/** Placeholder for a variable, citation or note in a text that is checked. It separates words like a space. */
export const NOT_A_WORD = '\uFFFC';

/** Length of the longest word that is checked: a longer one is code or a mistake, and requests must stay small. */
const LONGEST = 100;

/**
 * The words of a text that a dictionary can check. Omitted: web addresses, words with a digit, single letters, other
 * scripts, overlong words, and names and abbreviations in capitals: GRETA, NGO's, PvdA.
 */
export function findWordsToCheck(text: string): WordAt[] {
  const found: WordAt[] = [];
  let query: AddressQuery | null = null;
  for (const { 0: chunk, index: start } of text.matchAll(/[^\s\uFFFC]+/gu)) {
    query = readAddressQuery(chunk, query, text.slice(start + chunk.length));
    if (query || ADDRESS.test(chunk)) continue;
    for (const { 0: letters, index } of chunk.matchAll(WORD)) {
      const word = normalizeLetters(letters);
      if (!isChecked(word)) continue;
      const from = start + index;
      const to = from + letters.length;
      found.push({ from, to, word: word + tailOf(text.slice(to, to + 2)) });
    }
  }
  return found;
}

/** The part of an address's query that was read so far. */
interface AddressQuery {
  /** An OData option, which may continue after a space. */
  isOption: boolean;
  /** A comparison still needs a value, or a quoted value its closing mark. */
  waitsFor: 'value' | 'end' | null;
}

/** The query state after this chunk; null where the chunk is not part of a query. `after`: the text that follows. */
function readAddressQuery(chunk: string, before: AddressQuery | null, after: string): AddressQuery | null {
  const continued =
    before?.isOption && (before.waitsFor !== null || OPERATOR.test(chunk) || SORT_ORDER.test(chunk)) ? before : null;
  const from = continued ? 0 : chunk.search(QUERY_START);
  if (from === -1) return null;
  if (!continued && !QUERY_OPTION.test(chunk)) return { isOption: false, waitsFor: null };
  let inQuotes = continued?.waitsFor === 'end';
  for (const { index } of chunk.matchAll(/['‘’]/g)) {
    if (index < from) continue;
    // A closing mark without an opening one encloses the whole address.
    inQuotes = !inQuotes && (index === 0 || /[(,=]/.test(chunk.charAt(index - 1)));
  }
  // A truncated address has no closing mark.
  const waitsForEnd = inQuotes && CLOSING.test(after);
  return { isOption: true, waitsFor: waitsForEnd ? 'end' : OPERATOR.test(chunk) ? 'value' : null };
}

/** A word without a final dot or hyphen. */
export function stripTail(word: string): string {
  return word.replace(/[.-]$/, '');
}

/** An entry of the user's own dictionary in the form in which words are compared. */
export function normalizeOwnWord(entry: string): string {
  return stripTail(normalizeLetters(entry.trim()));
}

/** Whether a text can contain this entry as one checked word. */
export function isOwnWord(entry: string): boolean {
  const word = normalizeOwnWord(entry);
  return WHOLE.test(word) && !/\p{N}/u.test(word) && word.length <= LONGEST;
}

function normalizeLetters(letters: string): string {
  return letters.normalize('NFC').replaceAll('\u00AD', '').replace(/[‘’]/g, "'").replaceAll('‑', '-');
}

/** A hyphen that replaces a second part, or the dot of an abbreviation. */
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
