import type { Motion, Votes } from '../blocks/motion.ts';
import { SEATS } from '../votes/count-votes.ts';
import { formatMotionName } from './block-name.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { findMentions } from './claims/motion-mentions.ts';
import { findGroundMotions } from './ground-motions.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnDutchText } from './prose/own-text.ts';
import { type CitingSentence, readCitingSentences } from './prose/sentence-sources.ts';
import { getLocation, type TextPiece } from './text-pieces.ts';

export interface WrongVotes {
  /** The votes in the text, as typed. */
  text: string;
  /** The same words with the votes of the block; null: they need another sentence. */
  right: string | null;
  motion: string;
  for: number;
  against: number;
}

/**
 * Votes in a sentence that differ from those of the motion that it is about. Silent where a motion has no votes, where the
 * sentence fits another motion, and for numbers that count no votes.
 */
export const voteFigures = defineCheck<'vote-figures', WrongVotes>({
  code: 'vote-figures',
  severity: 'warning',
  run: (context) => {
    const motions = Object.values(context.draft.blocks).filter((block) => block.kind === 'motion');
    if (!motions.some(({ votes }) => votes !== null)) return [];
    return context.pieces
      .filter((piece) => isOwnDutchText(piece) && readFigures(piece.text).length > 0)
      .flatMap((piece) => checkPiece(piece, motions, context));
  },
  texts: {
    nl: {
      name: 'Stemverhouding klopt niet',
      many: (count) => `${count} stemverhoudingen kloppen niet`,
      message: ({ text, motion, for: inFavour, against }) =>
        `De tekst zegt ‘${text}’. Over de ${motion} staat in de bouwsteen: ${inFavour} voor en ${against} tegen.`,
      help: 'Een lezer zoekt stemmen na. Neem de getallen van de bouwsteen over, of importeer de stemming opnieuw als die niet kloppen.',
    },
    en: {
      name: 'Vote count is wrong',
      many: (count) => `${count} vote counts are wrong`,
      message: ({ text, motion, for: inFavour, against }) =>
        `The text says ‘${text}’. The block of the ${motion} has ${inFavour} for and ${against} against.`,
      help: 'Readers look votes up. Take the numbers of the block, or import the vote again if they are wrong.',
    },
  },
});

/** Votes that a text names. `null`: not named. */
interface Figures {
  from: number;
  to: number;
  text: string;
  for: number | null;
  against: number | null;
  /** It does not say which number is for: '80 tegen 70'. */
  isUnordered: boolean;
  /** 'unaniem' */
  isUnanimous: boolean;
}

const NUMBER = String.raw`(?<![\p{L}\p{N}.,/–-])(\d{1,3})(?![\p{N}%]|[.,]\d)`;
const COUNTED = String.raw`(?:\s(?:stemmen|stem|leden|Kamerleden|zetels))?`;
const FOR_AND_AGAINST = new RegExp(
  String.raw`${NUMBER}${COUNTED}\svoor(?:\s?[,;]|\sen|,\sen)\s${NUMBER}${COUNTED}\stegen(?!\p{L})`,
  'gu',
);
const AGAINST_EACH_OTHER = new RegExp(
  String.raw`${NUMBER}(?:\sstemmen)?\stegen\s${NUMBER}(?:\sstemmen)?(?![\p{L}\p{N}])`,
  'gu',
);
const IN_BRACKETS = /(?<=(?:aangenomen|verworpen)\s)\((\d{1,3})\s?[-–]\s?(\d{1,3})\)/gu;
const ALONE = new RegExp(
  String.raw`${NUMBER}\s(?:stemmen|leden|Kamerleden)\s(voor|tegen)(?=\s?[.,;)]|\sen\s|\sstemden|$)`,
  'gu',
);
const UNANIMOUS = /(?<!\p{L})(?<!niet\s)(?:unaniem|met\salgemene\sstemmen)(?=[^.]*\baangenomen|\saan)/gu;

const readFigures = cacheByText((text): Figures[] => {
  // Fast pre-check: each pattern contains one of these.
  if (!/tegen|voor|aangenomen|verworpen|unaniem|algemene/u.test(text)) return [];
  const found: Figures[] = [];
  const add = (match: RegExpMatchArray, more: Partial<Figures>): void => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (found.some((one) => from < one.to && one.from < to)) return;
    const plain = { for: null, against: null, isUnordered: false, isUnanimous: false };
    found.push({ from, to, text: match[0], ...plain, ...more });
  };
  const pairOf = (match: RegExpMatchArray) => ({ for: Number(match[1]), against: Number(match[2]) });
  for (const match of text.matchAll(FOR_AND_AGAINST)) add(match, pairOf(match));
  for (const pattern of [AGAINST_EACH_OTHER, IN_BRACKETS]) {
    for (const match of text.matchAll(pattern)) {
      const pair = pairOf(match);
      if (pair.for + pair.against <= SEATS) add(match, { ...pair, isUnordered: true });
    }
  }
  for (const match of text.matchAll(ALONE)) {
    add(match, match[2] === 'voor' ? { for: Number(match[1]) } : { against: Number(match[1]) });
  }
  for (const match of text.matchAll(UNANIMOUS)) add(match, { against: 0, isUnanimous: true });
  return found;
});

/** The votes may be on something else than the motion in the same sentence. */
const NO_MOTION =
  /(?<!\p{L})(?:sub)?(?:amendement|wetsvoorstel|voorstel|begroting|wet|verdrag|artikel)(?:en|s)?(?!\p{L})/iu;

function checkPiece(piece: TextPiece, motions: readonly Motion[], context: CheckContext): RawFinding<WrongVotes>[] {
  return readCitingSentences(piece, context).flatMap((sentence) => {
    const inSentence = readFigures(piece.text).filter(({ from, to }) => sentence.from <= from && to <= sentence.to);
    if (inSentence.length === 0 || NO_MOTION.test(sentence.text)) return [];
    const about = findMotions(sentence, piece, motions, context);
    return inSentence.flatMap((figures) => {
      const [first] = about;
      if (!first?.votes || about.some(({ votes }) => votes === null || fits(figures, votes))) return [];
      const { votes } = first;
      if (votes.for === null || votes.against === null) return [];
      const values = {
        text: figures.text,
        right: correct(figures, votes.for, votes.against),
        motion: formatMotionName(first),
        for: votes.for,
        against: votes.against,
      };
      return [{ location: getLocation(piece, figures), block: first.id, values }];
    });
  });
}

/** The motions that a sentence may be about: those that it names, or else cites, or else those of its demand. */
function findMotions(
  { text, cited }: CitingSentence,
  piece: TextPiece,
  motions: readonly Motion[],
  context: CheckContext,
): readonly Motion[] {
  const named = findMentions(text, motions).flatMap(({ groups }) => groups.flat());
  if (named.length > 0) return named;
  const inNotes = cited.filter((block) => block.kind === 'motion');
  return inNotes.length > 0 ? inNotes : findGroundMotions(piece, context);
}

/** Whether the numbers are those of the block, or the block has none to compare with. */
function fits(figures: Figures, votes: Votes): boolean {
  if (votes.for === null || votes.against === null) return true;
  const { for: inFavour, against } = figures;
  if (figures.isUnordered) {
    const inText = [inFavour, against];
    return inText.includes(votes.for) && inText.includes(votes.against);
  }
  return (inFavour === null || inFavour === votes.for) && (against === null || against === votes.against);
}

function correct(figures: Figures, inFavour: number, against: number): string | null {
  if (figures.isUnanimous) return null;
  const isReversed = figures.isUnordered && (figures.for ?? 0) >= (figures.against ?? 0) !== inFavour >= against;
  const numbers = figures.for === null ? [against] : isReversed ? [against, inFavour] : [inFavour, against];
  let index = 0;
  return figures.text.replace(/\d{1,3}/g, () => String(numbers[index++]));
}
