import type { Block, BlockOf, PerKind } from '../../../engine/core/blocks/block.ts';
import { isExpired } from '../../../engine/core/blocks/is-expired.ts';
import type { MotionStatus } from '../../../engine/core/blocks/motion.ts';
import { findMotionGist, findMotionSubject, type MotionText } from '../../../engine/core/blocks/motion-gist.ts';
import { capitalize } from '../../../engine/core/capitalize.ts';
import { formatAddition, isLetterNumber } from '../../../engine/core/citations/format.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { getOrganisation } from '../../../engine/core/citations/source.ts';
import { FIND_MISSING } from '../../../engine/core/evidence/completeness.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';
import type { Texts } from '../../ui/texts/texts.ts';

/** Status of a block, shown as an icon with a label. `open`: information is missing. */
export type BlockStatus = 'known' | 'rejected' | 'open' | 'draft' | 'expired' | 'approved';

export interface BlockStatusLabel {
  standing: BlockStatus;
  words: string;
}

/** The words with which most requests begin: 'verzoekt de regering om'. In a list they would open every row. */
const REQUEST_OPENING = /^verzoekt (?:de|het) (?:regering|kabinet),? (?:om )?/iu;

/**
 * Title of a block in a list. For a motion this is its subject, without the opening phrase ('Motie van het lid Bikker c.s.
 * over'), or else its request without 'verzoekt de regering', or else its whole title.
 */
export function formatRowTitle(block: Pick<Block, 'title' | 'kind'> & MotionText): string {
  if (block.kind !== 'motion') return block.title;
  const subject = findMotionSubject(block.title) ?? findMotionGist(block);
  return subject === null ? block.title : capitalize(subject.replace(REQUEST_OPENING, ''));
}

/**
 * Formats a Kamerstuk without the series: '28638, nr. 238', '35570 VI, nr. 50'; '31700 VI, D' for the Eerste Kamer; '24077,
 * nr. onbekend' without a sub-number.
 */
export function formatKamerstuk(kamerstuk: Kamerstuk, t: Texts): string {
  const { number } = kamerstuk;
  const dossier = `${kamerstuk.dossier}${replaceHardSpaces(formatAddition(kamerstuk.addition))}`;
  if (number === null) return t.blocks.numberUnknown(dossier);
  return isLetterNumber(number) ? `${dossier}, ${number}` : t.blocks.number(dossier, number);
}

function replaceHardSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/** 'Motie 28638, nr. 238', for places that show the long title elsewhere; null if the block has no such short name. */
export function formatShortName(block: Block, t: Texts): string | null {
  if (block.kind !== 'motion' || !block.kamerstuk?.number) return null;
  return t.blocks.motionNumber(formatKamerstuk(block.kamerstuk, t));
}

/** 'Krul, Bikker'; 'Bikker c.s.' for three or more. */
export function formatMovers(motion: BlockOf<'motion'>): string {
  const [first = '', second] = motion.movers;
  if (motion.movers.length > 2 || (motion.andOthers && first !== '')) return `${first} c.s.`;
  return second === undefined ? first : `${first}, ${second}`;
}

/** Finds another block of the library or the draft, such as the report of a finding. */
export type FindBlock = (id: BlockId) => Block | undefined;

/**
 * The report of a finding and the place in it: 'GRETA ronde 3', 'IV.8'; 'Algemene Rekenkamer', 'p. 24'. The report is named by its
 * organisation, or else by its title.
 */
export function listFindingFacts(finding: BlockOf<'finding'>, t: Texts, find: FindBlock): string[] {
  const { report, section, paragraph, page } = finding;
  const place = section ?? (paragraph === null ? (page === null ? '' : t.blocks.page(page)) : '');
  if (report === null) return [t.blocks.noReport, place];
  const block = find(report);
  if (block?.kind !== 'source') {
    // The id of a report of GRETA names its round, for a report that is not in the library.
    const round = /^greta-(?:[a-z]{3}-)?(\d)(?!\d)/.exec(report)?.[1];
    return [round === undefined ? t.blocks.sourceType.report : t.blocks.gretaRound(Number(round)), place];
  }
  const { source, title } = block;
  const name = source.type === 'greta-report' ? t.blocks.gretaRound(source.round) : (getOrganisation(source) ?? title);
  return [name, place];
}

type RowFacts<Kind extends keyof PerKind<unknown>> = (block: BlockOf<Kind>, t: Texts, find: FindBlock) => string[];

const ROW_FACTS: { [Kind in keyof PerKind<unknown>]: RowFacts<Kind> } = {
  motion: (block, t) => [
    block.kamerstuk ? formatKamerstuk(block.kamerstuk, t) : (block.zaak ?? t.blocks.noNumber),
    formatMovers(block),
  ],
  finding: listFindingFacts,
  demand: (block, t) => [t.blocks.groundCount(block.grounds.length)],
  quote: (block, t) => [
    block.speaker ?? block.role ?? t.blocks.noSpeaker,
    t.blocks.words(countWords(plainText(block.body))),
  ],
  question: (block, t) => [formatSpokenWords(block, t)],
  passage: (block, t) => [t.blocks.words(countWords(plainText(block.body)))],
  figure: (block, t) => [block.value ?? t.blocks.noValue, block.date ? t.date(block.date) : ''],
  commitment: (block, t) => [block.by ?? t.blocks.byUnknown, block.date ? t.date(block.date) : ''],
  source: (block, t) => [t.blocks.sourceType[block.source.type]],
};

/** The facts on the second line of a list row, without the status. */
export function formatRowFacts(block: Block, t: Texts, find: FindBlock): string {
  const facts = ROW_FACTS[block.kind] as (block: Block, t: Texts, find: FindBlock) => string[];
  return facts(block, t, find)
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** The second line of a list row: the facts and the status. */
export function formatRowMeta(block: Block, t: Texts, find: FindBlock): string {
  return [formatRowFacts(block, t, find), getStatus(block, t)?.words].filter(Boolean).join(' · ');
}

/** A rejected motion never has the icon of a completed one. */
const STATUS_OF_OUTCOME: { [Status in MotionStatus]: BlockStatus } = {
  adopted: 'known',
  replaced: 'known',
  held: 'open',
  unknown: 'open',
  rejected: 'rejected',
  withdrawn: 'rejected',
  lapsed: 'rejected',
};

/** Status of a ground of a demand. `missing`: the information that it still lacks. */
export function getGroundStatus(block: Block | undefined, missing: string | undefined): BlockStatus {
  if (missing !== 'block' && block?.kind === 'motion') return STATUS_OF_OUTCOME[block.status];
  return missing === undefined ? 'known' : 'open';
}

/** The status that a user should see before using a block; null if there is none. `today` is `2026-11-25`. */
export function getStatus(block: Block, t: Texts, today?: string): BlockStatusLabel | null {
  if (block.blockStatus === 'retired') return { standing: 'expired', words: t.blocks.retired };
  if (today !== undefined && isExpired(block, today)) {
    return { standing: 'expired', words: t.blocks.expired };
  }
  if (block.kind === 'motion') {
    return { standing: STATUS_OF_OUTCOME[block.status], words: t.blocks.status[block.status] };
  }
  if (block.kind === 'quote') {
    const approved = block.state === 'approved' || block.state === 'published';
    const standing = approved ? 'approved' : block.state === 'expired' ? 'expired' : 'draft';
    return { standing, words: t.blocks.quoteState[block.state].toLowerCase() };
  }
  if (block.blockStatus === 'draft') return { standing: 'draft', words: t.blocks.draft };
  const missing = (FIND_MISSING[block.kind] as (block: Block) => string[])(block)[0];
  if (missing !== undefined) return { standing: 'open', words: t.evidence.missing(missing) };
  return null;
}

function formatSpokenWords(block: Block, t: Texts): string {
  const words = countWords(plainText(block.body));
  return t.blocks.spoken(words, estimateSeconds(words));
}
