import type { Block, BlockKind, BlockOf, PerKind } from '../../../engine/core/blocks/block.ts';
import { isExpired } from '../../../engine/core/blocks/is-expired.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { type PlacedBlock, placeBlock } from '../../../engine/core/drafts/instances.ts';
import { FIND_MISSING } from '../../../engine/core/evidence/completeness.ts';
import type { BlockForm, BlockId, BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, secondsToSay } from '../../../engine/core/speaking-time/speaking-time.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatMovers } from '../blocks/describe.ts';
import type { PageIcon } from './elements.ts';

/** How a block stands in this document, for its caption; one at a time, what asks for a person first. */
export type BlockState =
  | 'loose'
  | 'newer'
  | 'different'
  | 'expired'
  | 'adapted'
  | 'concept'
  | 'submitted'
  | 'approved'
  | 'published'
  | 'open'
  | 'literal';

export const STATE_ICONS: { [State in BlockState]: PageIcon } = {
  loose: 'unlinked',
  newer: 'newer',
  different: 'newer',
  expired: 'expired',
  adapted: 'pencil',
  concept: 'draft',
  submitted: 'draft',
  approved: 'approved',
  published: 'approved',
  open: 'open',
  literal: 'lock',
};

export const ASKS_ATTENTION: ReadonlySet<BlockState> = new Set(['newer', 'different', 'expired']);

/** What a block's frame says, besides what is printed. */
export interface BlockFacts {
  kind: BlockKind;
  title: string;
  form: BlockForm;
  /** Second line of the frame: source, or how many grounds are complete. */
  source: string;
  state: BlockState | null;
  adapted: boolean;
  /** Words of a source or of a person, which can only be let go of knowingly. */
  locked: boolean;
  /** Has words of its own that are edited in place. */
  editable: boolean;
  /** The claim of a demand is edited in place too. */
  titled: boolean;
  /** Grounds that lack something, by the id of their block. */
  openGrounds: readonly BlockId[];
  /** Read to who can't see it: 'Eis 1, Geef criminele uitbuiting …'. */
  name: string;
}

/** What facts depend on besides the block's place. */
export interface FactsAround {
  head: DraftHead;
  /** The library's block under its id or an alias; null while there is no library. */
  find: ((id: BlockId) => Block | undefined) | null;
  /** 'Eis 1': the label that is printed, where it has one. */
  label: string | undefined;
  /** How much of it is said, as it was composed last; undefined: not composed yet. */
  spoken: { said: number } | undefined;
  /** Labels of demands, by the id of their block. */
  demandLabel: (block: BlockId) => string | undefined;
  /** `2026-11-25` */
  today: string;
  t: Texts;
}

/** null where the draft holds no copy of the block. */
export function blockFacts(data: NodeData<BlockInstance>, id: NodeId, around: FactsAround): BlockFacts | null {
  const placed = placedIn(data, id, around.head);
  if (!placed) return null;
  const { block, adapted, title } = placed;
  const { t, label } = around;
  const locked = isLocked(block);
  return {
    kind: block.kind,
    title,
    form: data.form,
    source: sourceOf(placed, around),
    state: stateOf(placed, around),
    adapted,
    locked,
    editable: !locked && data.form === 'full' && block.kind !== 'motion',
    titled: block.kind === 'demand' && data.form !== 'reference',
    openGrounds: placed.grounds.filter(({ block: ground }) => isOpen(ground, placed, around)).map((one) => one.block),
    name: nameOf(label ?? t.blocks.kind[block.kind], title, t),
  };
}

/** 'Motie van het lid Bikker' says by itself that it is a motion. */
function nameOf(label: string, title: string, t: Texts): string {
  return title.startsWith(`${label} `) ? title : t.page.blockName(label, title);
}

export function placedIn(data: NodeData<BlockInstance>, id: NodeId, head: DraftHead): PlacedBlock | undefined {
  return placeBlock({ ...head, body: [] }, { ...data, type: 'blockInstance', id });
}

/** Literal words stand as they were said. A quote that was released is such words too. */
export function isLocked(block: Block): boolean {
  switch (block.kind) {
    case 'motion':
      return true;
    case 'finding':
      return block.literal;
    case 'quote':
      return block.state === 'approved' || block.state === 'published';
    default:
      return false;
  }
}

function stateOf({ block, instance, adapted }: PlacedBlock, around: FactsAround): BlockState | null {
  const current = around.find?.(instance.block);
  if (around.find && !current) return 'loose';
  if (current && current.revision !== block.revision) {
    return current.revisions.some(({ hash }) => hash === block.revision) ? 'newer' : 'different';
  }
  // A day makes no new revision: the library's is the one of this text. A quote is printed as the draft has it.
  const dated = block.kind === 'quote' ? [block, current ?? block] : [current ?? block];
  if (dated.some((one) => isExpired(one, around.today))) return 'expired';
  if (adapted) return 'adapted';
  if (block.kind === 'quote') return block.state;
  if (block.kind === 'finding' && block.paragraph === null) return 'open';
  const printsWords = instance.form === 'full' && block.body.length > 0;
  return isLocked(block) && printsWords ? 'literal' : null;
}

function isOpen(ground: BlockId, placed: PlacedBlock, { head }: FactsAround): boolean {
  const block = placedIn({ block: ground, revision: '', form: 'full' }, 'ground', head)?.block;
  if (!block) return true;
  const locator = placed.grounds.find((one) => one.block === ground)?.locator;
  return (FIND_MISSING[block.kind] as (block: Block, at?: typeof locator) => string[])(block, locator).length > 0;
}

type SourceWords<Kind extends BlockKind> = (block: BlockOf<Kind>, placed: PlacedBlock, around: FactsAround) => string[];

const SOURCES: { [Kind in keyof PerKind<unknown>]: SourceWords<Kind> } = {
  demand: (_block, placed, around) => {
    const open = placed.grounds.filter(({ block }) => isOpen(block, placed, around)).length;
    return [around.t.page.grounds(placed.grounds.length - open, placed.grounds.length)];
  },
  motion: (block, _placed, { t }) => [
    block.kamerstuk ? formatKamerstuk(block.kamerstuk, t) : (block.zaak ?? t.blocks.noNumber),
    formatMovers(block),
  ],
  finding: (block, _placed, { t }) => [t.blocks.reportOf(block.report), block.section ?? ''],
  quote: (block, _placed, { t }) => [block.role ?? t.page.spokesperson, block.speaker ?? t.page.noName],
  question: (block, placed, { t, demandLabel, spoken: composed }) => {
    const demand = block.demand === null ? undefined : demandLabel(block.demand);
    const words = composed?.said ?? countWords(plainText(placed.body));
    const spoken = t.blocks.spoken(words, secondsToSay(words));
    return [demand === undefined ? spoken : `${t.page.goesWith(demand)} · ${spoken}`];
  },
  passage: (block) => [block.title],
  figure: (block, _placed, { t }) => [
    sourceName(block.source, t) ?? t.page.noSource,
    block.date ? t.date(block.date) : '',
  ],
  commitment: (block, _placed, { t }) => [
    block.date ? t.date(block.date) : t.page.noDate,
    sourceName(block.source, t) ?? t.page.noSource,
  ],
  source: (block) => [block.title],
};

function sourceOf(placed: PlacedBlock, around: FactsAround): string {
  const words = SOURCES[placed.block.kind] as SourceWords<BlockKind>;
  return words(placed.block as never, placed, around)
    .filter((part) => part !== '')
    .join(', ');
}

function sourceName(source: Source | null, t: Texts): string | null {
  if (!source) return null;
  if (source.type === 'kamerstuk' || source.type === 'bijlage') return formatKamerstuk(source.kamerstuk, t);
  return 'title' in source && source.title ? source.title : t.blocks.sourceType[source.type];
}
