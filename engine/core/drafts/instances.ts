import type { Block, BlockOf } from '../blocks/block.ts';
import type { BlockContent, BlockInstance, BlockNode, Ground } from '../richtext/model.ts';
import type { Draft } from './draft.ts';

/** A block as it stands at a place of a draft: the snapshot with the writer's own words and changes laid over it. */
export interface PlacedBlock<Kind extends Block['kind'] = Block['kind']> {
  instance: BlockInstance;
  block: BlockOf<Kind>;
  title: string;
  body: BlockContent[];
  /** Of a demand: its usual grounds without the dropped and with the added ones, each block once. */
  grounds: Ground[];
  adapted: boolean;
}

/** The snapshot of a block under its id or one of its aliases. */
export function snapshotOf(draft: Pick<Draft, 'blocks'>, id: string): Block | undefined {
  // Any id may be asked for, also one that every object has: `constructor`.
  if (Object.hasOwn(draft.blocks, id)) return draft.blocks[id];
  return Object.values(draft.blocks).find((block) => block.aliases.includes(id));
}

/** The copy that a draft has of a block of the library: under its id or a former one, of the block or of the copy. */
export function copyOf(draft: Pick<Draft, 'blocks'>, block: Block): Block | undefined {
  const ids = [block.id, ...block.aliases];
  return ids.map((id) => snapshotOf(draft, id)).find((copy) => copy !== undefined);
}

/** A block as it stands at this place; undefined where the draft holds no copy of it. */
export function placedBlock(draft: Draft, instance: BlockInstance): PlacedBlock | undefined {
  const block = snapshotOf(draft, instance.block);
  if (!block) return undefined;
  return {
    instance,
    block,
    title: instance.own?.title ?? block.title,
    body: instance.own?.body ?? block.body,
    grounds: groundsOf(block, instance),
    adapted: instance.own !== undefined,
  };
}

function groundsOf(block: Block, instance: BlockInstance): Ground[] {
  if (block.kind !== 'demand') return [];
  const dropped = new Set(instance.grounds?.dropped ?? []);
  const grounds = new Map<string, Ground>();
  for (const ground of block.grounds) if (!dropped.has(ground.block)) grounds.set(ground.block, ground);
  for (const ground of instance.grounds?.added ?? []) grounds.set(ground.block, ground);
  return [...grounds.values()];
}

/** Only literal text is cut to an excerpt; other text is printed whole, whatever the excerpt says. */
export function canBeCut(block: Block): boolean {
  return block.kind === 'motion' || (block.kind === 'finding' && block.literal);
}

/** The block instances of a draft in document order. They stand at the outermost level only. */
export function instancesIn(body: readonly BlockNode[]): BlockInstance[] {
  return body.filter((node) => node.type === 'blockInstance');
}
