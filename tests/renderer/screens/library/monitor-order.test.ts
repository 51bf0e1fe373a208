import { describe, expect, it } from 'vitest';
import { followUpEntrySchema } from '../../../../engine/core/blocks/follow-up.ts';
import { buildMonitor } from '../../../../engine/core/monitor/monitor-rows.ts';
import { arrangeMonitor, type MonitorOrder } from '../../../../renderer/screens/library/monitor-order.ts';
import { block } from '../../../core/compose/draft-builder.ts';

const motion = (number: string, entry: object | null, dossier = '28638') =>
  block('motion', {
    id: `${dossier}-${number}`,
    kamerstuk: { chamber: 'II', dossier, addition: null, number },
    followUp: entry ? [followUpEntrySchema.parse(entry)] : [],
  });

const groups = buildMonitor([
  motion('23', { next: { step: 'b', on: '2026-02-01' }, verdict: { grade: 'not', by: 'a' } }),
  motion('238', null),
  motion('4', { next: { step: 'a', on: '2026-01-01' }, verdict: { grade: 'partly', by: 'a' } }),
  motion('31', null, '36222'),
]);
const ALL = { dossier: null, verdict: null };
const idsOf = (order: MonitorOrder, filter: Parameters<typeof arrangeMonitor>[1] = ALL): string[][] =>
  arrangeMonitor(groups, filter, order).map(({ rows }) => rows.map((row) => row.block.id));

describe('The rows of the monitor', () => {
  it('are in order of number within each dossier', () => {
    expect(idsOf({ by: 'number', descending: false })).toEqual([['28638-4', '28638-23', '28638-238'], ['36222-31']]);
    expect(idsOf({ by: 'number', descending: true })[0]).toEqual(['28638-238', '28638-23', '28638-4']);
  });

  it('sort by a column in both directions, those without a value last', () => {
    expect(idsOf({ by: 'next', descending: false })[0]).toEqual(['28638-4', '28638-23', '28638-238']);
    expect(idsOf({ by: 'next', descending: true })[0]).toEqual(['28638-23', '28638-4', '28638-238']);
    expect(idsOf({ by: 'verdict', descending: true })[0]).toEqual(['28638-23', '28638-4', '28638-238']);
  });

  it('are filtered by dossier and by verdict, without empty dossiers', () => {
    const order = { by: 'number', descending: false } as const;
    expect(idsOf(order, { dossier: '36222', verdict: null })).toEqual([['36222-31']]);
    expect(idsOf(order, { dossier: null, verdict: 'partly' })).toEqual([['28638-4']]);
    expect(idsOf(order, { dossier: null, verdict: 'none' })).toEqual([['28638-238'], ['36222-31']]);
  });
});
