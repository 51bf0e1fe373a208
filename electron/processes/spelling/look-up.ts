import { stripTail } from '../../../engine/core/spelling/words.ts';
import type { Dictionary } from './hunspell.ts';

/**
 * Says whether a word as `wordsToCheck` names it is spelled as the dictionary has it. A word with hyphens is, too, where each of
 * its parts is: 'CKM-onderzoek'; and one whose second part is left out: 'verblijfs- en opvangregels'.
 */
export function isKnown(dictionary: Dictionary, asked: string): boolean {
  const word = stripTail(asked);
  if (dictionary.knows(word) || (asked !== word && dictionary.knows(asked))) return true;
  if (asked.endsWith('-') && word.endsWith('s') && dictionary.knows(word.slice(0, -1))) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => isPart(dictionary, part));
}

function isPart(dictionary: Dictionary, part: string): boolean {
  return part.length < 2 || part === part.toUpperCase() || dictionary.knows(part);
}
