import type { Block, BlockOf } from '../blocks/block.ts';
import { printedWording } from '../blocks/finding.ts';
import type { BlockInstance, BodyNode, ContentNode, Ground } from '../richtext/model.ts';
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
  const { block, body } = applyWording(snapshot);
  return {
    instance,
    block,
    title: instance.own?.title ?? block.title,
    body: instance.own?.body ?? body,
    grounds: mergeGrounds(block, instance),
    adapted: instance.own !== undefined,
  };
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

/** The block instances of a draft in document order. They occur only at the top level. */
export function findInstances(body: readonly BodyNode[]): BlockInstance[] {
  return body.filter((node) => node.type === 'blockInstance');
}
