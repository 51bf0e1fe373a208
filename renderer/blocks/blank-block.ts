import type { Block, BlockKind, BlockOf } from '../../engine/core/blocks/block.ts';
import { revisionOf } from '../../engine/core/blocks/revision.ts';
import { parseCitation } from '../../engine/core/citations/parse.ts';
import type { BlockContent } from '../../engine/core/richtext/model.ts';
import { withPasted } from './pasted-motion.ts';

type Content = { [Kind in BlockKind]: Omit<BlockOf<Kind>, keyof typeof COMMON | 'id' | 'title' | 'revision'> };

const COMMON = {
  aliases: [],
  language: 'nl',
  blockStatus: 'ready' as const,
  tags: [],
  themes: [],
  validUntil: null,
  note: null,
  revisions: [],
  provenance: [],
  body: [],
};

/** The title of a source that nobody named yet. */
export const NOT_NAMED = '–';

const BLANK: Content = {
  motion: {
    kind: 'motion',
    kamerstuk: null,
    zaak: null,
    sessionYear: null,
    dossierTitle: null,
    movers: [],
    andOthers: false,
    date: null,
    status: 'unknown',
    decidedOn: null,
    statusByHand: null,
    decisions: [],
    votes: null,
    appreciation: null,
    gist: null,
    unverified: false,
    replaces: null,
    replacedBy: null,
  },
  finding: { kind: 'finding', report: null, section: null, paragraph: null, level: null, literal: false, gist: null },
  demand: { kind: 'demand', addressee: null, gist: null, deadline: null, grounds: [] },
  quote: {
    kind: 'quote',
    speaker: null,
    role: null,
    state: 'concept',
    approvedBy: null,
    approvedOn: null,
    source: null,
    demand: null,
  },
  question: { kind: 'question', demand: null },
  passage: { kind: 'passage' },
  figure: { kind: 'figure', value: null, date: null, source: null },
  commitment: { kind: 'commitment', by: null, date: null, source: null, state: null, gist: null },
  source: {
    kind: 'source',
    source: { type: 'report', organisation: null, title: NOT_NAMED, date: null, url: null, language: 'nl' },
    sections: [],
  },
};

/** A new block of a kind, in which nothing is filled in but its name. It stands nowhere until it is written. */
export function blankBlock(kind: BlockKind, id: string, title: string): Block {
  const block = { ...COMMON, id, title, ...BLANK[kind] } as Omit<Block, 'revision'>;
  return { ...block, revision: revisionOf(block) } as Block;
}

/** What a new block is made of beside its title. */
export interface MadeOf {
  body: readonly BlockContent[];
  /** Of a quote. */
  said?: { speaker: string | null; role: string | null } | undefined;
  /** Of a motion: what its text says of it. */
  motion?: BlockOf<'motion'> | undefined;
}

/** A new block of what was typed to find it, its name or the number of a motion, and of what it is made of. */
export function beginningWith(kind: BlockKind, id: string, typed: string, of: MadeOf = { body: [] }): Block {
  const block = filledWith(blankBlock(kind, id, typed), of);
  const read = block.kind === 'motion' && typed !== '' ? parseCitation(typed) : null;
  if (block.kind !== 'motion' || !read?.ok || read.value.source.type !== 'kamerstuk') return block;
  const { kamerstuk, sessionYear } = read.value.source;
  return { ...block, title: '', kamerstuk, sessionYear };
}

function filledWith(block: Block, { body, said, motion }: MadeOf): Block {
  const filled =
    block.kind === 'motion' && motion
      ? withPasted(block, motion)
      : ({ ...block, body: [...body], ...(block.kind === 'quote' ? said : {}) } as Block);
  return { ...filled, revision: revisionOf(filled) };
}

/** Whether a new block says anything that a person would miss. */
export function saysAnything(block: Block): boolean {
  const blank = blankBlock(block.kind, block.id, '');
  return JSON.stringify({ ...block, revision: '' }) !== JSON.stringify({ ...blank, revision: '' });
}
