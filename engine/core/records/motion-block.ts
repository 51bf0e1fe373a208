import { type Motion, motionSchema } from '../blocks/motion.ts';
import { revisionOf } from '../blocks/revision.ts';
import type { Paragraph } from '../richtext/model.ts';
import { blockIdSchema } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { DerivedMotion } from './derive-motions.ts';
import type { KnownMotion, MotionValues } from './motion-values.ts';

/** What a block says of which motion it is. */
export function knownMotion(block: Motion): KnownMotion {
  return {
    id: block.id,
    aliases: block.aliases,
    kamerstuk: block.kamerstuk,
    zaak: block.zaak,
    text: paragraphsOf(block),
  };
}

function paragraphsOf(block: Motion): string[] {
  return block.body.length === 0 ? [] : plainText(block.body).split('\n');
}

/** The fields that files may give, as the block has them now. */
export function valuesOfMotion(block: Motion): MotionValues {
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
    text: paragraphsOf(block),
  };
}

/** The block with these fields. An outcome that comes from a file takes the place of one by hand. */
export function withValues(block: Motion, values: Partial<MotionValues>): Motion {
  const { text, ...fields } = values;
  return {
    ...block,
    ...fields,
    ...(text ? { body: bodyOf(text) } : {}),
    ...('status' in values ? { statusByHand: null } : {}),
  };
}

/** A clause a paragraph; they carry no role, since the kind of the block says that they are literal. */
function bodyOf(text: readonly string[]): Paragraph[] {
  return text.map((words, at) => ({
    type: 'paragraph',
    id: `p${at + 1}`,
    content: words === '' ? [] : [{ type: 'run', text: words }],
  }));
}

const newMotionSchema = motionSchema.omit({ revision: true });

/** A new block of what files say. */
export function motionBlock(id: string, motion: DerivedMotion): Motion {
  const { text, ...fields } = motion.values;
  const block: Omit<Motion, 'revision'> = {
    ...newMotionSchema.parse({
      ...fields,
      id,
      kind: 'motion',
      aliases: motion.aliases.filter((alias) => blockIdSchema.safeParse(alias).success),
      provenance: motion.provenance,
    }),
    body: bodyOf(text),
  };
  return { ...block, revision: revisionOf(block) };
}
