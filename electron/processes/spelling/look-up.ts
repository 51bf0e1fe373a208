import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { Dictionary } from './hunspell.ts';

/**
 * Whether a word, as `findWordsToCheck` returns it, is in the dictionary. Accepts a hyphenated word of known parts
 * ('CKM-onderzoek'), and a word without its second part ('verblijfs- en opvangregels').
 */
export function isInDictionary(dictionary: Dictionary, checked: string): boolean {
  const word = stripTail(checked);
  if (dictionary.knows(word) || (checked !== word && dictionary.knows(checked))) return true;
  if (checked.endsWith('-') && word.endsWith('s') && dictionary.knows(word.slice(0, -1))) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => isPart(dictionary, part));
}

/** Accepts single letters and abbreviations in capitals as parts too. */
function isPart(dictionary: Dictionary, part: string): boolean {
  return part.length < 2 || part === part.toUpperCase() || dictionary.knows(part);
}
