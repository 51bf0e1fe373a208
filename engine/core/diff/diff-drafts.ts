import { canonicalJson } from '../canonical-json.ts';
import type { Draft } from '../drafts/draft.ts';
import type { BlockInstance, NodeId } from '../richtext/model.ts';
import { type AnyNode, childrenOf } from '../richtext/walk.ts';
import { CHANGED_THINGS, type Change, type ChangedThing, fieldChanges, textChange } from './change.ts';
import { diffBlocks, diffBodies } from './diff-blocks.ts';
import { inlineWords, pieceWords, type SayPiece, wordsWithin } from './node-words.ts';
import { diffSequence } from './sequence.ts';
import { diffWords } from './words.ts';

/** Fields that are compared as values, in this order. What changes at every save (`modified`) is no difference. */
const FIELDS = [
  'documentType',
  'houseStyle',
  'language',
  'shortTitle',
  'stamp',
  'keywords',
  'variables',
  'definitions',
  'audiences',
  'images',
  'threads',
  'silenced',
  'overruled',
] as const;

/**
 * What differs between two drafts: fields, then nodes by their ids in document order (removed, added, moved, changed),
 * then the snapshots of blocks (`blocks.28638-238.title`). `say` gives the words of citations, variables and references.
 */
export function diffDrafts(from: Draft, to: Draft, say: SayPiece = pieceWords): Change[] {
  return [
    textChange('title', inlineWords(from.title, say), inlineWords(to.title, say)),
    textChange('subtitle', inlineWords(from.subtitle, say), inlineWords(to.subtitle, say)),
    ...FIELDS.flatMap((name) => fieldChanges(from[name], to[name], name)),
    ...diffNodes(from.body, to.body, say),
    ...diffSnapshots(from, to),
  ].filter((change) => change !== null);
}

type OwnBody = NonNullable<BlockInstance['own']>['body'];

interface Placed {
  node: AnyNode;
  parent: NodeId | null;
}

/** Only nodes that stand in the flow are compared by id; what they hold within a line belongs to their words. */
function diffNodes(from: readonly AnyNode[], to: readonly AnyNode[], say: SayPiece): Change[] {
  const before = placesOf(from);
  const after = placesOf(to);
  const moved = movedNodes(before, after);
  const changes: Change[] = [];
  for (const [id, { node, parent }] of before) {
    // What went with its container is told with it.
    if (after.has(id) || (parent !== null && !after.has(parent))) continue;
    changes.push({
      where: id,
      what: thingOf(node),
      kind: 'removed',
      words: diffWords(wordsLost(node, after, say), ''),
    });
  }
  for (const [id, place] of after) {
    const earlier = before.get(id);
    if (!earlier) {
      if (place.parent !== null && !before.has(place.parent)) continue;
      changes.push({
        where: id,
        what: thingOf(place.node),
        kind: 'added',
        words: diffWords('', wordsLost(place.node, before, say)),
      });
      continue;
    }
    const words = ownWords(place.node, say);
    if (moved.has(id))
      changes.push({ where: id, what: thingOf(place.node), kind: 'moved', words: diffWords(words, words) });
    changes.push(...diffNode(id, earlier.node, place.node, say));
  }
  return changes;
}

function diffNode(id: NodeId, from: AnyNode, to: AnyNode, say: SayPiece): Change[] {
  if ('type' in from && 'type' in to && from.type === 'blockInstance' && to.type === 'blockInstance') {
    return diffInstances(id, from, to);
  }
  const [a, b] = [ownWords(from, say), ownWords(to, say)];
  if (a === b && ownForm(from) === ownForm(to)) return [];
  return [{ where: id, what: thingOf(to), kind: 'changed', words: diffWords(a, b) }];
}

function diffInstances(id: NodeId, from: BlockInstance, to: BlockInstance): Change[] {
  const fields = ({ own, ...instance }: BlockInstance) => ({
    ...instance,
    type: undefined,
    id: undefined,
    ownTitle: own?.title,
  });
  return [...fieldChanges(fields(from), fields(to), id), ...diffOwnBodies(id, from.own?.body, to.own?.body)];
}

/** Own text that was emptied is not the library's text, though neither has words of its own. */
function diffOwnBodies(id: NodeId, from: OwnBody, to: OwnBody): Change[] {
  const where = `${id}.own`;
  const changes = diffBodies(from ?? [], to ?? [], where);
  const isOtherText = (from === undefined) !== (to === undefined);
  return changes.length === 0 && isOtherText ? [{ where, what: 'field', kind: 'changed', words: [] }] : changes;
}

/** The nodes of the flow by id, in document order. A block instance's own text is compared as a whole. */
function placesOf(content: readonly AnyNode[]): Map<NodeId, Placed> {
  const places = new Map<NodeId, Placed>();
  const collect = (nodes: readonly AnyNode[], parent: NodeId | null) => {
    for (const node of nodes) {
      if (!('id' in node) || isInline(node)) continue;
      places.set(node.id, { node, parent });
      if ('type' in node && node.type === 'blockInstance') continue;
      for (const children of childrenOf(node)) collect(children, node.id);
    }
  };
  collect(content, null);
  return places;
}

/** Nodes that stand in another container, or elsewhere among the neighbours that stayed: as few as tell the difference. */
function movedNodes(before: ReadonlyMap<NodeId, Placed>, after: ReadonlyMap<NodeId, Placed>): Set<NodeId> {
  const moved = new Set<NodeId>();
  const staying = new Map<NodeId | null, { before: NodeId[]; after: NodeId[] }>();
  const siblings = (parent: NodeId | null) => {
    const found = staying.get(parent) ?? { before: [], after: [] };
    staying.set(parent, found);
    return found;
  };
  for (const [id, { parent }] of before) {
    const later = after.get(id);
    if (!later) continue;
    if (later.parent === parent) siblings(parent).before.push(id);
    else moved.add(id);
  }
  for (const [id, { parent }] of after) if (before.get(id)?.parent === parent) siblings(parent).after.push(id);
  for (const order of staying.values()) {
    for (const part of diffSequence(order.before, order.after)) {
      if (part.kind === 'added') for (const id of part.values) moved.add(id);
    }
  }
  return moved;
}

/** The words of a node that came or went, without those of nodes in it that stand in the other draft too. */
function wordsLost(node: AnyNode, others: ReadonlyMap<NodeId, Placed>, say: SayPiece): string {
  const within = [...placesOf([node])];
  if (within.every(([id]) => !others.has(id))) return wordsWithin(node, say);
  return within
    .filter(([id]) => !others.has(id))
    .map(([, place]) => ownWords(place.node, say))
    .filter((words) => words !== '')
    .join('\n');
}

/** The words of the node itself, without those of nodes in it that have ids of their own. */
function ownWords(node: AnyNode, say: SayPiece): string {
  if (!('type' in node)) return 'lists' in node ? inlineWords(node.content, say) : '';
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return inlineWords(node.content, say);
    case 'quotation':
      return inlineWords(node.attribution ?? [], say);
    case 'table':
      return inlineWords(node.caption ?? [], say);
    case 'figure':
      return [node.alt ?? '', inlineWords(node.caption ?? [], say)].filter((text) => text !== '').join('\n');
    case 'blockInstance':
      return `[${node.block}]`;
    default:
      return '';
  }
}

/** Everything else about the node itself, as text to compare: marks, level, widths, language. */
function ownForm(node: AnyNode): string {
  if (!('type' in node)) return canonicalJson('lists' in node ? { ...node, lists: null } : { ...node, content: null });
  switch (node.type) {
    case 'list':
      return canonicalJson({ ...node, items: null });
    case 'quotation':
      return canonicalJson({ ...node, content: null });
    case 'table':
      return canonicalJson({ ...node, rows: node.rows.map((row) => row.cells.map((cell) => cell.id)) });
    default:
      return canonicalJson(node);
  }
}

function thingOf(node: AnyNode): ChangedThing {
  if (!('type' in node)) return 'lists' in node ? 'listItem' : 'tableCell';
  return CHANGED_THINGS.find((thing) => thing === node.type) ?? 'paragraph';
}

function isInline(node: AnyNode): boolean {
  return 'type' in node && (node.type === 'citation' || node.type === 'footnote');
}

function diffSnapshots(from: Draft, to: Draft): Change[] {
  const ids = [...Object.keys(from.blocks), ...Object.keys(to.blocks).filter((id) => !Object.hasOwn(from.blocks, id))];
  return ids.flatMap((id): Change[] => {
    const [before, after] = [ownBlock(from, id), ownBlock(to, id)];
    const where = `blocks.${id}`;
    if (before && after)
      return diffBlocks(before, after).map((change) => ({ ...change, where: `${where}.${change.where}` }));
    const change = textChange(where, before?.title ?? '', after?.title ?? '', 'block');
    return change ? [change] : [{ where, what: 'block', kind: after ? 'added' : 'removed', words: [] }];
  });
}

/** A block may bear the name of what every object has ('constructor'). */
function ownBlock(draft: Draft, id: string) {
  return Object.hasOwn(draft.blocks, id) ? draft.blocks[id] : undefined;
}
