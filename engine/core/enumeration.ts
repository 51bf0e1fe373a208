const AND = { nl: 'en', en: 'and' };

/** 'Kuik', 'Kuik en Bikker', 'Kuik, Bikker en Krul'; '' for an empty list. */
export function formatEnumeration(words: readonly string[], language: 'nl' | 'en'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${AND[language]} ${words.at(-1)}`;
}
