import type { Block, BlockOf } from '../blocks/block.ts';
import { printedWording } from '../blocks/finding.ts';
import type { BlockInstance, BodyNode, ContentNode, Ground, NodeId } from '../richtext/model.ts';
import { plainText } from '../richtext/plain-text.ts';
import type { Draft } from './draft.ts';

/** A block at one position in a draft: its snapshot with the writer's adaptations applied. */
export interface PlacedBlock<Kind extends Block['kind'] = Block['kind']> {
  instance: BlockInstance;
  block: BlockOf<Kind>;
  title: string;
  body: ContentNode[];
  /** For a demand: its usual grounds without dropped and with added ones, each block once. */
  grounds: Ground[];
  adapted: boolean;
}

/** Finds a snapshot by its id or one of its aliases. */
export function findSnapshot(draft: Pick<Draft, 'blocks'>, id: string): Block | undefined {
  // An id may equal the name of an inherited property: `constructor`.
  if (Object.hasOwn(draft.blocks, id)) return draft.blocks[id];
  return Object.values(draft.blocks).find((block) => block.aliases.includes(id));
}

/** Finds the draft's snapshot of a library block, by any id or alias of the block. */
export function findSnapshotOf(draft: Pick<Draft, 'blocks'>, block: Block): Block | undefined {
  const ids = [block.id, ...block.aliases];
  return ids.map((id) => findSnapshot(draft, id)).find((copy) => copy !== undefined);
}

/** The block at this position; undefined where the draft has no snapshot of it. */
export function placeBlock(draft: Draft, instance: BlockInstance): PlacedBlock | undefined {
  const snapshot = findSnapshot(draft, instance.block);
  if (!snapshot) return undefined;
  const { block: worded, body } = applyWording(snapshot);
  const block = hasOwnWords(snapshot, instance) ? withoutApproval(worded) : worded;
  return {
    instance,
    block,
    title: instance.own?.title ?? block.title,
    body: instance.own?.body ?? body,
    grounds: mergeGrounds(block, instance),
    adapted: instance.own !== undefined,
  };
}

/** Whether the draft prints other words than its snapshot of the block: the writer's own, or a translation. */
export function hasOwnWords(snapshot: Block, instance: BlockInstance): boolean {
  const own = instance.own?.body;
  return own !== undefined && collapseSpaces(plainText(own)) !== collapseSpaces(plainText(snapshot.body));
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An approval and a publication are of the words of a quote, so other words are a concept, whatever the library says. */
function withoutApproval(block: Block): Block {
  if (block.kind !== 'quote') return block;
  const none = { approvedBy: null, approvedOn: null, approvedHow: null, approvedWhere: null, approvedFor: [] };
  return { ...block, ...none, state: 'concept' };
}

/**
 * The text of a block that documents print. A finding whose translation or summary is printed has that as its body, and is no
 * literal text.
 */
function applyWording(block: Block): { block: Block; body: ContentNode[] } {
  const text = block.kind === 'finding' ? printedWording(block) : null;
  if (block.kind !== 'finding' || text === null) return { block, body: block.body };
  const body = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line, index): ContentNode => ({
        type: 'paragraph',
        id: `wording-${index}`,
        content: [{ type: 'run', text: line }],
      }),
    );
  return { block: { ...block, literal: false, language: 'nl' }, body };
}

function mergeGrounds(block: Block, instance: BlockInstance): Ground[] {
  if (block.kind !== 'demand') return [];
  const dropped = new Set(instance.grounds?.dropped ?? []);
  const grounds = new Map<string, Ground>();
  for (const ground of block.grounds) if (!dropped.has(ground.block)) grounds.set(ground.block, ground);
  for (const ground of instance.grounds?.added ?? []) grounds.set(ground.block, ground);
  return [...grounds.values()];
}

/** Whether an excerpt applies: only literal text is abridged, other text is always printed whole. */
export function canHaveExcerpt(block: Block): boolean {
  return block.kind === 'motion' || (block.kind === 'finding' && block.literal);
}

/** A placed block of any kind, of which only the text matters. */
export type PlacedText = Pick<PlacedBlock, 'instance' | 'body'> & { block: Block };

/** The positions of the body that are printed; undefined: all. */
function excerptOf({ block, instance }: PlacedText): readonly number[] | undefined {
  return canHaveExcerpt(block) ? instance.excerpt : undefined;
}

/** The nodes of the body that are printed. */
export function getExcerptNodes(placed: PlacedText): ContentNode[] {
  const excerpt = excerptOf(placed);
  return excerpt ? placed.body.filter((_, position) => excerpt.includes(position)) : placed.body;
}

/**
 * The body as it is printed: '(…)' behind the text before it in place of each series of omitted nodes. `counts`: whether
 * a node belongs to this variant of the document, because others do not count as omitted.
 */
export function abridgeBody(placed: PlacedText, counts: (node: ContentNode) => boolean = () => true): ContentNode[] {
  const excerpt = excerptOf(placed);
  const printed: ContentNode[] = [];
  let isCutting = false;
  for (const [position, node] of placed.body.entries()) {
    if (!counts(node)) continue;
    const isOmitted = excerpt !== undefined && !excerpt.includes(position);
    if (!isOmitted) printed.push(node);
    else if (!isCutting) printed.push(...withOmission(printed.pop(), node.id));
    isCutting = isOmitted;
  }
  return printed;
}

/** `id`: of the first omitted node, for an omission that needs a paragraph of its own. */
function withOmission(before: ContentNode | undefined, id: NodeId): ContentNode[] {
  if (before?.type === 'paragraph')
    return [{ ...before, content: [...before.content, { type: 'run', text: '\u00A0(…)' }] }];
  return [...(before ? [before] : []), { type: 'paragraph', id, content: [{ type: 'run', text: '(…)' }] }];
}

/** The block instances of a draft in document order. They occur only at the top level. */
export function findInstances(body: readonly BodyNode[]): BlockInstance[] {
  return body.filter((node) => node.type === 'blockInstance');
}
