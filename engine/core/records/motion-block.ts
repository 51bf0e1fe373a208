import { type Motion, motionSchema } from '../blocks/motion.ts';
import type { UnrevisedBlock } from '../blocks/revision.ts';
import type { Paragraph } from '../richtext/model.ts';
import { blockIdSchema } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { DerivedMotion } from './derive-motions.ts';
import type { KnownMotion, MotionValues } from './motion-values.ts';

/** The identifying fields of a motion's block. */
export function toKnownMotion(block: Motion): KnownMotion {
  return {
    id: block.id,
    aliases: block.aliases,
    kamerstuk: block.kamerstuk,
    zaak: block.zaak,
    text: listParagraphs(block),
  };
}

function listParagraphs(block: Motion): string[] {
  return block.body.length === 0 ? [] : plainText(block.body).split('\n');
}

/** The current values of the fields that files supply. */
export function getMotionValues(block: Motion): MotionValues {
  return {
    title: block.title,
    kamerstuk: block.kamerstuk,
    zaak: block.zaak,
    sessionYear: block.sessionYear,
    dossierTitle: block.dossierTitle,
    date: block.date,
    movers: block.movers,
    andOthers: block.andOthers,
    status: block.status,
    decidedOn: block.decidedOn,
    appreciation: block.appreciation,
    replaces: block.replaces,
    replacedBy: block.replacedBy,
    votes: block.votes,
    decisions: block.decisions,
    unverified: block.unverified,
    text: listParagraphs(block),
  };
}

/** The block with these fields. An outcome from a file replaces one that was filled in by hand. */
export function applyValues(block: Motion, values: Partial<MotionValues>): Motion {
  const { text, ...fields } = values;
  return {
    ...block,
    ...fields,
    ...(text ? { body: makeBody(text) } : {}),
    ...('status' in values ? { statusByHand: null } : {}),
  };
}

/** One paragraph for each clause, without a role: the kind of the block makes them literal. */
function makeBody(text: readonly string[]): Paragraph[] {
  return text.map((words, at) => ({
    type: 'paragraph',
    id: `p${at + 1}`,
    content: words === '' ? [] : [{ type: 'run', text: words }],
  }));
}

const newMotionSchema = motionSchema.omit({ revision: true });

/** A new block from the values of files. */
export function createMotionBlock(id: string, motion: DerivedMotion): UnrevisedBlock<Motion> {
  const { text, ...fields } = motion.values;
  return {
    ...newMotionSchema.parse({
      ...fields,
      id,
      kind: 'motion',
      aliases: motion.aliases.filter((alias) => blockIdSchema.safeParse(alias).success),
      provenance: motion.provenance,
    }),
    body: makeBody(text),
  };
}
