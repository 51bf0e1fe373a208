import type { Motion, MotionStatus } from '../blocks/motion.ts';
import { findSnapshot } from '../drafts/instances.ts';
import type { SentenceRange } from '../richtext/sentences.ts';
import { BoundedCache } from '../typography/bounded-cache.ts';
import { formatMotionName } from './block-name.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { type Claim, findClaims, mayClaim } from './claims/claims.ts';
import type { Outcome } from './claims/lexicon.ts';
import { findMentions, type Mention } from './claims/motion-mentions.ts';
import { findGroundMotions } from './ground-motions.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnDutchText, readSentences } from './prose/own-text.ts';
import { getLocation, type TextPiece } from './text-pieces.ts';

export interface WrongOutcome {
  sentence: string;
  motion: string;
  said: Outcome;
  /** The sentence denies the outcome. */
  negated: boolean;
  status: MotionStatus;
}

const SAID = {
  nl: { adopted: 'aangenomen', rejected: 'verworpen', held: 'aangehouden' },
  en: { adopted: 'adopted', rejected: 'rejected', held: 'held over' },
} as const;
const STATUS: Record<'nl' | 'en', Record<MotionStatus, string>> = {
  nl: {
    adopted: 'staat: aangenomen',
    rejected: 'staat: verworpen',
    held: 'staat: aangehouden',
    withdrawn: 'staat: ingetrokken',
    replaced: 'staat: vervangen door een gewijzigde motie',
    lapsed: 'staat: vervallen',
    unknown: 'staat geen uitslag',
  },
  en: {
    adopted: 'it was adopted',
    rejected: 'it was rejected',
    held: 'it was held over',
    withdrawn: 'it was withdrawn',
    replaced: 'it was replaced by an amended motion',
    lapsed: 'it lapsed',
    unknown: 'there is no outcome',
  },
};

/**
 * A sentence about the outcome of a motion that contradicts the block's status.
 *
 * It checks the writer's own text: prose, notes, demands, questions, quotes, notes of grounds. It does not check the text
 * of others (quotations, the text of a motion, a commitment, a literal finding), nor text in another language.
 *
 * A claim that fits several motions ('de motie-Kuik' where Kuik has three; a demand with two motions as grounds) is a
 * finding only if none of them has that status. 'Beide moties' and 'de moties-Krul en -Veltman' claim it of each. 'Niet
 * aangenomen' is a finding only if the motion was adopted. 'Aangehouden' is also right if the decisions contain it, or
 * if the sentence continues with the right outcome.
 */
export const sentenceAgainstStatus = defineCheck<'sentence-against-status', WrongOutcome>({
  code: 'sentence-against-status',
  severity: 'warning',
  run: (context) => {
    const motions = shareMotions(Object.values(context.draft.blocks).filter((block) => block.kind === 'motion'));
    return motions.length === 0 ? [] : context.pieces.flatMap((piece) => checkPiece(piece, motions, context));
  },
  texts: {
    nl: {
      name: 'Zin klopt niet met de uitslag',
      many: (count) => `${count} zinnen kloppen niet met de uitslag`,
      message: ({ motion, said, negated, status }) =>
        `De tekst zegt dat de ${motion} ${negated ? 'niet ' : ''}is ${SAID.nl[said]}. In de bouwsteen ${STATUS.nl[status]}.`,
      help: 'Een onjuiste uitslag kost vertrouwen. Pas de zin aan, of importeer het besluit van de Kamer als de bouwsteen niet meer klopt. Is de uitslag niet bekend, schrijf dan alleen wat de motie vraagt.',
    },
    en: {
      name: 'Sentence contradicts the outcome',
      many: (count) => `${count} sentences contradict the outcome`,
      message: ({ motion, said, negated, status }) =>
        `The text says that the ${motion} was ${negated ? 'not ' : ''}${SAID.en[said]}. In the block ${STATUS.en[status]}.`,
      help: 'A wrong outcome costs trust. Change the sentence, or import the decision of the Kamer if the block is out of date. If the outcome is not known, write only what the motion asks.',
    },
  },
});

function checkPiece(piece: TextPiece, motions: readonly Motion[], context: CheckContext): RawFinding<WrongOutcome>[] {
  if (!isOwnDutchText(piece)) return [];
  return readClaimingSentences(piece.text).flatMap(({ sentence, range, next }) => {
    const cited = piece.citations
      .filter(({ at }) => at > range.from && (at <= range.to || at < next))
      .flatMap((citation) => {
        const block = findSnapshot(context.draft, citation.block);
        return block?.kind === 'motion' ? [{ at: citation.at - range.from, motion: block }] : [];
      });
    return findWrongClaimsAgain({ sentence, motions, cited, grounds: findGroundMotions(piece, context) }).map(
      ({ motion, said, negated }) => ({
        location: getLocation(piece, range),
        block: motion.id,
        values: { sentence, motion: formatMotionName(motion), said, negated, status: motion.status },
      }),
    );
  });
}

/** The motions of the last run and what its sentences claim. A draft that is sent again has equal motions in new objects. */
let last: { facts: string; motions: readonly Motion[]; claims: BoundedCache<WrongClaim[]> } | null = null;

/** The motions of an earlier run where they are equal, so that their patterns and claims stay cached. */
function shareMotions(motions: readonly Motion[]): readonly Motion[] {
  const facts = JSON.stringify(
    motions.map(({ id, kamerstuk, zaak, movers, andOthers, date, status, decisions }) => [
      ...[id, kamerstuk, zaak, movers, andOthers, date, status],
      decisions.map(({ result }) => result),
    ]),
  );
  if (last?.facts !== facts) last = { facts, motions, claims: new BoundedCache(4096) };
  return last.motions;
}

/** `findWrongClaims`, cached for the motions of `shareMotions`. */
function findWrongClaimsAgain(context: SentenceContext): readonly WrongClaim[] {
  const { sentence, motions, cited, grounds } = context;
  if (last?.motions !== motions) return findWrongClaims(context);
  const notes = cited.map(({ at, motion }) => `${at} ${motion.id}`);
  const key = [notes.join(), grounds.map(({ id }) => id).join(), sentence].join('\n');
  return last.claims.get(key, () => findWrongClaims(context));
}

/**
 * Length of the longest sentence that is checked at once. Each verb is compared with all other words, so that an
 * endless sentence would take too long.
 */
const LONGEST_SENTENCE = 1000;

/** Splits a sentence into short parts, at punctuation or otherwise at a space, so that no clause is missed. */
function splitLongSentence(text: string, { from, to }: SentenceRange): SentenceRange[] {
  const parts: SentenceRange[] = [];
  let start = from;
  while (to - start > LONGEST_SENTENCE) {
    const part = text.slice(start, start + LONGEST_SENTENCE);
    const cut = Math.max(...[', ', '; ', ': '].map((sign) => part.lastIndexOf(sign)));
    const space = cut > 0 ? cut + 1 : part.lastIndexOf(' ');
    const end = start + (space > 0 ? space : LONGEST_SENTENCE);
    parts.push({ from: start, to: end });
    start = end;
  }
  return [...parts, { from: start, to }];
}

interface ClaimingSentence {
  sentence: string;
  range: SentenceRange;
  /** Start of the next sentence; beyond the text after the last one. */
  next: number;
}

/** The sentences of a text that may claim an outcome. */
const readClaimingSentences = cacheByText((text): ClaimingSentence[] => {
  const sentences = readSentences(text).flatMap((range) => splitLongSentence(text, range));
  return sentences.flatMap((range, position) => {
    const sentence = text.slice(range.from, range.to);
    return mayClaim(sentence) ? [{ sentence, range, next: sentences[position + 1]?.from ?? text.length + 1 }] : [];
  });
});

export interface SentenceContext {
  sentence: string;
  /** Every motion in the draft. */
  motions: readonly Motion[];
  /** Motions that the sentence cites, with their positions in it. */
  cited: readonly { at: number; motion: Motion }[];
  /** Motions that support its demand. */
  grounds: readonly Motion[];
}

interface WrongClaim {
  motion: Motion;
  said: Outcome;
  negated: boolean;
}

/** The claims of one sentence that contradict all motions that it may be about, each motion once. */
export function findWrongClaims(context: SentenceContext): WrongClaim[] {
  const mentions = findMentions(context.sentence, context.motions).map((mention) => narrowByCitation(mention, context));
  const claims = findClaims(context.sentence, mentions).map((claim) => ({
    claim,
    groups: findClaimedMotions(claim, mentions, context),
  }));
  const wrong = claims.flatMap(({ claim, groups }) =>
    groups.flatMap((group) => {
      const [first] = group;
      if (!first || group.some((motion) => matchesStatus(motion, claim))) return [];
      const isEarlier = claim.outcome === 'held' && group.some((motion) => claimsOutcome(motion, claim, claims));
      return isEarlier ? [] : [{ motion: first, said: claim.outcome, negated: claim.negated }];
    }),
  );
  return wrong.filter(
    (one, position) =>
      wrong.findIndex((other) => other.motion.id === one.motion.id && other.said === one.said) === position,
  );
}

function matchesStatus(motion: Motion, claim: Claim): boolean {
  if (claim.negated) return motion.status !== claim.outcome;
  if (motion.status === claim.outcome) return true;
  return claim.outcome === 'held' && motion.decisions.some((decision) => decision.result === 'held');
}

/** Whether the sentence also claims the right outcome: 'werd eerst aangehouden en later aangenomen'. */
function claimsOutcome(motion: Motion, held: Claim, claims: readonly { claim: Claim; groups: Motion[][] }[]): boolean {
  return claims.some(
    ({ claim, groups }) =>
      claim !== held &&
      !claim.negated &&
      claim.outcome === motion.status &&
      groups.some((group) => group.some((other) => other.id === motion.id)),
  );
}

/** The motions that a claim is about: one group for each motion, with all candidates. */
function findClaimedMotions(claim: Claim, mentions: readonly Mention[], context: SentenceContext): Motion[][] {
  const { about } = claim;
  if (about !== 'unnamed' && 'mention' in about) return mentions[about.mention]?.groups ?? [];
  const word = about === 'unnamed' ? null : about;
  // 'De motie over landelijke regie (28 638, nr. 244)'
  const beside = word ? mentions.find((mention) => mention.from > word.at && mention.from - word.at < 60) : undefined;
  const named = mentions.flatMap((mention) => mention.groups.flat());
  const cited = context.cited.filter(({ motion }) => !named.includes(motion));
  if (beside && cited.length === 0) return beside.groups;
  if (cited.length > 0) {
    if (word?.all || (word?.word.endsWith('s') && cited.length > 1)) return cited.map(({ motion }) => [motion]);
    const next = cited.find(({ at }) => at > claim.at);
    return [next ? [next.motion] : cited.map(({ motion }) => motion)];
  }
  const last = mentions.filter((mention) => mention.from < claim.at).at(-1) ?? mentions[0];
  if (last) return last.groups;
  if (context.grounds.length === 0) return [];
  return word?.all ? context.grounds.map((motion) => [motion]) : [[...context.grounds]];
}

/** Keeps the motions that the sentence cites: 'De motie-Kuik is aangenomen.²', with the motion in the note. */
function narrowByCitation(mention: Mention, { cited }: SentenceContext): Mention {
  return {
    ...mention,
    groups: mention.groups.map((group) => {
      const matching = group.filter((motion) => cited.some((citation) => citation.motion.id === motion.id));
      return matching.length > 0 ? matching : group;
    }),
  };
}
