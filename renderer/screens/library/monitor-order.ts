import { VERDICTS, type Verdict } from '../../../engine/core/blocks/follow-up.ts';
import type { MonitorGroup, MonitorRow } from '../../../engine/core/monitor/monitor-rows.ts';

export const MONITOR_SORTS = ['number', 'outcome', 'last', 'verdict', 'next'] as const;
export type MonitorSort = (typeof MONITOR_SORTS)[number];

export interface MonitorOrder {
  by: MonitorSort;
  descending: boolean;
}

export interface MonitorFilter {
  /** A dossier, `''` for blocks without one; null: all. */
  dossier: string | null;
  /** `none`: without a verdict; null: all. */
  verdict: Verdict | 'none' | null;
}

/** The groups with the rows that pass the filter, sorted within each dossier. Empty groups are left out. */
export function arrangeMonitor(
  groups: readonly MonitorGroup[],
  { dossier, verdict }: MonitorFilter,
  order: MonitorOrder,
): MonitorGroup[] {
  return groups
    .filter((group) => dossier === null || (group.dossier ?? '') === dossier)
    .map((group) => ({
      ...group,
      rows: sortRows(
        group.rows.filter((row) => verdict === null || (row.verdict?.grade ?? 'none') === verdict),
        order,
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Rows without a value come last in both directions. */
function sortRows(rows: readonly MonitorRow[], { by, descending }: MonitorOrder): MonitorRow[] {
  const sign = descending ? -1 : 1;
  // The rows are in order of number already.
  if (by === 'number') return descending ? [...rows].reverse() : [...rows];
  return [...rows].sort((one, other) => {
    const [a, b] = [sortKey(one, by), sortKey(other, by)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -sign : a > b ? sign : 0;
  });
}

function sortKey(row: MonitorRow, by: Exclude<MonitorSort, 'number'>): string | null {
  switch (by) {
    case 'outcome':
      if (row.block.kind === 'commitment') return row.block.state;
      return row.block.status === 'unknown' ? null : row.block.status;
    case 'last':
      return row.last?.date ?? null;
    case 'verdict':
      return row.verdict && String(VERDICTS.indexOf(row.verdict.grade));
    case 'next':
      return row.step?.on ?? null;
  }
}
