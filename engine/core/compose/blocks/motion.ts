import type { Block } from '../../blocks/block.ts';
import { formatDate } from '../../dates.ts';
import type { PlacedBlock } from '../../drafts/instances.ts';
import type { PubBlock, PubInline, PubParagraph } from '../../publication/publication.ts';
import type { BlockContent, NodeId } from '../../richtext/model.ts';
import { runningForm, sourceFor } from '../cite.ts';
import type { Composition } from '../composition.ts';
import { composeContent } from '../content.ts';
import { demandsOn } from '../grounds.ts';
import { setTypography } from '../inline.ts';
import { nameOf, outcomeOrField, outcomeWithDate } from '../outcome.ts';
import { emptyField, lowerFirst, marginLabel, paragraph, run } from '../pieces.ts';
import { composeVotes, splitIsUnknown } from '../votes.ts';

/** Title with the outcome, one line of facts, the literal text with its cuts, the vote. */
export function composeMotion(placed: PlacedBlock<'motion'>, c: Composition): PubBlock[] {
  const { block: motion, instance } = placed;
  const id = instance.id;
  const blocks: PubBlock[] = [
    paragraph(
      `${id}--title`,
      'blockTitle',
      setTypography([run(`${nameOf(motion, c)}: `), outcomeOrField(motion, c)], c),
      {
        label: marginLabel(c.texts.kind.motion),
      },
    ),
    paragraph(`${id}--facts`, 'blockMeta', facts(placed, c)),
  ];
  const words = literalText(placed.body, instance.excerpt, id, c);
  if (words.length > 0) blocks.push({ type: 'literal', id: `${id}--text`, rule: true, children: words });
  const votes = composeVotes(motion, `${id}--votes`, c);
  if (votes) blocks.push(votes);
  return blocks;
}

function facts(placed: PlacedBlock<'motion'>, c: Composition): PubInline[] {
  const motion = placed.block;
  const found = motion.kamerstuk ? sourceFor(motion, undefined, c) : null;
  const decided = motion.decidedOn ? outcomeWithDate(motion, c) : null;
  const proposed = motion.date ? c.texts.motion.proposed(formatDate(motion.date, c.language) ?? motion.date) : null;
  const parts: PubInline[] = found
    ? runningForm(found.source, {}, c)
    : [run(`${c.texts.kind.motion} `), emptyField(c.texts.field.number, 'motion.kamerstuk')];
  parts.push(run(`${decided || proposed ? `, ${decided ?? proposed}` : ''}.`));
  const sentences = [
    motion.appreciation ? c.texts.motion.appreciation(lowerFirst(motion.appreciation)) : null,
    groundSentence(placed.block, c),
    motion.movers.length > 2 ? c.texts.motion.submittedBy(motion.movers) : null,
    splitIsUnknown(motion) && c.type.unknownVotes === 'words' ? `${c.texts.votes.unknownSplit}.` : null,
    motion.unverified ? c.texts.motion.unverified : null,
  ].filter((sentence) => sentence !== null);
  if (sentences.length > 0) parts.push(run(` ${sentences.join(' ')}`));
  return setTypography(parts, c);
}

export function groundSentence(block: Block, c: Composition): string | null {
  const demands = demandsOn(block, c);
  return demands ? c.texts.groundOf(demands) : null;
}

/** The paragraphs of a source's text that are printed. What is left out is '(…)', after the words before it. */
export function literalText(
  body: readonly BlockContent[],
  excerpt: readonly number[] | undefined,
  id: NodeId,
  c: Composition,
): PubParagraph[] {
  const kept = excerpt ? body.filter((_, index) => excerpt.includes(index)) : [...body];
  const composed = composeContent(kept, c, { prefix: `${id}--`, style: 'literal', literal: true });
  const paragraphs = composed.filter((block) => block.type === 'paragraph');
  if (!excerpt) return paragraphs;
  const result: PubParagraph[] = [];
  let next = 0;
  let shown = 0;
  for (const [index] of body.entries()) {
    if (excerpt.includes(index)) {
      const words = paragraphs[shown];
      if (words) result.push(words);
      shown += 1;
      next = index + 1;
    } else if (index === next) {
      // The first node of a cut: one sign for the whole of it.
      const before = result.at(-1);
      const cut = run(`${before ? '\u00A0' : ''}(…)`);
      c.settled.add(cut);
      if (before) result[result.length - 1] = { ...before, content: [...before.content, cut] };
      else result.push(paragraph(`${id}--cut`, 'literal', [cut]));
    }
  }
  return result;
}
