import { AGENTS_AND_TIMES, DETERMINERS, OPENERS, OTHER_COMMON, OTHER_NEUTER, PREPOSITIONS } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A noun that a verb of the sentence can be about. */
export interface Head {
  at: number;
  what: 'motion' | 'other';
  /** 'Het': not meant by 'die' or 'zij'. */
  neuter: boolean;
  /** It hangs from a preposition: 'over het wetsvoorstel', 'in de motie'. */
  hangs: boolean;
}

/** The heads of a sentence in order. Words between 'om' and 'te' are left out: they tell what a motion wants. */
export function headsOf(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  let until = -1;
  tokens.forEach((token, at) => {
    if (at <= until) return;
    if (token.text === 'om') until = Math.max(until, endOfInfinitive(tokens, at));
    if (at <= until) return;
    const motion = token.kind === 'mention' || isMotionWord(token.text);
    const neuter = OTHER_NEUTER.has(token.text);
    if (!motion && !neuter && !OTHER_COMMON.has(token.text)) return;
    heads.push({ at, what: motion ? 'motion' : 'other', neuter, hangs: hangs(tokens, at) });
  });
  return heads;
}

/** 'motie', 'moties', 'kamermotie', 'kamermoties'. */
export function isMotionWord(text: string): boolean {
  return /^(?:moties?|kamermoties?)$/.test(text);
}

/** From 'om' to the word after 'te', where both stand in one clause. */
function endOfInfinitive(tokens: readonly Token[], om: number): number {
  for (let at = om + 1; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (text === 'te') return at + 1;
    if (tokens[at]?.kind === 'sign' || (OPENERS.has(text) && text !== 'die' && text !== 'dat')) return -1;
  }
  return -1;
}

/** A preposition stands before the noun, or before its determiner and at most two adjectives. */
function hangs(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (PREPOSITIONS.has(token.text)) return true;
    const partOfNoun = DETERMINERS.has(token.text) || token.text.endsWith('e') || /^\p{N}+$/u.test(token.text);
    if (!partOfNoun) return false;
    // Two determiners never stand in one noun phrase.
    if (DETERMINERS.has(token.text)) return PREPOSITIONS.has(tokens[at - 1]?.text ?? '');
  }
  return false;
}

/** A noun phrase of its own between two places, of which we know only that it is none of ours: 'de strafbaarstelling'. */
export function hasOtherNoun(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || !DETERMINERS.has(token.text) || PREPOSITIONS.has(tokens[at - 1]?.text ?? '')) continue;
    let noun: string | null = null;
    for (let next = at + 1; next < Math.min(to, at + 4); next++) {
      const word = tokens[next];
      if (word?.kind !== 'word' || PREPOSITIONS.has(word.text) || DETERMINERS.has(word.text)) break;
      if (isMotionWord(word.text)) return false;
      noun = word.text;
      if (AGENTS_AND_TIMES.has(word.text) || !word.text.endsWith('e')) break;
    }
    if (noun !== null && !AGENTS_AND_TIMES.has(noun) && !SMALL_WORDS.has(noun) && !/^\p{N}/u.test(noun)) return true;
  }
  return false;
}

const SMALL_WORDS = new Set(
  'al ook dan toch wel nog niet nooit inmiddels destijds toen reeds eerder later is werd wordt heeft zijn werden had alsnog unaniem breed immers bovendien daarna eerst'.split(
    ' ',
  ),
);
