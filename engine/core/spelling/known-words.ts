import type { Block } from '../blocks/block.ts';
import { getOrganisation } from '../citations/source.ts';
import { findWordsToCheck, normalizeOwnWord, stripTail } from './words.ts';

/** Words that are correct even if the dictionary lacks them. */
export interface KnownWords {
  has: (word: string) => boolean;
}

/** Accepts `words` themselves, capitalised, and the possessive of a name: 'Bikkers motie', 'Ceder's vraag'. */
export function createKnownWords(words: Iterable<string>): KnownWords {
  const known = new Set(Array.from(words, normalizeOwnWord));
  const isKnown = (word: string): boolean => known.has(word) || known.has(word.toLowerCase());
  return {
    has: (checked) => {
      const word = stripTail(checked);
      if (isKnown(word)) return true;
      const owner = word.replace(/'?s$|'$/, '');
      return owner !== word && owner !== owner.toLowerCase() && known.has(owner);
    },
  };
}

/** The words of names from fields: people, groups, organisations, tags. */
export function collectNameWords(names: Iterable<string | null | undefined>): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const { word } of findWordsToCheck(name ?? '')) {
      words.add(stripTail(word));
      for (const part of word.split('-')) if (part !== '') words.add(stripTail(part));
    }
  }
  return words;
}

/** The names in the fields of a block, verbatim. */
export function collectNames(block: Block): (string | null)[] {
  const names: (string | null)[] = [...block.tags];
  if ('source' in block && block.source) names.push(getOrganisation(block.source));
  if (block.kind === 'motion') {
    names.push(...block.movers);
    for (const { faction } of block.votes?.byFaction ?? []) names.push(faction);
    for (const { name, faction } of block.votes?.members ?? []) names.push(name, faction);
  }
  if (block.kind === 'quote') names.push(block.speaker, block.approvedBy);
  if (block.kind === 'commitment') names.push(block.by);
  return names;
}
