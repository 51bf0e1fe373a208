const ORDINALS = {
  nl: ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende'],
  en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
};

/** 1 as 'eerste' or 'first'; from 10 in digits: '10e', '10th'. */
export function formatOrdinal(number: number, language: 'nl' | 'en'): string {
  return ORDINALS[language][number - 1] ?? `${number}${language === 'nl' ? 'e' : 'th'}`;
}

/** 'derde' and 'third' as 3; undefined where the word is no ordinal from one to nine. */
export function parseOrdinal(word: string): number | undefined {
  const wanted = word.toLowerCase();
  const at = Math.max(ORDINALS.nl.indexOf(wanted), ORDINALS.en.indexOf(wanted));
  return at < 0 ? undefined : at + 1;
}
