/** Each of these begins at few signs and looks a short way on from there: a word may be a megabyte long. */
const ADDRESS = /[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|[\w.+-]@[\w-]+\.|[\w-]\.[a-z]{2,}\//iu;

/** Whether this word is a web or mail address, with or without `https:`: it is never hyphenated, as a hyphen could be part of it. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/** Whether a text may hold one: false is certain. */
export function mayHoldAddress(text: string): boolean {
  return /[@/]|www\./iu.test(text);
}

/** The address of a link as every program reads it, or null: Word refuses a whole file that has one it can't read. */
export function validAddress(href: string): string | null {
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol)
      ? url.href.replace(/[{}|\\^`"<> ]/g, encodeURIComponent)
      : null;
  } catch {
    return null;
  }
}
