import type { Motion } from '../../blocks/motion.ts';
import { findMotionGist } from '../../blocks/motion-gist.ts';
import { formatDate } from '../../dates.ts';
import { abridgeBody, type PlacedBlock, type PlacedText } from '../../drafts/instances.ts';
import type { PubInline, PublicationNode } from '../../publication/publication.ts';
import { getPlainText } from '../../publication/text.ts';
import type { LanguageTag, NodeId } from '../../richtext/model.ts';
import { isPrinted } from '../../richtext/variants.ts';
import { composeInTextForm, findCitedSource } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { listSupportedDemands } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { composeOutcome, formatMotionName, formatOutcomeWithDate } from '../outcome.ts';
import { composeOutcomeSource } from '../outcome-source.ts';
import { addFullStop, emptyField, lowerFirst, marginLabel, paragraph, run } from '../pieces.ts';
import { composeVotes, isVoteUnknown } from '../votes.ts';

/** Title with the outcome, a line of facts, the literal text with omissions, the vote. */
export function composeMotion(placed: PlacedBlock<'motion'>, c: Composition): PublicationNode[] {
  const { block: motion, instance } = placed;
  const id = instance.id;
  const blocks: PublicationNode[] = [
    paragraph(
      `${id}--title`,
      'blockTitle',
      setTypography([run(formatMotionName(motion, c)), ...composeOutcome(motion, c)], c),
      {
        label: marginLabel(c.texts.kind.motion),
      },
    ),
    paragraph(`${id}--facts`, 'blockMeta', composeFacts(placed, c)),
  ];
  const text = composeLiteralText(placed, c);
  // The line of a ground above says the request already.
  const request = composeGroundSentence(placed, c) === null ? composeRequestInShort(motion, id, c) : [];
  blocks.push(...(text.length > 0 ? text : request));
  const votes = composeVotes(motion, `${id}--votes`, c);
  if (votes) blocks.push(votes);
  return blocks;
}

/** The request of a motion without its text, in the words of the library. */
function composeRequestInShort(motion: Motion, id: NodeId, c: Composition): PublicationNode[] {
  const gist = findMotionGist(motion);
  if (gist === null) return [];
  const text = c.texts.motion.requestInShort(addFullStop(lowerFirst(gist)));
  return [paragraph(`${id}--request`, c.type.styles.body, setTypography([run(text)], c))];
}

function composeFacts(placed: PlacedBlock<'motion'>, c: Composition): PubInline[] {
  const motion = placed.block;
  const found = motion.kamerstuk ? findCitedSource(motion, undefined, c) : null;
  const decided = motion.decidedOn ? formatOutcomeWithDate(motion, c) : null;
  const proposed = motion.date ? c.texts.motion.proposed(formatDate(motion.date, c.language) ?? motion.date) : null;
  const parts: PubInline[] = found
    ? composeInTextForm({ ...found, locator: {} }, c, { links: true })
    : [run(`${c.texts.kind.motion} `), emptyField(c.texts.field.number, 'motion.kamerstuk', motion.id)];
  parts.push(run(`${decided || proposed ? `, ${decided ?? proposed}` : ''}.`));
  const sentences = [
    isJudgement(motion.appreciation) ? c.texts.motion.appreciation(lowerFirst(motion.appreciation)) : null,
    composeGroundSentence(placed, c),
    motion.movers.length > 2 ? c.texts.motion.submittedBy(motion.movers) : null,
    isVoteUnknown(motion) && c.type.unknownVotes === 'words' && c.purpose === 'concept'
      ? `${c.texts.votes.unknownSplit}.`
      : null,
    motion.unverified ? c.texts.motion.unverified : null,
  ].filter((sentence) => sentence !== null);
  const outcomeSource = composeOutcomeSource(motion, c);
  if (outcomeSource.length > 0) parts.push(run(' '), ...outcomeSource, run('.'));
  if (sentences.length > 0) parts.push(run(` ${sentences.join(' ')}`));
  return setTypography(parts, c);
}

/**
 * Whether a Kabinetsappreciatie is an opinion about a motion. The open data also has 'Geen (expliciete) appreciatie'
 * and 'Niet beschikbaar bij gewijzigde moties en/of amendementen', which only fill a column.
 */
export function isJudgement(appreciation: string | null): appreciation is string {
  return appreciation !== null && appreciation !== '' && !/^(?:geen|niet beschikbaar)\b/i.test(appreciation);
}

/** 'Onderbouwt eis 1 en 3': the demands that are printed above the block, since a reader does not know the later ones yet. */
export function composeGroundSentence(
  { block, instance }: Pick<PlacedBlock, 'block' | 'instance'>,
  c: Composition,
): string | null {
  const at = c.placed.findIndex((one) => one.instance.id === instance.id);
  const above = c.placed.slice(0, at).flatMap((one) => c.labels.demand.get(one.instance.id) ?? []);
  const demands = listSupportedDemands(block, c, new Set(above));
  return demands ? c.texts.groundOf(demands) : null;
}

/**
 * The printed text of a source, abridged: its paragraphs in the literal face behind one rule, other nodes between them.
 */
export function composeLiteralText(placed: PlacedText, c: Composition, lang?: LanguageTag): PublicationNode[] {
  const { id } = placed.instance;
  const other = lang && lang !== c.language ? lang : undefined;
  const setting = { prefix: `${id}--`, style: 'literal', literal: true, ...(other ? { lang: other } : {}) } as const;
  const blocks: PublicationNode[] = [];
  for (const node of abridgeBody(placed, (one) => isPrinted(one, c.audience)))
    for (const block of composeContent([node], c, setting)) append(blocks, block, id);
  return blocks.map(keepShortLines);
}

/** Approximate number of characters in a line of the literal face. */
const ONE_LINE = 60;

/** Keeps short lines such as 'De Kamer,' and 'en gaat over tot de orde van de dag.' off the foot or head of a page. */
function keepShortLines(block: PublicationNode): PublicationNode {
  if (block.type !== 'literal') return block;
  const { children } = block;
  const isShort = (at: number) => getPlainText(children[at]?.content ?? []).length <= ONE_LINE;
  return {
    ...block,
    children: children.map((child, at) =>
      at < children.length - 1 && (isShort(at) || (at === children.length - 2 && isShort(at + 1)))
        ? { ...child, keepWithNext: true }
        : child,
    ),
  };
}

function append(blocks: PublicationNode[], block: PublicationNode, id: NodeId): void {
  const last = blocks.at(-1);
  if (block.type !== 'paragraph') blocks.push(block);
  else if (last?.type === 'literal' && last.id.startsWith(`${id}--text`)) last.children.push(block);
  else
    blocks.push({
      type: 'literal',
      id: `${id}--text${blocks.length > 0 ? `-${blocks.length}` : ''}`,
      rule: true,
      children: [block],
    });
}
