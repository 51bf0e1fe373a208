import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { removeUnusedSnapshots } from '../../../engine/core/drafts/snapshots.ts';
import { type ChangePlace, takePart } from '../../../engine/core/drafts/take-part.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { type Named, namesOf, orderOf, summary } from '../versions/document-places.ts';
import type { DifferenceReader } from '../versions/field-words.ts';
import { changedPlaces, keyOf } from './changed-places.ts';
import { blockEntry, type ConflictEntry, fieldEntry, nodeEntry, type Side, type Versions } from './conflict-entry.ts';

export type Choices = { readonly [key: string]: Side | undefined };

export type ConflictRow = ConflictEntry | { type: 'same'; key: string; text: string };

export interface Merge {
  rows: readonly ConflictRow[];
  /** Initial choices: the changes that only one side made. */
  chosen: Choices;
  /** Merges the chosen sides. A difference without a choice keeps the version of this window. */
  merged: (choices: Choices) => Draft;
}

/**
 * Compares two versions of a document: their differences, the side that changed each, and the merge result. An invisible
 * difference has no row: it comes from the side that changed it, or from this window if both did.
 */
export function mergeOf(versions: Versions, reader: DifferenceReader): Merge {
  const { t } = reader;
  // Ignores block copies that a side does not use, because they are no change of that side.
  const [base, here, folder] = [versions.base, versions.here, versions.folder].map(removeUnusedSnapshots) as [
    Draft,
    Draft,
    Draft,
  ];
  const sides: Versions = { base, here, folder };
  const places = changedPlaces(sides);
  const placeByKey = new Map(places.map((place) => [keyOf(place), place]));
  const names = namesOf([base, folder, here], t);
  const entries = new Map(
    places.map((place) => {
      const key = keyOf(place);
      if ('field' in place) return [key, fieldEntry(key, place, sides, reader)];
      if ('block' in place) return [key, blockEntry(key, place.block, sides, reader)];
      const name = names.get(place.node);
      return [key, name ? nodeEntry(place, name, names, sides, reader) : null];
    }),
  );
  const seen = (key: string): ConflictEntry[] => {
    const entry = entries.get(key);
    return entry?.isSeen ? [entry] : [];
  };
  const rows: ConflictRow[] = places.flatMap((place) => ('node' in place ? [] : seen(keyOf(place))));
  let same: Named[] = [];
  const fold = () => {
    if (same.length > 0)
      rows.push({ type: 'same', key: `same-${rows.length}`, text: t.difference.same(summary(same)) });
    same = [];
  };
  for (const id of orderOf(folder.body, here.body)) {
    const name = names.get(id);
    if (!name) continue;
    const [entry] = seen(id);
    if (!entry) {
      same.push(name);
      continue;
    }
    fold();
    rows.push(entry);
  }
  fold();
  const chosen: { [key: string]: Side } = {};
  const unseen: { [key: string]: Side } = {};
  for (const [key, entry] of entries) {
    if (!entry?.isSeen) unseen[key] = entry?.changedBy === 'folder' ? 'folder' : 'here';
    else if (entry.changedBy !== 'both') chosen[key] = entry.changedBy;
  }
  return {
    rows,
    chosen,
    merged: (choices) => {
      const sideAt = (key: string): Side => unseen[key] ?? choices[key] ?? 'here';
      return mergedFrom(placeByKey, sideAt, here, folder);
    },
  };
}

/**
 * Takes nodes in the order of the file, so that each finds the node before it. Fields and block copies come last, because
 * nodes may bring other block copies along.
 */
function mergedFrom(
  places: ReadonlyMap<string, ChangePlace>,
  sideAt: (key: string) => Side,
  here: Draft,
  folder: Draft,
): Draft {
  const order = new Map(folder.body.map((node: BodyNode, index) => [node.id, index]));
  const nodes = [...places]
    .flatMap(([key, place]) => ('node' in place && sideAt(key) === 'folder' ? [place] : []))
    .sort((a, b) => (order.get(a.node) ?? -1) - (order.get(b.node) ?? -1));
  const others = [...places].filter(([, place]) => !('node' in place));
  const withNodes = nodes.reduce((draft, place) => takePart(place, folder, draft), here);
  return others.reduce(
    (draft, [key, place]) => takePart(place, sideAt(key) === 'folder' ? folder : here, draft),
    withNodes,
  );
}
