/**
 * Each alternative begins with a few possible characters and has a bounded length, because a word may be a megabyte long.
 */
const ADDRESS = /[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|[\w.+-]@[\w-]+\.|[\w-]\.[a-z]{2,}\//iu;

/** Whether this word is a web or mail address, with or without `https:`: it is never hyphenated, as a hyphen could be part of it. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/** Fast pre-check: false means that the text has no address. */
export function mayHoldAddress(text: string): boolean {
  return /[@/]|www\./iu.test(text);
}

/**
 * The address of a link in the form that every program can read, or null: Word refuses a whole file because of one invalid
 * address.
 */
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
