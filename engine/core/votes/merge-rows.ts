import { canonicalJson } from '../canonical-json.ts';
import type { VoteRow } from '../records/import-record.ts';
import { comparePriority } from '../records/merge.ts';

/** Rows of one decision as one file gives them. */
export interface RowBatch {
  rows: readonly VoteRow[];
  /** They stand in their Besluit, so they are all that the file's maker saw. */
  nested: boolean;
  /** GewijzigdOp of that Besluit. */
  changed: string | null;
  hash: string;
}

interface Placed {
  row: VoteRow;
  rank: number;
  changed: string | null;
  hash: string;
}

/**
 * The rows of a decision from all files: of copies of one row the latest counts, and a row that was deleted later is
 * gone. Pages of loose rows add up. Where `isWhole` says that a Besluit's own rows account for every vote, older rows
 * outside it no longer count: the data replaces a group's row by its members' without leaving a trace.
 */
export function mergeRows(batches: readonly RowBatch[], isWhole: (rows: readonly VoteRow[]) => boolean): VoteRow[] {
  // One account alone replaces nothing: the common case, and it spares a count.
  const base = (batches.length > 1 ? batches : [])
    .filter((batch) => batch.nested && isWhole(living(batch.rows)))
    .map((batch) => ({ ...batch, rank: 0 }))
    .sort(compareBatches)
    .at(-1);
  const places = new Map<string, Placed>();
  const deleted: Placed[] = [];
  for (const batch of batches) {
    const isBase = base !== undefined && batch.hash === base.hash && batch.rows === base.rows;
    const placedOf = (row: VoteRow): Placed => ({
      row,
      rank: 0,
      changed: row.changed ?? batch.changed,
      hash: batch.hash,
    });
    for (const row of batch.rows) if (row.deleted) deleted.push(placedOf(row));
    for (const [place, row] of placesOf(batch.rows)) {
      const placed = placedOf(row);
      if (base && !isBase && comparePriority(placed, base) < 0) continue;
      const there = places.get(place);
      if (!there || compareRows(there, placed) < 0) places.set(place, placed);
    }
  }
  return [...places.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, placed]) => placed)
    .filter((placed) => !deleted.some((gone) => isSame(gone.row, placed.row) && comparePriority(gone, placed) > 0))
    .map((placed) => placed.row);
}

function living(rows: readonly VoteRow[]): VoteRow[] {
  return [...placesOf(rows).values()];
}

/** A deleted row may have lost all but its id; a row without an id is known by who voted. */
function isSame(gone: VoteRow, row: VoteRow): boolean {
  if (gone.id !== undefined && row.id !== undefined) return gone.id === row.id;
  return voterOf(gone) !== null && voterOf(gone) === voterOf(row);
}

function voterOf(row: VoteRow): string | null {
  if (row.faction === undefined && row.name === undefined) return null;
  return `${row.faction ?? ''}\n${row.name ?? ''}`;
}

/** A place for each vote in a file: who voted, and a number where two people share a name. The same row twice is one. */
function placesOf(rows: readonly VoteRow[]): Map<string, VoteRow> {
  const voters = new Map<string, VoteRow[]>();
  const places = new Map<string, VoteRow>();
  for (const row of rows) {
    const voter = voterOf(row);
    if (row.deleted || voter === null) continue;
    const own = voters.get(voter);
    if (own) own.push(row);
    else voters.set(voter, [row]);
  }
  for (const [voter, own] of voters) {
    const distinct = new Map<string, VoteRow>();
    for (const row of own) {
      const identity = isGroup(row) ? 'group' : (row.person ?? row.id ?? `${canonicalJson(row)}${distinct.size}`);
      const there = distinct.get(identity);
      if (!there || compareRows(asPlaced(there), asPlaced(row)) < 0) distinct.set(identity, row);
    }
    const sorted = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [, row]] of sorted.entries()) places.set(`${voter}${at === 0 ? '' : at}`, row);
  }
  return places;
}

function isGroup(row: VoteRow): boolean {
  return row.person === undefined && row.name !== undefined && row.name === row.faction;
}

function asPlaced(row: VoteRow): Placed {
  return { row, rank: 0, changed: row.changed ?? null, hash: '' };
}

function compareRows(a: Placed, b: Placed): number {
  return comparePriority(a, b) || (canonicalJson(a.row) < canonicalJson(b.row) ? -1 : 1);
}

function compareBatches(a: RowBatch & { rank: number }, b: RowBatch & { rank: number }): number {
  return comparePriority(a, b) || (canonicalJson(a.rows) < canonicalJson(b.rows) ? -1 : 1);
}
