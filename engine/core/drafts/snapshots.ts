import type { Block } from '../blocks/block.ts';
import { createFindBlock, type FindBlock } from '../blocks/find-block.ts';
import { type IdSource, replaceIds } from '../richtext/ids.ts';
import type { BlockId, BlockNode, Inline } from '../richtext/model.ts';
import { type AnyNode, walk } from '../richtext/walk.ts';
import type { Draft } from './draft.ts';

/** A copy of each block that a draft needs to open without its library, and the ids that the library does not know. */
export interface Snapshots {
  blocks: Record<BlockId, Block>;
  missing: BlockId[];
}

/**
 * Gathers what the content uses and what that rests on in turn: a demand's grounds, a finding's report, the demand of a
 * quote or question, the sources that a block's own text cites. The nodes of their bodies get ids of this draft, in which
 * each id stands once: in the library every body counts from one. A revision does not see ids.
 */
export function snapshotsFor(content: readonly (BlockNode | Inline)[], find: FindBlock, newId: IdSource): Snapshots {
  const blocks: Record<BlockId, Block> = {};
  const missing = new Set<BlockId>();
  const seen = new Set<BlockId>();
  const waiting = usedIn(content);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const block = find(id);
    if (!block) {
      missing.add(id);
      continue;
    }
    blocks[block.id] = { ...block, body: replaceIds(block.body, newId) };
    seen.add(block.id);
    waiting.push(...restsOn(block));
  }
  return { blocks, missing: [...missing] };
}

/** The blocks that a block names. */
export function restsOn(block: Block): BlockId[] {
  const ids = usedIn(block.body);
  if (block.kind === 'demand') ids.push(...block.grounds.map((ground) => ground.block));
  if (block.kind === 'finding' && block.report) ids.push(block.report);
  if ((block.kind === 'quote' || block.kind === 'question') && block.demand) ids.push(block.demand);
  return ids;
}

/** The blocks that stand or are cited in the content, in document order. */
function usedIn(content: readonly (BlockNode | Inline)[]): BlockId[] {
  return content.flatMap(usedInPart);
}

/** Looked for once in each part: nothing in a draft is changed in place, and it is asked for with every few keys. */
const knownUse = new WeakMap<BlockNode | Inline, readonly BlockId[]>();

function usedInPart(part: BlockNode | Inline): readonly BlockId[] {
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

/** The draft with copies of those blocks only that its text uses, and of what these rest on. The same draft where none is to go. */
export function withoutUnusedSnapshots(draft: Draft): Draft {
  const find = createFindBlock(Object.values(draft.blocks));
  const used = new Set<BlockId>();
  const waiting = usedIn([...draft.title, ...draft.subtitle, ...draft.body]);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const block = find(id);
    if (!block || used.has(block.id)) continue;
    used.add(block.id);
    waiting.push(...restsOn(block));
  }
  const kept = Object.entries(draft.blocks).filter(([, block]) => used.has(block.id));
  return kept.length === Object.keys(draft.blocks).length ? draft : { ...draft, blocks: Object.fromEntries(kept) };
}
