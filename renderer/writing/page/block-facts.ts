import type { Block, BlockKind, BlockOf, PerKind } from '../../../engine/core/blocks/block.ts';
import { isExpired } from '../../../engine/core/blocks/is-expired.ts';
import { differsInPrint } from '../../../engine/core/blocks/is-same-block.ts';
import type { Source } from '../../../engine/core/citations/source.ts';
import { findSnapshot, type PlacedBlock, placeBlock } from '../../../engine/core/drafts/instances.ts';
import { FIND_MISSING } from '../../../engine/core/evidence/completeness.ts';
import type { BlockForm, BlockId, BlockInstance, NodeId } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { countWords, estimateSeconds } from '../../../engine/core/speaking-time/speaking-time.ts';
import type { NodeData } from '../../document/editor/nodes/drawing.ts';
import type { DraftHead } from '../../document/open/head.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { formatKamerstuk, formatMovers, listFindingFacts } from '../blocks/describe.ts';
import type { PageIcon } from './elements.ts';

/**
 * The state of a block in this document, for its caption. Only one is shown; states that need the user's attention come
 * first.
 */
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

export const NEEDS_ATTENTION: ReadonlySet<BlockState> = new Set(['newer', 'different', 'expired']);

/** The content of a block's frame, besides the printed text. */
export interface BlockFacts {
  kind: BlockKind;
  title: string;
  form: BlockForm;
  /** Second line of the frame: the source, or how many grounds are complete. */
  source: string;
  state: BlockState | null;
  isAdapted: boolean;
  /** The text is literal or approved: the user has to detach the block before changing it. */
  locked: boolean;
  /** The block's own text is edited on the page. */
  isEditable: boolean;
  /** The claim of a demand is edited on the page too. */
  hasEditableTitle: boolean;
  /** Ids of the blocks of incomplete grounds. */
  openGrounds: readonly BlockId[];
  /** Accessible name: 'Eis 1, Geef criminele uitbuiting …'. */
  name: string;
}

export interface FactsInput {
  head: DraftHead;
  /** The library's block with this id or alias; null while there is no library. */
  find: ((id: BlockId) => Block | undefined) | null;
  /** The printed label, 'Eis 1', if there is one. */
  label: string | undefined;
  /** Number of spoken words in the last outcome; undefined before the first one. */
  spoken: { spoken: number } | undefined;
  /** The label of a demand, by the id of its block. */
  demandLabel: (block: BlockId) => string | undefined;
  /** Whether the document prints the follow-up of motions and commitments. */
  printsFollowUp: boolean;
  /** `2026-11-25` */
  today: string;
  t: Texts;
}

/** Returns null if the draft has no copy of the block. */
export function blockFacts(data: NodeData<BlockInstance>, id: NodeId, input: FactsInput): BlockFacts | null {
  const placed = placeInDraft(data, id, input.head);
  if (!placed) return null;
  const { block, adapted: isAdapted, title } = placed;
  const { t, label } = input;
  const locked = isLocked(block);
  return {
    kind: block.kind,
    title,
    form: data.form,
    source: sourceOf(placed, input),
    state: stateOf(placed, input),
    isAdapted,
    locked,
    isEditable: !locked && data.form === 'full' && block.kind !== 'motion',
    hasEditableTitle: block.kind === 'demand' && data.form !== 'reference',
    openGrounds: placed.grounds.filter(({ block: ground }) => isOpen(ground, placed, input)).map((one) => one.block),
    name: nameOf(label ?? t.blocks.kind[block.kind], title, t),
  };
}

/** A title such as 'Motie van het lid Bikker' already contains the kind, so the name does not repeat it. */
function nameOf(label: string, title: string, t: Texts): string {
  return title.startsWith(`${label} `) ? title : t.page.blockName(label, title);
}

export function placeInDraft(data: NodeData<BlockInstance>, id: NodeId, head: DraftHead): PlacedBlock | undefined {
  return placeBlock({ ...head, body: [] }, { ...data, type: 'blockInstance', id });
}

/** Literal text may not be changed. That includes a quote after its approval. */
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

function stateOf({ block, instance, adapted: isAdapted }: PlacedBlock, input: FactsInput): BlockState | null {
  const current = input.find?.(instance.block);
  if (input.find && !current) return 'loose';
  if (current && differsInPrint(current, block, input.printsFollowUp)) {
    return current.revisions.some(({ hash }) => hash === block.revision) ? 'newer' : 'different';
  }
  // A change of the expiry date makes no new revision, so the library has the current date for the same text. A quote
  // is printed from the draft, so its own date counts too.
  const dated = block.kind === 'quote' ? [block, current ?? block] : [current ?? block];
  if (dated.some((one) => isExpired(one, input.today))) return 'expired';
  // An adapted quote is a concept, which matters more.
  if (block.kind === 'quote') return block.state;
  if (isAdapted) return 'adapted';
  if (block.kind === 'finding' && FIND_MISSING.finding(block).length > 0) return 'open';
  const printsText = instance.form === 'full' && block.body.length > 0;
  return isLocked(block) && printsText ? 'literal' : null;
}

function isOpen(ground: BlockId, placed: PlacedBlock, { head }: FactsInput): boolean {
  const block = placeInDraft({ block: ground, revision: '', form: 'full' }, 'ground', head)?.block;
  if (!block) return true;
  const locator = placed.grounds.find((one) => one.block === ground)?.locator;
  return (FIND_MISSING[block.kind] as (block: Block, at?: typeof locator) => string[])(block, locator).length > 0;
}

type SourceText<Kind extends BlockKind> = (block: BlockOf<Kind>, placed: PlacedBlock, input: FactsInput) => string[];

const SOURCES: { [Kind in keyof PerKind<unknown>]: SourceText<Kind> } = {
  demand: (_block, placed, input) => {
    const open = placed.grounds.filter(({ block }) => isOpen(block, placed, input)).length;
    return [input.t.page.grounds(placed.grounds.length - open, placed.grounds.length)];
  },
  motion: (block, _placed, { t }) => [
    block.kamerstuk ? formatKamerstuk(block.kamerstuk, t) : (block.zaak ?? t.blocks.noNumber),
    formatMovers(block),
  ],
  finding: (block, _placed, { t, head, find }) =>
    listFindingFacts(block, t, (id) => findSnapshot(head, id) ?? find?.(id)),
  quote: (block, _placed, { t }) => [block.role ?? t.page.spokesperson, block.speaker ?? t.page.noName],
  question: (block, placed, { t, demandLabel, spoken: composed }) => {
    const demand = block.demand === null ? undefined : demandLabel(block.demand);
    const words = composed?.spoken ?? countWords(plainText(placed.body));
    const spoken = t.blocks.spoken(words, estimateSeconds(words));
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

function sourceOf(placed: PlacedBlock, input: FactsInput): string {
  const words = SOURCES[placed.block.kind] as SourceText<BlockKind>;
  return words(placed.block as never, placed, input)
    .filter((part) => part !== '')
    .join(', ');
}

function sourceName(source: Source | null, t: Texts): string | null {
  if (!source) return null;
  if (source.type === 'kamerstuk' || source.type === 'bijlage') return formatKamerstuk(source.kamerstuk, t);
  return 'title' in source && source.title ? source.title : t.blocks.sourceType[source.type];
}
