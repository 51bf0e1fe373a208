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

/** A row as `comparePriority` compares it: by the time of its change. All rows have the same rank. */
interface DatedRow {
  row: VoteRow;
  rank: 0;
  changed: string | null;
  hash: string;
}

/**
 * The rows of a decision, merged from all files. The latest copy of a row counts, and a row that was deleted later is
 * removed. Loose rows of several files are added up. If the rows nested in a Besluit are complete (`isWhole`), older rows
 * outside it do not count, because the open data replaces the row of a group by rows of its members without marking it as
 * deleted.
 */
export function mergeRows(batches: readonly RowBatch[], isWhole: (rows: readonly VoteRow[]) => boolean): VoteRow[] {
  // A single batch replaces nothing, so its rows need not be counted.
  const base = (batches.length > 1 ? batches : [])
    .filter((batch) => batch.isNested && isWhole(dropDeleted(batch.rows)))
    .map((batch) => ({ ...batch, rank: 0 as const }))
    .sort(compareBatches)
    .at(-1);
  const latest = new Map<string, DatedRow>();
  const deleted: DatedRow[] = [];
  for (const batch of batches) {
    const isBase = base !== undefined && batch.hash === base.hash && batch.rows === base.rows;
    const dateRow = (row: VoteRow): DatedRow => ({
      row,
      rank: 0,
      changed: row.changed ?? batch.changed,
      hash: batch.hash,
    });
    for (const row of batch.rows) if (row.deleted) deleted.push(dateRow(row));
    for (const [key, row] of rowsByVote(batch.rows)) {
      const next = dateRow(row);
      if (base && !isBase && comparePriority(next, base) < 0) continue;
      const known = latest.get(key);
      if (!known || compareRows(known, next) < 0) latest.set(key, next);
    }
  }
  return [...latest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, kept]) => kept)
    .filter((kept) => !deleted.some((one) => isSameRow(one.row, kept.row) && comparePriority(one, kept) > 0))
    .map((kept) => kept.row);
}

function dropDeleted(rows: readonly VoteRow[]): VoteRow[] {
  return [...rowsByVote(rows).values()];
}

/** A deleted row may have only its id left; a row without an id is identified by its voter. */
function isSameRow(deleted: VoteRow, row: VoteRow): boolean {
  if (deleted.id !== undefined && row.id !== undefined) return deleted.id === row.id;
  return voterOf(deleted) !== null && voterOf(deleted) === voterOf(row);
}

function voterOf(row: VoteRow): string | null {
  if (row.faction === undefined && row.name === undefined) return null;
  return `${row.faction ?? ''}\n${row.name ?? ''}`;
}

/** The rows by voter, with a number where two people share a name. Duplicate rows count once; deleted rows are omitted. */
function rowsByVote(rows: readonly VoteRow[]): Map<string, VoteRow> {
  const voters = new Map<string, VoteRow[]>();
  const byVote = new Map<string, VoteRow>();
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
      const known = distinct.get(identity);
      if (!known || compareRows(toDatedRow(known), toDatedRow(row)) < 0) distinct.set(identity, row);
    }
    const sorted = [...distinct.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [, row]] of sorted.entries()) byVote.set(`${voter}${at === 0 ? '' : at}`, row);
  }
  return byVote;
}

/** Whether the row is the vote of a whole parliamentary group. */
function isGroup(row: VoteRow): boolean {
  return row.person === undefined && row.name !== undefined && row.name === row.faction;
}

function toDatedRow(row: VoteRow): DatedRow {
  return { row, rank: 0, changed: row.changed ?? null, hash: '' };
}

function compareRows(a: DatedRow, b: DatedRow): number {
  return comparePriority(a, b) || (canonicalJson(a.row) < canonicalJson(b.row) ? -1 : 1);
}

function compareBatches(a: RowBatch & { rank: number }, b: RowBatch & { rank: number }): number {
  return comparePriority(a, b) || (canonicalJson(a.rows) < canonicalJson(b.rows) ? -1 : 1);
}
