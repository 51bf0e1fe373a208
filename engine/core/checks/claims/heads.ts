import { AGENTS_AND_TIMES, DETERMINERS, OTHER_NOUNS, PREPOSITIONS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A noun that a verb of the sentence can be about. */
export interface Head {
  at: number;
  what: 'motion' | 'other';
  /** It follows a preposition: 'over het wetsvoorstel', 'in de motie'. */
  followsPreposition: boolean;
}

/** The heads of a sentence in order, except those between 'om' and 'te', which belong to the request of a motion. */
export function findHeads(tokens: readonly Token[]): Head[] {
  let infinitiveEnd = -1;
  return tokens.flatMap((token, at): Head[] => {
    if (token.text === 'om') infinitiveEnd = tokens.findIndex(({ text }, index) => index > at && text === 'te') + 1;
    const isMotion = token.kind === 'mention' || isMotionWord(token.text);
    if (at <= infinitiveEnd || (!isMotion && !OTHER_NOUNS.has(token.text))) return [];
    return [{ at, what: isMotion ? 'motion' : 'other', followsPreposition: followsPreposition(tokens, at) }];
  });
}

/** 'motie', 'moties', 'kamermotie', 'kamermoties'. */
export function isMotionWord(text: string): boolean {
  return /^(?:moties?|kamermoties?)$/.test(text);
}

/** Whether a preposition is before the noun, or before its determiner and at most two adjectives. */
function followsPreposition(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const { kind, text } = tokens[at] ?? { kind: 'punctuation', text: '' };
    if (PREPOSITIONS.has(text)) return true;
    if (DETERMINERS.has(text)) return PREPOSITIONS.has(tokens[at - 1]?.text ?? '');
    if (kind !== 'word' || !(text.endsWith('e') || /^\p{N}+$/u.test(text))) return false;
  }
  return false;
}

/**
 * Whether the range contains a noun phrase about something else than a motion: a determiner, words that end in 'e', and
 * a word that is not in the lists: 'de strafbaarstelling', 'een nieuwe wet'.
 */
export function hasOtherNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }, index) => {
    const at = from + index;
    if (!DETERMINERS.has(text) || PREPOSITIONS.has(tokens[at - 1]?.text ?? '')) return false;
    let noun: string | null = null;
    for (const word of tokens.slice(at + 1, Math.min(to, at + 4))) {
      if (word.kind !== 'word' || PREPOSITIONS.has(word.text) || DETERMINERS.has(word.text)) break;
      noun = word.text;
      if (AGENTS_AND_TIMES.has(noun) || !noun.endsWith('e')) break;
    }
    return noun !== null && !AGENTS_AND_TIMES.has(noun) && !NO_NOUNS.has(noun) && !/^\p{N}/u.test(noun);
  });
}

/** Words that may follow a determiner that is used as a pronoun: 'die toch is aangenomen'. */
const NO_NOUNS = new Set(
  'al ook dan toch wel nog niet nooit inmiddels destijds toen reeds eerder later is werd wordt heeft zijn werden had alsnog unaniem breed immers bovendien daarna eerst'.split(
    ' ',
  ),
);
