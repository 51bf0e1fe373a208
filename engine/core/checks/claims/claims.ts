import { isQuestion } from '../../richtext/sentences.ts';
import { findHeads, type Head, hasOtherNoun, isMotionWord } from './heads.ts';
import {
  AFTER_PARTICLE,
  CONDITIONAL,
  FACTIVE,
  FINITE,
  FUTURE,
  MODAL,
  MOTION_PRONOUNS,
  NEGATORS,
  NOMINAL,
  NOT_BUT,
  NOT_FACTIVE,
  OPENERS,
  type Outcome,
  PARTED,
  PARTICIPLES,
  POLAR_START,
  PRESENT,
  RELATIVE,
} from './lexicon.ts';
import { type Token, tokenize } from './tokens.ts';

/** The outcome of a motion that a sentence claims. */
export interface Claim {
  outcome: Outcome;
  /** 'is niet aangenomen' */
  negated: boolean;
  /**
   * The motion: a mention by its index; the word 'motie' or 'moties' by its position in the sentence; or neither, which
   * means the motion that the sentence cites or that its demand has as a ground.
   */
  about: { mention: number } | { word: string; at: number; all: boolean } | 'unnamed';
  /** Position of the verb in the sentence, in UTF-16 units. */
  at: number;
}

const IN_ONE_WORD = [...PARTICIPLES.keys(), ...FINITE.keys(), ...NOMINAL.keys()].join('|');
const MAY_CLAIM = new RegExp(`${IN_ONE_WORD}|(?:${[...PARTED.keys()].join('|')})[^]*aan`, 'iu');

/** Fast pre-check: whether a sentence has the letters of a verb that can claim an outcome. */
export function mayClaim(sentence: string): boolean {
  return MAY_CLAIM.test(sentence);
}

/**
 * Finds the claims of one Dutch sentence about the outcome of a motion. The labelled sentences of the tests show each rule. These
 * are no claims: conditions, wishes, duties and plans; 'aannemen dat'; verbs about an amendment, a bill or a person. A question
 * claims only the fact that it presupposes ('Waarom is de motie verworpen?').
 */
export function findClaims(sentence: string, mentions: readonly { from: number; to: number }[]): Claim[] {
  const tokens = tokenize(sentence, mentions);
  const reader: Reader = {
    tokens,
    words: tokens.map(({ text }) => text),
    heads: findHeads(tokens),
    isQuestion: isQuestion(sentence),
  };
  return tokens.flatMap(
    (_, at) => readNominal(reader, at) ?? readAttributive(reader, at) ?? readClause(reader, at) ?? [],
  );
}

interface Reader {
  tokens: readonly Token[];
  words: readonly string[];
  heads: readonly Head[];
  isQuestion: boolean;
}

interface Verb {
  outcome: Outcome;
  at: number;
  /** Position of the separated particle 'aan'. */
  particle: number | null;
  /** The verb is second in its clause, before its object. */
  isEarly: boolean;
}

/** 'Sinds het aannemen van de motie-Krul …' */
function readNominal(reader: Reader, at: number): Claim | null {
  const { words, heads } = reader;
  const outcome = NOMINAL.get(words[at] ?? '');
  if (!outcome || words[at + 1] !== 'van') return null;
  const article = /^(?:het|de)$/.test(words[at - 1] ?? '') ? 1 : 0;
  const head = heads.find((each) => each.at > at);
  return head && /^(?:na|sinds|sedert)$/.test(words[at - 1 - article] ?? '')
    ? makeClaim(reader, head.at, outcome, false, at)
    : null;
}

/** 'de aangenomen motie': a claim in every kind of sentence. */
function readAttributive(reader: Reader, at: number): Claim | null {
  const outcome = PARTICIPLES.get(reader.words[at] ?? '');
  const noun = reader.tokens[at + 1];
  if (!outcome || !noun || (noun.kind !== 'mention' && !isMotionWord(noun.text))) return null;
  return makeClaim(reader, at + 1, outcome, NEGATORS.has(reader.words[at - 1] ?? ''), at);
}

/** The verb of a clause: 'is aangenomen', 'nam … aan', 'verwierp', 'die de Kamer aannam'. */
function readClause(reader: Reader, at: number): Claim | null {
  const verb = readVerb(reader, at);
  if (!verb || isOtherMeaning(reader, verb)) return null;
  const start = findClauseStart(reader, verb.at);
  const opener = OPENERS.has(reader.words[start] ?? '') ? (reader.words[start] ?? '') : '';
  if (isSupposed(reader, verb, start, opener)) return null;
  if (reader.isQuestion && !isPresupposed(reader, start, opener)) return null;
  const about = findSubject(reader, verb, start, opener);
  if (about === 'other') return null;
  return makeClaim(reader, about === 'unnamed' ? -1 : about.at, verb.outcome, isNegated(reader, verb, start), at);
}

function readVerb({ words, tokens }: Reader, at: number): Verb | null {
  const text = words[at] ?? '';
  const participle = PARTICIPLES.get(text);
  if (participle) return { outcome: participle, at, particle: null, isEarly: false };
  const finite = FINITE.get(text);
  if (finite) {
    const isInfinitive = text === 'verwerpen' && /^(?:te|het)$/.test(words[at - 1] ?? '');
    return isInfinitive ? null : { outcome: finite.outcome, at, particle: null, isEarly: finite.isSecond };
  }
  const parted = PARTED.get(text);
  // At the start it is a command: 'Neem de motie aan.'
  if (!parted || at === 0) return null;
  // Skips prepositions: 'houdt … aan haar belofte'.
  const particle = words.findIndex((word, index) => {
    const after = tokens[index + 1];
    return index > at && word === 'aan' && (!after || after.kind === 'punctuation' || AFTER_PARTICLE.has(after.text));
  });
  return particle < 0 ? null : { outcome: parted, at, particle, isEarly: true };
}

/** 'aangenomen dat …', 'neemt aan dat …' means to suppose; 'nam een motie aan dat …' has its object before it. */
function isOtherMeaning({ words, heads }: Reader, verb: Verb): boolean {
  const end = verb.particle ?? verb.at;
  const hasObject = heads.some((head) => head.what === 'motion' && head.at > verb.at && head.at < end);
  return words[end + 1] === 'dat' && !hasObject;
}

/** Index of the punctuation mark or conjunction that opens the clause; -1 for the start of the sentence. */
function findClauseStart({ tokens }: Reader, verb: number): number {
  return findLast(verb, (at) => tokens[at]?.kind === 'punctuation' || OPENERS.has(tokens[at]?.text ?? ''));
}

/** Conditions, wishes, duties and plans: the clause does not claim that it happened. */
function isSupposed(reader: Reader, verb: Verb, start: number, opener: string): boolean {
  const { words, isQuestion } = reader;
  if (CONDITIONAL.has(opener) && !(opener === 'wanneer' && isQuestion)) return true;
  // 'Wordt de motie aangenomen, dan …'
  if (words.some((word, at) => word === ',' && words[at + 1] === 'dan')) return true;
  const before = words.slice(start + 1, verb.at);
  // 'wacht tot de motie is aangenomen'
  if (before.some((word) => MODAL.has(word) || word === 'tot')) return true;
  const isPresent = [...before, words[verb.at] ?? ''].some((word) => PRESENT.has(word));
  if (isPresent && words.some((word) => FUTURE.has(word))) return true;
  return opener === 'dat' && words.slice(0, start).some((word) => NOT_FACTIVE.has(word));
}

/** Whether a question presupposes the clause: wh-questions and side clauses do; a question with the verb first does not. */
function isPresupposed({ words }: Reader, start: number, opener: string): boolean {
  if (opener === 'dat') return words.slice(0, start).some((word) => FACTIVE.has(word));
  if (start > 0) return true;
  if (/^welke?$/.test(words[0] ?? '')) return !isMotionWord(words[1] ?? '');
  return !POLAR_START.has(words[0] ?? '');
}

/** The noun that the verb is about. */
function findSubject(reader: Reader, verb: Verb, start: number, opener: string): Head | 'unnamed' | 'other' {
  const { words, heads, tokens } = reader;
  const before = heads.filter((head) => head.at > start && head.at < verb.at).reverse();
  const after = heads.filter((head) => head.at > verb.at);
  const own = (verb.isEarly ? [...after, ...before] : before).find((head) => !head.followsPreposition);
  if (own) return own.what === 'motion' ? own : 'other';
  if (RELATIVE.has(opener)) {
    // The nearest noun, also after a preposition: 'verwijst naar de wet die in 2021 is aangenomen'.
    const antecedent = heads.filter((head) => head.at < start).at(-1);
    if (antecedent) return antecedent.what === 'motion' ? antecedent : 'other';
  }
  const end = verb.particle ?? verb.at;
  if (hasOtherNoun(tokens, start + 1, end)) return 'other';
  if (words.slice(start + 1, end).some((word) => MOTION_PRONOUNS.has(word))) return 'unnamed';
  // Skips the nouns of a side clause: 'Het wetsvoorstel waar de motie naar verwijst, is …'.
  const relative = findLast(start, (at) => RELATIVE.has(words[at] ?? ''));
  const earlier = heads
    .filter((head) => !head.followsPreposition && !(relative >= 0 && head.at > relative && head.at < start))
    .at(-1);
  if (!earlier) return 'unnamed';
  return earlier.what === 'motion' ? earlier : 'other';
}

function isNegated({ words }: Reader, verb: Verb, start: number): boolean {
  const clause = words.slice(Math.max(0, start), verb.particle ?? verb.at + 1);
  const hasNegator = clause.some(
    (word, at) => NEGATORS.has(word) && word !== 'zonder' && !NOT_BUT.has(words[Math.max(0, start) + at + 1] ?? ''),
  );
  // 'werd aangenomen noch verworpen'
  return hasNegator || words[verb.at + 1] === 'noch';
}

function makeClaim({ tokens, words }: Reader, head: number, outcome: Outcome, negated: boolean, verb: number): Claim {
  const token = tokens[head];
  const at = tokens[verb]?.from ?? 0;
  if (!token) return { outcome, negated, about: 'unnamed', at };
  if (token.kind === 'mention') return { outcome, negated, about: { mention: token.mention }, at };
  const all = /^(?:beide|alle|allebei|deze|die)$/.test(words[head - 1] ?? '') && token.text.endsWith('s');
  return { outcome, negated, about: { word: token.text, at: token.from, all }, at };
}

/** The last index before `end` that passes; -1 where none does. */
function findLast(end: number, passes: (at: number) => boolean): number {
  for (let at = end - 1; at >= 0; at--) if (passes(at)) return at;
  return -1;
}
