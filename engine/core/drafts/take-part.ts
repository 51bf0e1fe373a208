import type { BlockId, BodyNode, NodeId } from '../richtext/model.ts';
import type { Draft } from './draft.ts';
import { findSnapshot } from './instances.ts';
import { listReferences } from './snapshots.ts';

/**
 * A part of a document that can be restored from another version of it: a top-level node, a field, or the snapshot of a
 * block that is cited or is a ground.
 */
export type ChangePlace =
  | { node: NodeId; moved: boolean }
  | { field: string; name: string | null }
  | { block: BlockId };

/**
 * Fields that are restored one by one. The other fields belong to nodes or describe the whole draft. `overruled` is absent:
 * the reasons of exports despite errors stay with the document.
 */
const FIELDS = [
  'title',
  'subtitle',
  'shortTitle',
  'documentType',
  'houseStyle',
  'language',
  'stamp',
  'pointName',
  'evidenceAnnex',
  'keywords',
  'definitions',
  'agenda',
  'audiences',
  'threads',
  'silenced',
] as const satisfies readonly (keyof Draft)[];

/** The effect of `takePart`: it restores content, removes content, or does nothing (null). */
export function findEffect(place: ChangePlace, from: Draft, into: Draft): 'put-back' | 'take-out' | null {
  if ('field' in place)
    return place.field === 'variables' || FIELDS.some((field) => field === place.field) ? 'put-back' : null;
  if ('block' in place) return getSnapshotById(from, place.block) ? 'put-back' : null;
  if (from.body.some((node) => node.id === place.node)) return 'put-back';
  return into.body.some((node) => node.id === place.node) ? 'take-out' : null;
}

/** The whole version `from` in place of `now`, with the reasons of exports despite errors of both. */
export function restoreVersion(from: Draft, now: Draft): Draft {
  const current = new Set(now.overruled.map((one) => JSON.stringify(one)));
  const former = from.overruled.filter((one) => !current.has(JSON.stringify(one)));
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
  // The difference shows a title and its short form as one change.
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
    body.splice(findPosition(source, from.body, body), 0, source);
  }
  return {
    ...into,
    body,
    blocks: addSnapshots(source, from, into),
    images: { ...from.images, ...into.images },
  };
}

/** The position in `body` after the nearest node that precedes this one in `former` and is still there. */
function findPosition(node: BodyNode, former: readonly BodyNode[], body: readonly BodyNode[]): number {
  for (let at = former.indexOf(node) - 1; at >= 0; at -= 1) {
    const before = body.findIndex((one) => one.id === former[at]?.id);
    if (before >= 0) return before + 1;
  }
  return 0;
}

function takeBlock(id: BlockId, from: Draft, into: Draft): Draft {
  const block = getSnapshotById(from, id);
  if (!block) return into;
  const blocks = { ...collectMissing(listReferences(block), from, into), ...into.blocks, [id]: block };
  const revisionAt = (place: NodeId): string => {
    const node = from.body.find((one) => one.id === place);
    return node?.type === 'blockInstance' ? node.revision : block.revision;
  };
  // An instance records the revision of its snapshot.
  const body = into.body.map((node) =>
    node.type === 'blockInstance' && findSnapshot(into, node.block)?.id === id
      ? { ...node, revision: revisionAt(node.id) }
      : node,
  );
  return { ...into, body, blocks };
}

/** The snapshots of `into`, with that of the block that the node shows, and missing ones that both refer to. */
function addSnapshots(node: BodyNode, from: Draft, into: Draft): Draft['blocks'] {
  const shown = node.type === 'blockInstance' ? findSnapshot(from, node.block) : undefined;
  const text = JSON.stringify(node);
  const named = Object.values(from.blocks).flatMap((block) =>
    [block.id, ...block.aliases].filter((id) => text.includes(JSON.stringify(id))),
  );
  const missing = collectMissing([...named, ...(shown ? listReferences(shown) : [])], from, into);
  return { ...missing, ...into.blocks, ...(shown ? { [shown.id]: shown } : {}) };
}

/** Snapshots of these blocks, and of blocks that they refer to, that `into` lacks. Another snapshot there is another change. */
function collectMissing(ids: readonly BlockId[], from: Draft, into: Draft): Draft['blocks'] {
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

/** Without inherited properties: an id may be 'constructor'. */
export function getSnapshotById(draft: Draft, id: BlockId) {
  return Object.hasOwn(draft.blocks, id) ? draft.blocks[id] : undefined;
}
