import { canonicalJson } from '../../../engine/core/canonical-json.ts';
import { diffDrafts } from '../../../engine/core/diff/diff-drafts.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { type ChangePlace, getSnapshotById } from '../../../engine/core/drafts/take-part.ts';
import type { BlockId, BodyNode, NodeId } from '../../../engine/core/richtext/model.ts';
import { homesOf } from '../versions/document-places.ts';
import { blockState, fieldState, type Versions } from './conflict-entry.ts';
import { shownAt } from './shown-at.ts';

/** A key that is unique among the places of a document. */
export function keyOf(place: ChangePlace): string {
  if ('node' in place) return place.node;
  return 'block' in place ? `block-${place.block}` : `field-${place.field}-${place.name ?? ''}`;
}

/** Places that differ between the two versions, whichever side changed them: fields, block copies, nodes. */
export function changedPlaces({ base, here, folder }: Versions): ChangePlace[] {
  const changes = diffDrafts(folder, here);
  const homes = homesOf([folder.body, here.body]);
  const moved = new Set<NodeId>(changes.flatMap(({ kind, where }) => (kind === 'moved' ? [where] : [])));
  const fields = new Map<string, ChangePlace>();
  for (const field of ['title', 'subtitle'] as const)
    if (fieldState(folder, field, null) !== fieldState(here, field, null))
      fields.set(`${field}.`, { field, name: null });
  for (const { where } of changes) {
    const [field = '', name = null] = where.split('.');
    // Pictures belong to the figures that show them.
    if (homes.has(field) || field === 'blocks' || field === 'images') continue;
    const part = field === 'variables' ? name : null;
    fields.set(`${field}.${part ?? ''}`, { field, name: part });
  }
  // Shows a title and its short form as one difference, unless each side changed another one of them.
  const byHere = (field: string) => fieldState(here, field, null) !== fieldState(base, field, null);
  const byFolder = (field: string) => fieldState(folder, field, null) !== fieldState(base, field, null);
  const isOne = byHere('title') === byHere('shortTitle') && byFolder('title') === byFolder('shortTitle');
  if (fields.has('title.') && isOne) fields.delete('shortTitle.');

  const nodes = new Map<NodeId, boolean>();
  const [inFolder, inHere] = [folder, here].map(
    ({ body }) => new Map(body.map((node: BodyNode) => [node.id, canonicalJson(node)])),
  ) as [Map<NodeId, string>, Map<NodeId, string>];
  for (const id of new Set([...inFolder.keys(), ...inHere.keys()]))
    if (moved.has(id) || inFolder.get(id) !== inHere.get(id)) nodes.set(id, moved.has(id));
  const blocks: BlockId[] = [];
  for (const id of Object.keys(here.blocks)) {
    if (!getSnapshotById(folder, id) || blockState(folder, id) === blockState(here, id)) continue;
    const shown = shownAt(here, id).filter((node) => shownAt(folder, id).includes(node));
    // A copy belongs to the row of its node if one node shows it in both versions. Otherwise it gets a row of its own.
    if (shown.length !== 1) blocks.push(id);
    for (const node of shown) {
      if (shown.length === 1) nodes.set(node, nodes.get(node) ?? false);
      else if (!moved.has(node) && apartFromCopy(folder, node) === apartFromCopy(here, node)) nodes.delete(node);
    }
  }
  return [
    ...fields.values(),
    ...blocks.map((block) => ({ block })),
    ...[...nodes].map(([node, isMoved]) => ({ node, moved: isMoved })),
  ];
}

/** Content of a node without the revision of its block copy, as text to compare. */
function apartFromCopy(draft: Draft, id: NodeId): string {
  return canonicalJson({ ...draft.body.find((node) => node.id === id), revision: '' });
}
