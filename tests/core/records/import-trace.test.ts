import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import type { ImportRecord } from '../../../engine/core/records/import-record.ts';
import { type ImportTrace, planUndo, traceImport } from '../../../engine/core/records/import-trace.ts';

const block = (id: string, title: string, more: Record<string, unknown> = {}): Block =>
  blockSchema.parse({ id, kind: 'passage', title, revision: '0'.repeat(64), ...more });
const libraryOf = (...blocks: Block[]) => ({ blocks, records: [] as ImportRecord[] });
const trace = (before: Block[], after: Block[], more: { from: string; to: string }[] = []): ImportTrace =>
  traceImport(
    {
      put: after,
      rename: more,
      remove: before.map(({ id }) => id).filter((id) => !after.some((one) => one.id === id)),
      records: { put: [], remove: [] },
    },
    libraryOf(...before),
    libraryOf(...after),
  );
const NO_RECORDS = { put: [], remove: [] };

const [old, imported, taken] = [block('x', 'oud'), block('x', 'uit bestand'), block('x', 'genomen')];

describe('undoing an import', () => {
  it('covers all its steps', () => {
    const steps = [trace([old], [imported]), trace([imported], [taken])];
    expect(planUndo(steps, libraryOf(taken))).toEqual({ put: [old], remove: [], records: NO_RECORDS, kept: [] });
  });

  it('stops at changes that were made in between', () => {
    const own = block('x', 'van mij');
    const steps = [trace([old], [imported]), trace([own], [taken])];
    expect(planUndo(steps, libraryOf(taken))).toEqual({ put: [own], remove: [], records: NO_RECORDS, kept: [own] });
  });

  it('changes nothing that the import did not write', () => {
    const other = block('y', 'van een collega');
    expect(planUndo([trace([old], [imported])], libraryOf(imported, other)).put).toEqual([old]);
  });

  it('leaves removed blocks removed', () => {
    const back = planUndo([trace([old], [imported])], libraryOf());
    expect(back).toEqual({ put: [], remove: [], records: NO_RECORDS, kept: [imported] });
    expect(planUndo([trace([], [imported])], libraryOf()).kept).toEqual([]);
  });

  it('treats a change that was undone as none', () => {
    const again = { ...imported, revisions: [{ hash: '1'.repeat(64), date: '2026-11-25', by: '', previous: null }] };
    expect(planUndo([trace([old], [imported])], libraryOf(again as Block)).put).toEqual([old]);
  });

  it('returns the former name of a block, or keeps the new one: never both', () => {
    const renamed = block('28638-238', 'uit bestand', { aliases: ['x'] });
    const steps = [trace([old], [renamed], [{ from: 'x', to: '28638-238' }])];
    expect(planUndo(steps, libraryOf(renamed))).toEqual({
      put: [old],
      remove: ['28638-238'],
      records: NO_RECORDS,
      kept: [],
    });
    const own = { ...renamed, tags: ['van mij'] };
    expect(planUndo(steps, libraryOf(own))).toEqual({ put: [], remove: [], records: NO_RECORDS, kept: [own] });
  });
});
