/**
 * The difference between two drafts, as changes of fields, nodes and blocks: for versions, conflicts and `inbreng diff`.
 */
import { canonicalJson } from '../canonical-json.ts';
import type { Draft } from '../drafts/draft.ts';
import type { BlockInstance, NodeId } from '../richtext/model.ts';
import { type AnyNode, childrenOf } from '../richtext/walk.ts';
import { CHANGE_TARGETS, type Change, type ChangeTarget, diffFields, diffText } from './change.ts';
import { diffBlocks, diffBodies } from './diff-blocks.ts';
import { collectText, describeInline, type GetInlineText, joinInlineText } from './node-words.ts';
import { diffSequence } from './sequence.ts';
import { diffWords } from './words.ts';

/** Fields that are compared as values, in this order. `modified` changes at every save, so it is not compared. */
const FIELDS = [
  'documentType',
  'houseStyle',
  'language',
  'shortTitle',
  'stamp',
  'pointName',
  'evidenceAnnex',
  'keywords',
  'variables',
  'definitions',
  'agenda',
  'audiences',
  'images',
  'threads',
  'silenced',
  'overruled',
] as const;

/**
 * The differences between two drafts: fields, then nodes by id in document order (removed, added, moved, changed), then
 * snapshots of blocks (`blocks.28638-238.title`). `say` returns the text of citations, variables and references.
 */
export function diffDrafts(from: Draft, to: Draft, say: GetInlineText = describeInline): Change[] {
  return [
    diffText('title', joinInlineText(from.title, say), joinInlineText(to.title, say)),
    diffText('subtitle', joinInlineText(from.subtitle, say), joinInlineText(to.subtitle, say)),
    ...FIELDS.flatMap((name) => diffFields(from[name], to[name], name)),
    ...diffNodes(from.body, to.body, say),
    ...diffSnapshots(from, to),
  ].filter((change) => change !== null);
}

type OwnBody = NonNullable<BlockInstance['own']>['body'];

interface PlacedNode {
  node: AnyNode;
  parent: NodeId | null;
}

/** Compares block-level nodes by id; inline nodes are part of the text of their paragraph. */
function diffNodes(from: readonly AnyNode[], to: readonly AnyNode[], say: GetInlineText): Change[] {
  const before = collectNodes(from);
  const after = collectNodes(to);
  const moved = findMovedNodes(before, after);
  const changes: Change[] = [];
  for (const [id, { node, parent }] of before) {
    // A node that was removed with its parent is reported with the parent.
    if (after.has(id) || (parent !== null && !after.has(parent))) continue;
    changes.push({
      where: id,
      what: getTarget(node),
      kind: 'removed',
      words: diffWords(getChangedText(node, after, say), ''),
    });
  }
  for (const [id, place] of after) {
    const earlier = before.get(id);
    if (!earlier) {
      if (place.parent !== null && !before.has(place.parent)) continue;
      changes.push({
        where: id,
        what: getTarget(place.node),
        kind: 'added',
        words: diffWords('', getChangedText(place.node, before, say)),
      });
      continue;
    }
    const words = getOwnText(place.node, say);
    if (moved.has(id))
      changes.push({ where: id, what: getTarget(place.node), kind: 'moved', words: diffWords(words, words) });
    changes.push(...diffNode(id, earlier.node, place.node, say));
  }
  return changes;
}

function diffNode(id: NodeId, from: AnyNode, to: AnyNode, say: GetInlineText): Change[] {
  if ('type' in from && 'type' in to && from.type === 'blockInstance' && to.type === 'blockInstance') {
    return diffInstances(id, from, to);
  }
  const [a, b] = [getOwnText(from, say), getOwnText(to, say)];
  if (a === b && serializeForm(from) === serializeForm(to)) return [];
  return [{ where: id, what: getTarget(to), kind: 'changed', words: diffWords(a, b) }];
}

function diffInstances(id: NodeId, from: BlockInstance, to: BlockInstance): Change[] {
  const fields = ({ own, ...instance }: BlockInstance) => ({
    ...instance,
    type: undefined,
    id: undefined,
    ownTitle: own?.title,
  });
  return [...diffFields(fields(from), fields(to), id), ...diffOwnBodies(id, from.own?.body, to.own?.body)];
}

/** An emptied adaptation differs from no adaptation, although both have no text. */
function diffOwnBodies(id: NodeId, from: OwnBody, to: OwnBody): Change[] {
  const where = `${id}.own`;
  const changes = diffBodies(from ?? [], to ?? [], where);
  const isOtherText = (from === undefined) !== (to === undefined);
  return changes.length === 0 && isOtherText ? [{ where, what: 'field', kind: 'changed', words: [] }] : changes;
}

/** Block-level nodes by id, in document order. The adapted text of a block instance is compared as a whole. */
function collectNodes(content: readonly AnyNode[]): Map<NodeId, PlacedNode> {
  const places = new Map<NodeId, PlacedNode>();
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

/** Nodes with another parent, or in another order among the siblings that remain; as few as explain the difference. */
function findMovedNodes(before: ReadonlyMap<NodeId, PlacedNode>, after: ReadonlyMap<NodeId, PlacedNode>): Set<NodeId> {
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

/** The text of a removed or added node, without that of descendants that exist in the other draft too. */
function getChangedText(node: AnyNode, others: ReadonlyMap<NodeId, PlacedNode>, say: GetInlineText): string {
  const within = [...collectNodes([node])];
  if (within.every(([id]) => !others.has(id))) return collectText(node, say);
  return within
    .filter(([id]) => !others.has(id))
    .map(([, place]) => getOwnText(place.node, say))
    .filter((words) => words !== '')
    .join('\n');
}

/** The text of the node itself, without that of descendants with their own id. */
function getOwnText(node: AnyNode, say: GetInlineText): string {
  if (!('type' in node)) return 'lists' in node ? joinInlineText(node.content, say) : '';
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return joinInlineText(node.content, say);
    case 'quotation':
      return joinInlineText(node.attribution ?? [], say);
    case 'table':
      return joinInlineText(node.caption ?? [], say);
    case 'figure':
      return [node.alt ?? '', joinInlineText(node.caption ?? [], say)].filter((text) => text !== '').join('\n');
    case 'blockInstance':
      return `[${node.block}]`;
    default:
      return '';
  }
}

/** All other properties of the node itself, as text to compare: marks, level, widths, language. */
function serializeForm(node: AnyNode): string {
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

function getTarget(node: AnyNode): ChangeTarget {
  if (!('type' in node)) return 'lists' in node ? 'listItem' : 'tableCell';
  return CHANGE_TARGETS.find((thing) => thing === node.type) ?? 'paragraph';
}

function isInline(node: AnyNode): boolean {
  return 'type' in node && (node.type === 'citation' || node.type === 'footnote');
}

function diffSnapshots(from: Draft, to: Draft): Change[] {
  const ids = [...Object.keys(from.blocks), ...Object.keys(to.blocks).filter((id) => !Object.hasOwn(from.blocks, id))];
  return ids.flatMap((id): Change[] => {
    const [before, after] = [getSnapshot(from, id), getSnapshot(to, id)];
    const where = `blocks.${id}`;
    if (before && after)
      return diffBlocks(before, after).map((change) => ({ ...change, where: `${where}.${change.where}` }));
    const change = diffText(where, before?.title ?? '', after?.title ?? '', 'block');
    return change ? [change] : [{ where, what: 'block', kind: after ? 'added' : 'removed', words: [] }];
  });
}

/** An id may equal the name of an inherited property ('constructor'). */
function getSnapshot(draft: Draft, id: string) {
  return Object.hasOwn(draft.blocks, id) ? draft.blocks[id] : undefined;
}
