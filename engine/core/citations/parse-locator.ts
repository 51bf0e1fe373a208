import type { Locator } from '../richtext/model.ts';

const WORDS: { [Part in keyof Locator]-?: string } = {
  page: 'p\\.|pp\\.|blz\\.?|bladzijde|pag\\.?|pagina|page',
  section: 'onderdeel|section',
  paragraph: 'par\\.|§|alinea|paragraaf|paragraph',
  article: 'art\\.|artikel|article',
};

const PATTERNS = Object.entries(WORDS).map(
  ([part, words]) =>
    [part as keyof Locator, new RegExp(`[,;]?\\s+(?:${words})\\s*((?=\\S*\\d)\\w[\\w.-]*)$`, 'i')] as const,
);

/** Removes 'p. 3', 'par. 12', 'onderdeel IV.8' and 'art. 26' from the end of a citation, and returns both parts. */
export function splitLocator(text: string): { rest: string; locator: Locator } {
  let rest = text;
  const locator: Locator = {};
  for (let found = true; found; ) {
    found = false;
    for (const [part, pattern] of PATTERNS) {
      const match = locator[part] === undefined ? pattern.exec(rest) : null;
      if (!match?.[1]) continue;
      locator[part] = match[1].replace(/\.$/, '');
      rest = rest.slice(0, match.index);
      found = true;
    }
  }
  return { rest, locator };
}
