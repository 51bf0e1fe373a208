import type { Block } from '../blocks/block.ts';
import type { FollowUpEntry } from '../blocks/follow-up.ts';
import { comparePaperNumbers, makeDossierKey } from '../checks/known-papers.ts';
import { findKamerstukken } from '../citations/find-kamerstukken.ts';
import { isSameKamerstuk, type Kamerstuk } from '../citations/kamerstuk.ts';
import type { PaperParagraph, PaperText } from '../records/paper-text.ts';
import type { BlockId } from '../richtext/model.ts';
import { type SentenceRange, splitSentences } from '../richtext/sentences.ts';
import { type FollowedBlock, getPaper, isFollowed } from './monitor-rows.ts';

/** A sentence of a paper that names a Kamerstuk, and its place there: 'p. 3', 'alinea 4', '‘Klanten’, alinea 2', 'titel'. */
export interface Mention {
  says: string;
  place: string;
}

/** An entry that a later paper gives for a follow-up log. The user decides whether it is noted. */
export interface FollowUpOffer {
  block: BlockId;
  /** Quotes the first sentence that names the paper of the block. It has no verdict: that is the user's. */
  entry: FollowUpEntry;
  /** The other sentences that name it. */
  others: Mention[];
}

export interface FoundFollowUps {
  offers: FollowUpOffer[];
  /** Blocks that the paper names and whose log has this paper already. */
  noted: BlockId[];
}

/** Sentences of a paper that are listed for one Kamerstuk; a long report may name it hundreds of times. */
const MOST_MENTIONS = 20;

/** A motion or commitment with the paper in which it was proposed or made, and its place among the blocks. */
interface FollowedInPaper {
  block: FollowedBlock;
  own: Kamerstuk;
  position: number;
}

/** The motions and commitments of a library, by `makeKey` of their paper. */
export type FollowedByPaper = ReadonlyMap<string, readonly FollowedInPaper[]>;

/** Built once for many papers: each of them is then compared only with the blocks that it names. */
export function groupByPaper(blocks: readonly Block[]): FollowedByPaper {
  const groups = new Map<string, FollowedInPaper[]>();
  for (const [position, block] of blocks.entries()) {
    const own = isFollowed(block) && block.blockStatus !== 'retired' ? getPaper(block) : null;
    if (!own || !isFollowed(block)) continue;
    const key = makeKey(own);
    groups.set(key, [...(groups.get(key) ?? []), { block, own, position }]);
  }
  return groups;
}

/**
 * The motions and commitments that a later paper names by number: a commitment by the paper in which it was made. A block
 * whose log has the paper is not offered again. A paper that is not known to be later than the block gives nothing. In the
 * order of the blocks.
 */
export function findFollowUps(paper: PaperText, followed: FollowedByPaper): FoundFollowUps {
  const found: FoundFollowUps = { offers: [], noted: [] };
  const mentions = findMentions(paper, followed);
  const later = [...mentions.keys()]
    .flatMap((key) => followed.get(key) ?? [])
    .filter(({ block, own }) => isLater(paper, own, block.date))
    .sort((one, other) => one.position - other.position);
  for (const { block, own } of later) {
    const [first, ...others] = mentions.get(makeKey(own)) ?? [];
    if (!first) continue;
    if (block.followUp.some((entry) => isSameKamerstuk(entry.paper, paper.kamerstuk))) found.noted.push(block.id);
    else found.offers.push({ block: block.id, entry: makeEntry(paper, first), others });
  }
  return found;
}

/** The block with this entry at the end of its log. */
export function addFollowUp<Followed extends FollowedBlock>(block: Followed, entry: FollowUpEntry): Followed {
  return { ...block, followUp: [...block.followUp, entry] };
}

function makeEntry({ date, kamerstuk }: PaperText, { says, place }: Mention): FollowUpEntry {
  return { date, paper: kamerstuk, says, literal: true, place, verdict: null, next: null };
}

/** By date; where a date is missing or both are of one day, by the number in the same dossier. */
function isLater({ kamerstuk, date }: PaperText, own: Kamerstuk, ownDate: string | null): boolean {
  if (isSameKamerstuk(own, kamerstuk)) return false;
  if (date !== null && ownDate !== null && date !== ownDate) return date > ownDate;
  if (makeDossierKey(own) !== makeDossierKey(kamerstuk) || own.number === null || kamerstuk.number === null)
    return false;
  return comparePaperNumbers(kamerstuk.number, own.number) > 0;
}

function makeKey(kamerstuk: Kamerstuk): string {
  return `${makeDossierKey(kamerstuk)} ${kamerstuk.number}`;
}

/** The sentences that name the papers of these blocks, by `makeKey`, each sentence once. */
function findMentions({ title, paragraphs }: PaperText, wanted: FollowedByPaper): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  let heading: string | null = null;
  /** Number of paragraphs since the heading, or since the start of the paper. */
  let count = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.isHeading) {
      heading = paragraph.text;
      count = 0;
    } else count += 1;
    const below = paragraphs[index + 1];
    // A heading says nothing about the motion that it names: the text below it does.
    const quoted = paragraph.isHeading && below && !below.isHeading ? below : paragraph;
    const place = formatPlace(quoted.page, heading, quoted === paragraph ? count : 1);
    const named = findInParagraph(paragraph).filter(({ key }) => wanted.has(key));
    const sentences = named.length > 0 ? splitSentences(quoted.text) : [];
    for (const { key, at } of named) {
      const there = mentions.get(key) ?? [];
      if (there.length === MOST_MENTIONS) continue;
      const says = sentenceAt(sentences, quoted.text, quoted === paragraph ? at : 0);
      if (!there.some((one) => one.says === says && one.place === place))
        mentions.set(key, [...there, { says, place }]);
    }
  }
  // 'Reactie op de motie … (Kamerstuk 28638-238)': the text below may name the motion by its movers only.
  for (const { kamerstuk } of findKamerstukken(title ?? '')) {
    const key = makeKey(kamerstuk);
    if (title !== null && wanted.has(key) && !mentions.has(key)) mentions.set(key, [{ says: title, place: 'titel' }]);
  }
  return mentions;
}

/** The Kamerstukken of a paragraph, and where. One in a note belongs to the sentence with its mark. */
function findInParagraph({ text, notes }: PaperParagraph): { key: string; at: number }[] {
  const found = findKamerstukken(text).map(({ from, kamerstuk }) => ({ key: makeKey(kamerstuk), at: from }));
  // The mark comes after the word or the dot that it belongs to.
  for (const note of notes)
    for (const { kamerstuk } of findKamerstukken(note.text))
      found.push({ key: makeKey(kamerstuk), at: Math.max(0, note.at - 1) });
  return found.sort((one, other) => one.at - other.at);
}

function sentenceAt(sentences: readonly SentenceRange[], text: string, at: number): string {
  const range = sentences.findLast(({ from }) => from <= at) ?? sentences[0];
  return range ? text.slice(range.from, range.to) : text;
}

/** A page is easiest to find; otherwise the paragraph, below its heading. The papers are Dutch. */
function formatPlace(page: number | null, heading: string | null, number: number): string {
  if (page !== null) return `p. ${page}`;
  const quotedHeading = heading === null ? '' : `‘${heading}’`;
  if (number === 0) return quotedHeading;
  return [quotedHeading, `alinea ${number}`].filter((part) => part !== '').join(', ');
}
