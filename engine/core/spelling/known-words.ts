import type { Block } from '../blocks/block.ts';
import type { Source } from '../citations/source.ts';
import { ownForm, withoutTail, wordsToCheck } from './words.ts';

/** Words that are right whatever a dictionary says. */
export interface KnownWords {
  has: (word: string) => boolean;
}

/**
 * As `words` stand, and at the beginning of a sentence or in capitals; a name also as an owner: 'Bikkers motie', 'Ceder's vraag'.
 */
export function knownWords(words: Iterable<string>): KnownWords {
  const known = new Set(Array.from(words, ownForm));
  const stands = (word: string): boolean => known.has(word) || known.has(word.toLowerCase());
  return {
    has: (asked) => {
      const word = withoutTail(asked);
      if (stands(word)) return true;
      const owner = word.replace(/'?s$|'$/, '');
      return owner !== word && owner !== owner.toLowerCase() && known.has(owner);
    },
  };
}

/** The words of names that a person or a file filled in: people, groups, organisations, tags. */
export function wordsOfNames(names: Iterable<string | null | undefined>): Set<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const { word } of wordsToCheck(name ?? '')) {
      words.add(withoutTail(word));
      for (const part of word.split('-')) if (part !== '') words.add(withoutTail(part));
    }
  }
  return words;
}

/** The names that stand in the fields of a block, each as it is written there. */
export function namesIn(block: Block): (string | null)[] {
  const names = [...block.tags, 'source' in block ? organisationIn(block.source) : null];
  if (block.kind === 'motion') {
    names.push(...block.movers);
    for (const { faction } of block.votes?.byFaction ?? []) names.push(faction);
    for (const { name, faction } of block.votes?.members ?? []) names.push(name, faction);
  }
  if (block.kind === 'quote') names.push(block.speaker, block.approvedBy);
  if (block.kind === 'commitment') names.push(block.by);
  return names;
}

function organisationIn(source: Source | null): string | null {
  return source !== null && 'organisation' in source ? source.organisation : null;
}
