const WORDS: Readonly<Record<'en' | 'nl' | 'fr', ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is for on with by as are be have has this which from their was were not'.split(' '),
  ),
  nl: new Set(
    'de het een van en in dat is voor op met door als zijn te die deze niet ook aan bij uit worden wordt'.split(' '),
  ),
  fr: new Set(
    'le la les des du de et à en que est pour sur avec par dans une un au aux sont qui cette ont pas'.split(' '),
  ),
};
/** Fewest common words by which a language is known. */
const FEWEST = 3;

/** The language of a text by its most common words, or null if it is too short or another language. */
export function detectLanguage(text: string): 'en' | 'nl' | 'fr' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = (['en', 'nl', 'fr'] as const).map((language) => ({
    language,
    count: words.filter((word) => WORDS[language].has(word)).length,
  }));
  counts.sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  return first && second && first.count >= FEWEST && first.count > second.count * 1.2 ? first.language : null;
}
