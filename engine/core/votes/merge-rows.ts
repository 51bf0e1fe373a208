import { canonicalJson } from '../canonical-json.ts';
import type { VoteRow } from '../records/import-record.ts';
import { comparePriority } from '../records/merge.ts';

/** The rows of one decision in one file. */
export interface RowBatch {
  rows: readonly VoteRow[];
  /** The rows are nested in their Besluit, so they were all rows when the file was made. */
  isNested: boolean;
  /** GewijzigdOp of that Besluit. */
  changed: string | null;
  hash: string;
}

interface RankedRow {
  row: VoteRow;
  rank: number;
  changed: string | null;
  hash: string;
}

/**
 * The rows of a decision, merged from all files. Of copies of one row the latest counts, and a row that was deleted
 * later is removed. Pages of loose rows are added up. Where a Besluit's nested rows are complete (`isWhole`), older
 * rows outside it do not count: the data replaces a group's row by rows of its members without a trace.
 */
export function mergeRows(batches: readonly RowBatch[], isWhole: (rows: readonly VoteRow[]) => boolean): VoteRow[] {
  // A single batch replaces nothing: the common case, which spares a count.
  const base = (batches.length > 1 ? batches : [])
    .filter((batch) => batch.isNested && isWhole(dropDeleted(batch.rows)))
    .map((batch) => ({ ...batch, rank: 0 }))
    .sort(compareBatches)
    .at(-1);
  const places = new Map<string, RankedRow>();
  const deleted: RankedRow[] = [];
  for (const batch of batches) {
    const isBase = base !== undefined && batch.hash === base.hash && batch.rows === base.rows;
    const rankInBatch = (row: VoteRow): RankedRow => ({
      row,
      rank: 0,
      changed: row.changed ?? batch.changed,
      hash: batch.hash,
    });
    for (const row of batch.rows) if (row.deleted) deleted.push(rankInBatch(row));
    for (const [place, row] of rowsByVote(batch.rows)) {
      const placed = rankInBatch(row);
      if (base && !isBase && comparePriority(placed, base) < 0) continue;
      const there = places.get(place);
      if (!there || compareRows(there, placed) < 0) places.set(place, placed);
    }
  }
  return [...places.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, placed]) => placed)
    .filter((placed) => !deleted.some((gone) => isSameRow(gone.row, placed.row) && comparePriority(gone, placed) > 0))
    .map((placed) => placed.row);
}

function dropDeleted(rows: readonly VoteRow[]): VoteRow[] {
  return [...rowsByVote(rows).values()];
}

/** A deleted row may have only its id left; a row without an id is identified by its voter. */
function isSameRow(gone: VoteRow, row: VoteRow): boolean {
  if (gone.id !== undefined && row.id !== undefined) return gone.id === row.id;
  return voterOf(gone) !== null && voterOf(gone) === voterOf(row);
}

function voterOf(row: VoteRow): string | null {
  if (row.faction === undefined && row.name === undefined) return null;
  return `${row.faction ?? ''}\n${row.name ?? ''}`;
}

/** A key for each vote in a file: the voter, and a number where two people share a name. Duplicate rows count once. */
function rowsByVote(rows: readonly VoteRow[]): Map<string, VoteRow> {
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
      if (!there || compareRows(rankRow(there), rankRow(row)) < 0) distinct.set(identity, row);
    }
    const sorted = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [, row]] of sorted.entries()) places.set(`${voter}${at === 0 ? '' : at}`, row);
  }
  return places;
}

function isGroup(row: VoteRow): boolean {
  return row.person === undefined && row.name !== undefined && row.name === row.faction;
}

function rankRow(row: VoteRow): RankedRow {
  return { row, rank: 0, changed: row.changed ?? null, hash: '' };
}

function compareRows(a: RankedRow, b: RankedRow): number {
  return comparePriority(a, b) || (canonicalJson(a.row) < canonicalJson(b.row) ? -1 : 1);
}

function compareBatches(a: RowBatch & { rank: number }, b: RowBatch & { rank: number }): number {
  return comparePriority(a, b) || (canonicalJson(a.rows) < canonicalJson(b.rows) ? -1 : 1);
}
