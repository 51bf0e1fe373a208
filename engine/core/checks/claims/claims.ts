import { type Head, hasOtherNoun, headsOf, isMotionWord } from './heads.ts';
import {
  AFTER_PARTICLE,
  AUXILIARIES,
  CONDITIONAL,
  FACTIVE,
  FINITE,
  FUTURE,
  INVERTED_IF,
  MODAL,
  MOTION_PRONOUNS,
  NEGATORS,
  NOMINAL,
  NOT_BUT,
  NOT_FACTIVE,
  OPENERS,
  OTHER_COMMON,
  OTHER_NEUTER,
  PARTED,
  PARTICIPLES,
  POLAR_START,
  PRESENT,
  RELATIVE,
  type Said,
} from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What a sentence claims became of a motion, as the words have it. */
export interface Claim {
  said: Said;
  /** 'is niet aangenomen' */
  negated: boolean;
  /**
   * Which motion: the mention with this position; the plain word 'motie' or 'moties' at this place of the sentence; or
   * a pronoun, or nothing at all, which then means what the sentence cites or what its demand rests on.
   */
  about: { mention: number } | { word: string; at: number; all: boolean } | 'unnamed';
  /** Place of the verb in the sentence, in UTF-16 units. */
  at: number;
}

/**
 * The claims of one Dutch sentence. Without a claim are: what is asked, supposed, hoped for or demanded; 'aannemen dat'
 * and other meanings of the three verbs; what is said of an amendement, a bill or a person. A question claims only what
 * it takes for granted ('Waarom is de motie verworpen?', 'Wanneer voert de regering de aangenomen motie uit?').
 */
export function claimsIn(sentence: string, mentions: readonly { from: number; to: number }[]): Claim[] {
  const tokens = tokensOf(sentence, mentions);
  const reader: Reader = { tokens, heads: headsOf(tokens), question: /\?[’”»"')\]]*$/u.test(sentence) };
  return tokens.flatMap((_, at) => {
    const claim = nominal(reader, at) ?? attributive(reader, at) ?? inClause(reader, at);
    return claim ? [claim] : [];
  });
}

interface Reader {
  tokens: readonly Token[];
  heads: readonly Head[];
  question: boolean;
}

interface Verb {
  said: Said;
  at: number;
  /** Where the particle of a parted verb stands. */
  particle: number | null;
  /** It stands second, before its object. */
  early: boolean;
}

const word = (reader: Reader, at: number): string => reader.tokens[at]?.text ?? '';

/** 'Sinds het aannemen van de motie-Krul …' */
function nominal(reader: Reader, at: number): Claim | null {
  const said = NOMINAL.get(word(reader, at));
  if (!said || word(reader, at + 1) !== 'van') return null;
  const article = /^(?:het|de)$/.test(word(reader, at - 1)) ? 1 : 0;
  if (!/^(?:na|sinds|sedert)$/.test(word(reader, at - 1 - article))) return null;
  if (reader.tokens.some((token) => /^(?:zal|zullen|zou|zouden|kan|kunnen)$/.test(token.text))) return null;
  const head = reader.heads.find((each) => each.at > at);
  return head ? claimAbout(reader, head, said, false, at) : null;
}

/** 'de aangenomen motie', 'de in 2023 aangenomen gewijzigde motie-Wiersma': taken for granted wherever it stands. */
function attributive(reader: Reader, at: number): Claim | null {
  const said = PARTICIPLES.get(word(reader, at));
  if (!said) return null;
  let noun = at + 1;
  while (noun < at + 3 && /^(?:gewijzigde|nader|eerdere|eerste|tweede|twee|drie|vier)$/.test(word(reader, noun)))
    noun++;
  const token = reader.tokens[noun];
  const head = token && (token.kind === 'mention' || isMotionWord(token.text));
  if (!head) return null;
  if (word(reader, at - 1) === 'eventueel') return null;
  const before = [1, 2].map((back) => word(reader, at - back));
  const negated = NEGATORS.has(before[0] ?? '') || (before[0] === 'nog' && NEGATORS.has(before[1] ?? ''));
  return claimAbout(reader, { at: noun, what: 'motion', neuter: false, hangs: false }, said, negated, at);
}

/** A verb of a clause: 'is aangenomen', 'nam … aan', 'verwierp', 'die de Kamer aannam'. */
function inClause(reader: Reader, at: number): Claim | null {
  const verb = verbAt(reader, at);
  if (!verb) return null;
  const end = verb.particle ?? verb.at;
  if (isOtherMeaning(reader, verb, end)) return null;
  const start = clauseStart(reader, verb);
  const opener = openerOf(reader, start);
  if (isSupposed(reader, verb, start, opener)) return null;
  if (reader.question && !takenForGranted(reader, start, opener)) return null;
  const about = headOf(reader, verb, start, opener);
  if (about === 'other') return null;
  const negated = isNegated(reader, verb, start);
  return about === 'unnamed'
    ? { said: verb.said, negated, about, at: reader.tokens[at]?.from ?? 0 }
    : claimAbout(reader, about, verb.said, negated, at);
}

function verbAt(reader: Reader, at: number): Verb | null {
  const text = word(reader, at);
  const participle = PARTICIPLES.get(text);
  if (participle) {
    // 'de aangenomen wet': of something else.
    const next = word(reader, at + 1);
    return OTHER_COMMON.has(next) || OTHER_NEUTER.has(next)
      ? null
      : { said: participle, at, particle: null, early: false };
  }
  const finite = FINITE.get(text);
  if (finite) {
    const infinitive = text === 'verwerpen' && (/^(?:te|het)$/.test(word(reader, at - 1)) || hasModal(reader, at));
    return infinitive ? null : { said: finite.said, at, particle: null, early: finite.verbSecond };
  }
  const parted = PARTED.get(text);
  if (!parted) return null;
  // A command: 'Neem de motie aan.'
  if (at === 0 && /^(?:neem|houd)$/.test(text)) return null;
  const particle = particleOf(reader, at);
  return particle === null ? null : { said: parted, at, particle, early: true };
}

function hasModal(reader: Reader, at: number): boolean {
  for (let back = at - 1; back >= 0 && reader.tokens[back]?.kind !== 'sign'; back--) {
    if (MODAL.has(word(reader, back))) return true;
  }
  return false;
}

/** 'aan' that closes the clause of 'nam': not 'houdt … aan haar belofte', not 'neemt aan dat'. */
function particleOf(reader: Reader, at: number): number | null {
  for (let next = at + 1; next < reader.tokens.length; next++) {
    const text = word(reader, next);
    if (text === 'aan') {
      const after = reader.tokens[next + 1];
      if (after && after.kind !== 'sign' && !AFTER_PARTICLE.has(after.text)) continue;
      return next;
    }
    if (reader.tokens[next]?.kind === 'sign' && text !== ',') return null;
    if (PARTED.has(text) || (AUXILIARIES.has(text) && text !== 'zijn')) return null;
  }
  return null;
}

/** 'aangenomen dat …', 'neemt aan dat …': to suppose. */
function isOtherMeaning(reader: Reader, verb: Verb, end: number): boolean {
  let next = end + 1;
  while (AUXILIARIES.has(word(reader, next)) || MODAL.has(word(reader, next))) next++;
  if (word(reader, next) !== 'dat') return false;
  if (verb.said !== 'adopted') return false;
  // 'nam een motie aan dat …' has its object before it.
  const before = reader.heads.filter((head) => head.at < end && head.at > (verb.early ? verb.at : end - 4));
  return !before.some((head) => head.what === 'motion' && !head.hangs);
}

/** Position of the token that opens the clause of a verb; -1: the sentence does. */
function clauseStart(reader: Reader, verb: Verb): number {
  const finite = verb.early || FINITE.has(word(reader, verb.at));
  let ownFinite = finite;
  for (let at = verb.at - 1; at >= 0; at--) {
    const token = reader.tokens[at];
    const text = word(reader, at);
    if (!token) break;
    if (token.kind === 'sign') return at;
    if (OPENERS.has(text) && !isDemonstrative(reader, at, verb.at)) return at;
    // 'moet worden besproken en aangenomen' shares its verb; 'kan beginnen en is aangenomen' does not.
    if (text === 'en' && ownFinite) return at;
    if (AUXILIARIES.has(text) || MODAL.has(text)) ownFinite = true;
  }
  return -1;
}

/** 'die motie', 'dat jaar', 'dat de Kamer' no: a pointing word right before its noun. */
function isDemonstrative(reader: Reader, at: number, verb: number): boolean {
  const text = word(reader, at);
  if (text === 'nu' || text === 'waar') return at > 0 && reader.tokens[at - 1]?.kind === 'word' && text === 'nu';
  if (text !== 'die' && text !== 'dat') return false;
  const next = reader.tokens[at + 1];
  if (!next || at + 1 >= verb) return false;
  if (/^(?:jaar|moment|verzoek|dag|avond|debat)$/.test(next.text)) return true;
  return (
    text === 'die' && (isMotionWord(next.text) || OTHER_COMMON.has(next.text)) && reader.tokens[at - 1]?.kind !== 'sign'
  );
}

/** The word that opens the clause; after 'en' the one of the clause that it goes on. None: a main clause. */
function openerOf(reader: Reader, start: number): string {
  for (let at = start; at >= 0; at--) {
    const token = reader.tokens[at];
    if (!token || token.kind === 'sign') return '';
    if (OPENERS.has(token.text)) return token.text;
  }
  return '';
}

/** Conditions, wishes, duties, plans: nothing is said to have happened. */
function isSupposed(reader: Reader, verb: Verb, start: number, opener: string): boolean {
  if (CONDITIONAL.has(opener) && !(opener === 'wanneer' && reader.question && start === 0)) return true;
  for (let at = start + 1; at < verb.at; at++) if (MODAL.has(word(reader, at))) return true;
  // 'die aangenomen zou worden', but not 'die is aangenomen moet worden uitgevoerd'.
  const ownAuxiliary = range(start + 1, verb.at).some((at) => AUXILIARIES.has(word(reader, at)));
  if (!ownAuxiliary && !verb.early && [1, 2].some((ahead) => isVerbOnly(reader, verb.at, ahead))) return true;
  const present = [word(reader, verb.at), ...range(start + 1, verb.at).map((at) => word(reader, at))].some((text) =>
    PRESENT.has(text),
  );
  if (present && reader.tokens.some((token) => FUTURE.has(token.text))) return true;
  if (!reader.question && (firstClauseIsInvertedIf(reader, verb) || followsCondition(reader, verb, start))) return true;
  // 'wacht tot de motie is aangenomen'
  if (range(start + 1, verb.at).some((at) => word(reader, at) === 'tot' && word(reader, at - 1).startsWith('wacht')))
    return true;
  return opener === 'dat' && wordsBefore(reader, start).some((text) => NOT_FACTIVE.has(text));
}

function isVerbOnly(reader: Reader, at: number, ahead: number): boolean {
  return (
    range(at + 1, at + ahead).every((each) => AUXILIARIES.has(word(reader, each))) &&
    MODAL.has(word(reader, at + ahead))
  );
}

/** 'Wordt de motie aangenomen, dan …' */
function firstClauseIsInvertedIf(reader: Reader, verb: Verb): boolean {
  if (!INVERTED_IF.has(word(reader, 0))) return false;
  const comma = reader.tokens.findIndex((token) => token.text === ',');
  return comma > (verb.particle ?? verb.at) && verb.at >= 0;
}

/** 'Als de Kamer instemt, is de motie aangenomen.' 'Stemt de Kamer in, dan is de motie aangenomen.' */
function followsCondition(reader: Reader, verb: Verb, start: number): boolean {
  if (verb.at <= start || word(reader, start) !== ',') return false;
  if (word(reader, start + 1) === 'dan') return true;
  return /^(?:als|indien|zodra|mocht)$/.test(word(reader, 0)) && AUXILIARIES.has(word(reader, start + 1));
}

/** The words of the clause before an opener. */
function wordsBefore(reader: Reader, start: number): string[] {
  const words: string[] = [];
  for (let at = start - 1; at >= 0 && words.length < 12; at--) {
    if (reader.tokens[at]?.kind === 'sign' && word(reader, at) !== ',') break;
    words.push(word(reader, at));
  }
  return words;
}

/** In a question: what a main clause with the verb first asks is open; a wh-question and a side clause take it for granted. */
function takenForGranted(reader: Reader, start: number, opener: string): boolean {
  const first = /^(?:en|maar|dus|want)$/.test(word(reader, 0)) ? 1 : 0;
  const polar = POLAR_START.has(word(reader, first));
  if (opener === 'dat') {
    const before = wordsBefore(reader, start);
    return before.some((text) => FACTIVE.has(text)) || !polar;
  }
  if (opener !== '' && start > first) return true;
  if (/^welke?$/.test(word(reader, first))) return !isMotionWord(word(reader, first + 1));
  return !polar;
}

/** What the verb is about. */
function headOf(reader: Reader, verb: Verb, start: number, opener: string): Head | 'unnamed' | 'other' {
  const end = verb.particle ?? verb.at;
  const before = reader.heads.filter((head) => head.at > start && head.at < verb.at);
  const stop = verb.particle ?? clauseEnd(reader, verb.at);
  const after = reader.heads.filter((head) => head.at > verb.at && head.at < stop);
  const own = verb.early ? [...after, ...before.reverse()] : before.reverse();
  const standing = own.find((head) => !head.hangs);
  if (standing) return standing.what === 'motion' ? standing : 'other';
  if (RELATIVE.has(opener)) {
    // The nearest noun that the word can mean, also where it hangs: 'verwijst naar de wet die in 2021 is aangenomen'.
    const antecedent = reader.heads.filter((head) => head.at < start && head.neuter === (opener === 'dat')).at(-1);
    if (antecedent && (opener !== 'dat' || isAdjacent(reader, antecedent, start))) {
      return antecedent.what === 'motion' ? antecedent : 'other';
    }
  }
  const [from, to] = verb.early ? [start + 1, stop] : [start + 1, end];
  if (hasOtherNoun(reader.tokens, from, to)) return 'other';
  if (!verb.early) {
    const fronted = after.find((head) => !head.hangs);
    // 'Aangenomen werd de motie-Krul.'
    if (fronted && before.length === 0 && AUXILIARIES.has(word(reader, verb.at + 1)))
      return fronted.what === 'motion' ? fronted : 'other';
  }
  const pronoun = range(from, to).some((at) => MOTION_PRONOUNS.has(word(reader, at)));
  const earlier = lastBefore(reader, start, (head) => !(pronoun && head.neuter));
  if (earlier) return earlier.what === 'motion' ? earlier : 'other';
  if (own.some((head) => head.what === 'other')) return 'other';
  const hanging = own.find((head) => head.what === 'motion');
  if (hanging) return hanging;
  return 'unnamed';
}

/** The nearest head before a clause, without those inside a side clause that the comma at `start` closes. */
function lastBefore(reader: Reader, start: number, fits: (head: Head) => boolean): Head | undefined {
  const skipped = sideClauseBefore(reader, start);
  const earlier = reader.heads.filter(
    (head) => head.at < start && fits(head) && !(head.at > skipped.from && head.at < skipped.to),
  );
  return earlier.filter((head) => !head.hangs).at(-1) ?? earlier.at(-1);
}

/** 'Het wetsvoorstel waar de motie naar verwijst, is …': from 'waar' to the comma. */
function sideClauseBefore(reader: Reader, start: number): { from: number; to: number } {
  const none = { from: -1, to: -1 };
  if (word(reader, start) !== ',' || !(AUXILIARIES.has(word(reader, start + 1)) || MODAL.has(word(reader, start + 1))))
    return none;
  for (let at = start - 1; at > 0; at--) if (RELATIVE.has(word(reader, at))) return { from: at, to: start };
  return none;
}

function isAdjacent(reader: Reader, head: Head, start: number): boolean {
  return range(head.at + 1, start).every((at) => reader.tokens[at]?.kind === 'sign');
}

function clauseEnd(reader: Reader, from: number): number {
  for (let at = from + 1; at < reader.tokens.length; at++) {
    if (reader.tokens[at]?.kind === 'sign') return at;
    if (OPENERS.has(word(reader, at)) && !isDemonstrative(reader, at, reader.tokens.length)) return at;
  }
  return reader.tokens.length;
}

function isNegated(reader: Reader, verb: Verb, start: number): boolean {
  const end = verb.particle ?? (verb.early ? clauseEnd(reader, verb.at) : verb.at);
  const negator = range(Math.max(0, start), end).some(
    (at) => NEGATORS.has(word(reader, at)) && word(reader, at) !== 'zonder' && !NOT_BUT.has(word(reader, at + 1)),
  );
  // 'werd aangenomen noch verworpen'
  return negator || word(reader, verb.at + 1) === 'noch';
}

function claimAbout(reader: Reader, head: Head, said: Said, negated: boolean, verb: number): Claim {
  const token = reader.tokens[head.at];
  const at = reader.tokens[verb]?.from ?? 0;
  if (!token) return { said, negated, about: 'unnamed', at };
  if (token.kind === 'mention') return { said, negated, about: { mention: token.mention }, at };
  const all = /^(?:beide|alle|allebei|deze|die)$/.test(word(reader, head.at - 1)) && token.text.endsWith('s');
  return { said, negated, about: { word: token.text, at: token.from, all }, at };
}

function range(from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) places.push(at);
  return places;
}
