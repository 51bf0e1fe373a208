import type { Block } from '../blocks/block.ts';
import { createFindBlock, type FindBlock } from '../blocks/find-block.ts';
import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockId, BodyNode, Inline } from '../richtext/model.ts';
import { type AnyNode, walk } from '../richtext/walk.ts';
import type { Draft } from './draft.ts';

/** Copies of the blocks that a draft needs to open without its library, and ids that are missing in the library. */
export interface Snapshots {
  blocks: Record<BlockId, Block>;
  missing: BlockId[];
}

/**
 * Collects the blocks that the content uses, and the blocks that these refer to: a demand's grounds, a finding's
 * report, the demand of a quote or question, cited sources. Nodes of their bodies get new ids, because ids are unique
 * in a draft and every library body counts from one. Revisions do not include ids.
 */
export function collectSnapshots(content: readonly (BodyNode | Inline)[], find: FindBlock, newId: IdSource): Snapshots {
  const blocks: Record<BlockId, Block> = {};
  const missing = new Set<BlockId>();
  const seen = new Set<BlockId>();
  const queue = findUsedBlocks(content);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const block = find(id);
    if (!block) {
      missing.add(id);
      continue;
    }
    blocks[block.id] = { ...block, body: replaceIds(block.body, newId) };
    seen.add(block.id);
    queue.push(...listReferences(block));
  }
  return { blocks, missing: [...missing] };
}

/** The blocks that a block refers to. */
export function listReferences(block: Block): BlockId[] {
  const ids = findUsedBlocks(block.body);
  if (block.kind === 'demand') ids.push(...block.grounds.map((ground) => ground.block));
  if (block.kind === 'finding' && block.report) ids.push(block.report);
  if ((block.kind === 'quote' || block.kind === 'question') && block.demand) ids.push(block.demand);
  return ids;
}

/** The blocks that are placed or cited in the content, in document order. */
function findUsedBlocks(content: readonly (BodyNode | Inline)[]): BlockId[] {
  return content.flatMap(findUsedBlocksInNode);
}

/**
 * Cached for each node, because the content is searched again after every few keystrokes and nodes are never mutated.
 */
const knownUse = new WeakMap<BodyNode | Inline, readonly BlockId[]>();

function findUsedBlocksInNode(part: BodyNode | Inline): readonly BlockId[] {
  const before = knownUse.get(part);
  if (before) return before;
  const ids: BlockId[] = [];
  walk([part] as readonly AnyNode[], (node) => {
    if (!('type' in node)) return;
    if (node.type === 'blockInstance') {
      ids.push(node.block, ...(node.grounds?.added.map((ground) => ground.block) ?? []));
    }
    if (node.type === 'citation') ids.push(node.block);
  });
  knownUse.set(part, ids);
  return ids;
}

/**
 * Removes snapshots that the text no longer uses, directly or indirectly. Returns the same draft where none is removed.
 */
export function removeUnusedSnapshots(draft: Draft): Draft {
  const find = createFindBlock(Object.values(draft.blocks));
  const used = new Set<BlockId>();
  const waiting = findUsedBlocks([...draft.title, ...draft.subtitle, ...draft.body]);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const block = find(id);
    if (!block || used.has(block.id)) continue;
    used.add(block.id);
    waiting.push(...listReferences(block));
  }
  const kept = Object.entries(draft.blocks).filter(([, block]) => used.has(block.id));
  return kept.length === Object.keys(draft.blocks).length ? draft : { ...draft, blocks: Object.fromEntries(kept) };
}
