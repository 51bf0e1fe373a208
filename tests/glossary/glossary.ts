/** A row of `docs/glossary.md`, in one language. */
export interface Term {
  name: string;
  /** Words that must not be used for it, in lower case. */
  forbidden: readonly string[];
}

export type Language = 'nl' | 'en';

const EMPTY_CELL = '–';

/** The terms in the table of the glossary's page. */
export function parseGlossary(page: string): { [Each in Language]: Term[] } {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .slice(2);
  const termsOf = (name: number, forbidden: number): Term[] =>
    rows.map((cells) => ({
      name: cells[name] ?? '',
      forbidden: cells[forbidden] === EMPTY_CELL ? [] : (cells[forbidden] ?? '').toLowerCase().split(', '),
    }));
  return { nl: termsOf(0, 3), en: termsOf(1, 4) };
}

/**
 * The forbidden words in a string. Terms of the glossary are removed first, because a term may contain a word that another row
 * forbids.
 */
export function findForbiddenWords(text: string, terms: readonly Term[]): string[] {
  const longestFirst = terms.map(({ name }) => name.toLowerCase()).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, name) => left.replace(wholeWords(name), ' · '), text.toLowerCase());
  return terms.flatMap(({ forbidden }) => forbidden.filter((word) => wholeWords(word).test(rest)));
}

/** Matches these words, but not as a part of a longer word. */
function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
}
