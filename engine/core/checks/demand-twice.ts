import type { BlockUse } from './block-uses.ts';
import { defineCheck } from './check.ts';
import { readContentWords } from './prose/content-words.ts';

/** Two demands of the document with the same words, apart from small words and order. The same block twice has its own check. */
export const demandTwice = defineCheck<'demand-twice', { claim: string; other: string }>({
  code: 'demand-twice',
  severity: 'warning',
  run: ({ uses }) => {
    const earlier: { id: string; title: string; words: ReadonlySet<string> }[] = [];
    return uses.flatMap(({ id, placed, location }: BlockUse) => {
      if (placed?.block.kind !== 'demand') return [];
      const words = readContentWords(placed.title);
      const same = earlier.find((one) => one.id !== id && isSame(one.words, words));
      earlier.push({ id, title: placed.title, words });
      return same ? [{ location, block: id, values: { claim: placed.title, other: same.title } }] : [];
    });
  },
  texts: {
    nl: {
      name: 'Dezelfde eis twee keer',
      many: (count) => `${count} eisen staan er twee keer`,
      message: ({ claim, other }) => `De eis ‘${claim}’ vraagt hetzelfde als ‘${other}’.`,
      help: 'Twee eisen met dezelfde woorden tellen voor de lezer als één. Haal er een weg, of zeg waarin zij verschillen.',
    },
    en: {
      name: 'Same ask twice',
      many: (count) => `${count} asks occur twice`,
      message: ({ claim, other }) => `‘${claim}’ asks the same as ‘${other}’.`,
      help: 'Two asks with the same words count as one for the reader. Remove one of them, or say how they differ.',
    },
  },
});

/** At least two words, and at most one word in five that only one of them has. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return shared >= 2 && shared / all >= 0.8;
}
