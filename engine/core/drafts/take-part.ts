import type { BlockId, BlockNode, NodeId } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import { findSnapshot } from './instances.ts';
import { listReferences } from './snapshots.ts';

/**
 * A place in a document that can be taken from another version of it: an outermost node, a field, or the copy of a block that
 * is cited or carries a demand.
 */
export type ChangePlace =
  | { node: NodeId; moved: boolean }
  | { field: string; name: string | null }
  | { block: BlockId };

/**
 * Fields that are taken one by one. All other fields of a draft belong to its nodes, or to no single place. The reasons for
 * overruled errors are not among them: they stay with the document, whichever version it takes parts from.
 */
const FIELDS = [
  'title',
  'subtitle',
  'shortTitle',
  'documentType',
  'houseStyle',
  'language',
  'stamp',
  'keywords',
  'definitions',
  'audiences',
  'threads',
  'silenced',
] as const satisfies readonly (keyof Draft)[];

/** The effect of taking one place from another version: it restores content, removes content, or neither if nothing differs. */
export function effectOf(place: ChangePlace, from: Draft, into: Draft): 'put-back' | 'take-out' | null {
  if ('field' in place)
    return place.field === 'variables' || FIELDS.some((field) => field === place.field) ? 'put-back' : null;
  if ('block' in place) return ownBlock(from, place.block) ? 'put-back' : null;
  if (from.body.some((node) => node.id === place.node)) return 'put-back';
  return into.body.some((node) => node.id === place.node) ? 'take-out' : null;
}

/** Restores a whole version in place of `now`, and keeps the reasons of exports despite errors. */
export function restored(from: Draft, now: Draft): Draft {
  const said = new Set(now.overruled.map((one) => JSON.stringify(one)));
  const former = from.overruled.filter((one) => !said.has(JSON.stringify(one)));
  return { ...from, id: now.id, overruled: [...former, ...now.overruled] };
}

/** Returns `into` with one place as in `from`; a place that `from` lacks is removed. */
export function takePart(place: ChangePlace, from: Draft, into: Draft): Draft {
  if ('block' in place) return takeBlock(place.block, from, into);
  return 'field' in place ? takeField(place, from, into) : takeNode(place, from, into);
}

function takeField({ field, name }: Extract<ChangePlace, { field: string }>, from: Draft, into: Draft): Draft {
  if (field === 'variables') {
    const names = name === null ? Object.keys({ ...from.variables, ...into.variables }) : [name];
    const kept = Object.entries(into.variables).filter(([one]) => !names.includes(one));
    const taken = Object.entries(from.variables).filter(([one]) => names.includes(one));
    return { ...into, variables: Object.fromEntries([...kept, ...taken]) };
  }
  const known = FIELDS.find((one) => one === field);
  if (!known) return into;
  // A title and its short form are one difference to who reads it.
  const also = known === 'title' ? { shortTitle: from.shortTitle } : {};
  return { ...into, [known]: from[known], ...also };
}

function takeNode({ node: id, moved }: Extract<ChangePlace, { node: NodeId }>, from: Draft, into: Draft): Draft {
  const source = from.body.find((node) => node.id === id);
  const at = into.body.findIndex((node) => node.id === id);
  if (!source) return { ...into, body: into.body.filter((node) => node.id !== id) };
  const body = [...into.body];
  if (at >= 0 && !moved) body[at] = source;
  else {
    if (at >= 0) body.splice(at, 1);
    body.splice(placeAfterFormer(source, from.body, body), 0, source);
  }
  return {
    ...into,
    body,
    blocks: withBlocks(source, from, into),
    images: { ...from.images, ...into.images },
  };
}

/** Behind the nearest node before it that is still there. */
function placeAfterFormer(node: BlockNode, former: readonly BlockNode[], body: readonly BlockNode[]): number {
  for (let at = former.indexOf(node) - 1; at >= 0; at -= 1) {
    const before = body.findIndex((one) => one.id === former[at]?.id);
    if (before >= 0) return before + 1;
  }
  return 0;
}

function takeBlock(id: BlockId, from: Draft, into: Draft): Draft {
  const block = ownBlock(from, id);
  if (!block) return into;
  const blocks = { ...missingFor(listReferences(block), from, into), ...into.blocks, [id]: block };
  const revisionAt = (place: NodeId): string => {
    const node = from.body.find((one) => one.id === place);
    return node?.type === 'blockInstance' ? node.revision : block.revision;
  };
  // Each place says of which revision the copy is that it shows.
  const body = into.body.map((node) =>
    node.type === 'blockInstance' && findSnapshot(into, node.block)?.id === id
      ? { ...node, revision: revisionAt(node.id) }
      : node,
  );
  return { ...into, body, blocks };
}

/** The copies of `into`, with that of the block that the node shows, and those that it and the node need and `into` has not. */
function withBlocks(node: BlockNode, from: Draft, into: Draft): Draft['blocks'] {
  const shown = node.type === 'blockInstance' ? findSnapshot(from, node.block) : undefined;
  const text = JSON.stringify(node);
  const named = Object.values(from.blocks).flatMap((block) =>
    [block.id, ...block.aliases].filter((id) => text.includes(JSON.stringify(id))),
  );
  const missing = missingFor([...named, ...(shown ? listReferences(shown) : [])], from, into);
  return { ...missing, ...into.blocks, ...(shown ? { [shown.id]: shown } : {}) };
}

/** Copies of these blocks, and of what they rest on, as far as `into` has none: another copy there is a place of its own. */
function missingFor(ids: readonly BlockId[], from: Draft, into: Draft): Draft['blocks'] {
  const waiting = [...ids];
  const taken = new Map<BlockId, Draft['blocks'][BlockId]>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const block = findSnapshot(from, id);
    if (!block || taken.has(block.id) || findSnapshot(into, id)) continue;
    taken.set(block.id, block);
    waiting.push(...listReferences(block));
  }
  return Object.fromEntries(taken);
}

/** A block may bear the name of what every object has ('constructor'). */
export function ownBlock(draft: Draft, id: BlockId) {
  return Object.hasOwn(draft.blocks, id) ? draft.blocks[id] : undefined;
}
