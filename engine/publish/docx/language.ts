const KNOWN = new Map([
  ['nl', 'nl-NL'],
  ['en', 'en-GB'],
  ['de', 'de-DE'],
  ['fr', 'fr-FR'],
]);

/**
 * A language as Word checks spelling in it. Word knows languages by country: Dutch is that of the Netherlands and English
 * that of Britain, the language of the Council of Europe.
 */
export function wordLanguage(tag: string): string {
  return KNOWN.get(tag.toLowerCase()) ?? (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : 'nl-NL');
}

/** The language of a node as Word writes it: the surrounding one where the node names none. */
export const languageOf = (tag: string | undefined, surrounding: string): string =>
  tag === undefined ? surrounding : wordLanguage(tag);
