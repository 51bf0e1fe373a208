import type { Block } from '../blocks/block.ts';
import type { IdSource } from '../richtext/ids.ts';
import type { AnyNode } from '../richtext/walk.ts';
import { walk } from '../richtext/walk.ts';
import type { Draft } from './draft.ts';
import { findSnapshot } from './instances.ts';

/** A repair, or a problem without one, found when a draft was read. `node` is the id of the node. */
export type Repair =
  | { code: 'id-missing'; node: string; type: string }
  /** A second node had this id and got a new one. */
  | { code: 'id-double'; id: string; node: string }
  /** Short rows of a table got empty cells. */
  | { code: 'table-completed'; node: string; cells: number }
  /** Spans of a table that left it or overlapped another cell were cut. */
  | { code: 'table-spans-cut'; node: string }
  /** A snapshot was stored under another key than its id. */
  | { code: 'snapshot-key'; key: string; id: string }
  /** Reported only: cannot be repaired. */
  | { code: 'snapshot-missing'; block: string; node: string }
  | { code: 'thread-missing'; thread: string; node: string }
  | { code: 'audience-missing'; audience: string; node: string }
  | { code: 'target-missing'; target: string; node: string }
  | { code: 'image-missing'; image: string; node: string };

type Json = Record<string, unknown>;

const WITH_ID = new Set([
  ...['heading', 'paragraph', 'list', 'quotation', 'table', 'figure', 'pageBreak', 'blockInstance'],
  ...['citation', 'footnote'],
]);
/** Fields of rich text that contain further rich text. */
const CHILD_FIELDS = ['content', 'items', 'lists', 'rows', 'cells', 'caption', 'attribution', 'own', 'body'] as const;

/**
 * Gives every node an id that is unique in the draft: the first of two equal ids is kept. Runs before schema
 * validation, which would refuse the draft.
 */
export function repairIds(draft: Json, newId: IdSource): { value: Json; repaired: Repair[] } {
  const repaired: Repair[] = [];
  const taken = new Set<string>();
  // Ids anywhere in the draft, so that a new id never equals that of a later node.
  const all = new Set<string>();
  collectIds([draft.title, draft.subtitle, draft.body, draft.blocks], all);
  const makeUniqueId = (): string => {
    let id = newId();
    while (taken.has(id) || all.has(id)) id = newId();
    return id;
  };

  const repairNode = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((child) => repairNode(child, field));
    if (typeof value !== 'object' || value === null) return value;
    const node = { ...(value as Json) };
    const type =
      typeof node.type === 'string' ? node.type : field === 'items' ? 'item' : field === 'cells' ? 'cell' : '';
    if (WITH_ID.has(type) || type === 'item' || type === 'cell') {
      const id = node.id;
      if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(id)) {
        node.id = makeUniqueId();
        repaired.push({ code: 'id-missing', node: String(node.id), type });
      } else if (taken.has(id)) {
        node.id = makeUniqueId();
        repaired.push({ code: 'id-double', id, node: String(node.id) });
      }
      taken.add(String(node.id));
    }
    for (const childField of CHILD_FIELDS)
      if (node[childField] !== undefined) node[childField] = repairNode(node[childField], childField);
    return node;
  };

  const value: Json = { ...draft };
  for (const field of ['title', 'subtitle', 'body'])
    if (draft[field] !== undefined) value[field] = repairNode(draft[field], field);
  if (typeof draft.blocks === 'object' && draft.blocks !== null && !Array.isArray(draft.blocks)) {
    value.blocks = Object.fromEntries(
      Object.entries(draft.blocks as Json).map(([key, block]) => {
        if (typeof block !== 'object' || block === null) return [key, block];
        return [key, { ...(block as Json), body: repairNode((block as Json).body, 'body') }];
      }),
    );
  }
  return { value, repaired };
}

function collectIds(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const child of value) collectIds(child, ids);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (key === 'id' && typeof child === 'string') ids.add(child);
      else collectIds(child, ids);
    }
  }
}

/** Stores snapshots under their own ids, and reports references to missing things. */
export function repairLinks(draft: Draft): { draft: Draft; repaired: Repair[] } {
  const repaired: Repair[] = [];
  const blocks: Record<string, Block> = {};
  const wrong: [string, Block][] = [];
  for (const [key, block] of Object.entries(draft.blocks)) {
    if (key === block.id) blocks[key] = block;
    else wrong.push([key, block]);
  }
  for (const [key, block] of wrong) {
    repaired.push({ code: 'snapshot-key', key, id: block.id });
    // Nodes of the draft must still find the block by the old key.
    if (Object.hasOwn(blocks, block.id)) blocks[key] = { ...block, id: key };
    else blocks[block.id] = { ...block, aliases: [...new Set([...block.aliases, key])] };
  }
  const repairedDraft: Draft = { ...draft, blocks };
  return { draft: repairedDraft, repaired: [...repaired, ...findDanglingReferences(repairedDraft)] };
}

function findDanglingReferences(draft: Draft): Repair[] {
  const found: Repair[] = [];
  const threads = new Set(draft.threads.map((thread) => thread.id));
  const audiences = new Set(draft.audiences.map((audience) => audience.id));
  const snapshotBodies = Object.values(draft.blocks).flatMap((block) => block.body);
  const ids = new Set<string>();
  const collect = (node: AnyNode): void => {
    if ('id' in node) ids.add(node.id);
  };
  walk([...draft.title, ...draft.subtitle, ...draft.body, ...snapshotBodies], collect);

  let place = '';
  const checkNode = (node: AnyNode): void => {
    if ('id' in node) place = node.id;
    for (const thread of node.threads ?? [])
      if (!threads.has(thread)) found.push({ code: 'thread-missing', thread, node: place });
    for (const audience of node.audiences ?? [])
      if (!audiences.has(audience)) found.push({ code: 'audience-missing', audience, node: place });
    if (!('type' in node)) return;
    if (node.type === 'crossReference' && !ids.has(node.target))
      found.push({ code: 'target-missing', target: node.target, node: place });
    if (node.type === 'figure' && !Object.hasOwn(draft.images, node.image))
      found.push({ code: 'image-missing', image: node.image, node: place });
    if (node.type === 'blockInstance' && !findSnapshot(draft, node.block))
      found.push({ code: 'snapshot-missing', block: node.block, node: place });
  };
  walk([...draft.title, ...draft.subtitle, ...draft.body, ...snapshotBodies], checkNode);
  return found;
}
