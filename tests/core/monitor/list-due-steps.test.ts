import { expect, it } from 'vitest';
import { followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import { listDueSteps } from '../../../engine/core/monitor/list-due-steps.ts';
import { block } from '../compose/draft-builder.ts';

const stepOn = (on: string | null, step: string, done = false) =>
  followUpEntrySchema.parse({ next: { step, on, done } });

it('lists open steps that are overdue or due within two weeks, across the end of a year', () => {
  const motion = block('motion', {
    id: '28638-238',
    followUp: [
      stepOn('2027-01-03', 'binnenkort'),
      stepOn('2027-01-04', 'later'),
      stepOn('2026-12-01', 'gedaan', true),
      stepOn(null, 'zonder dag'),
    ],
  });
  const promise = block('commitment', { id: 'toezegging', followUp: [stepOn('2026-11-01', 'verstreken')] });
  const retired = block('motion', { id: 'oud', blockStatus: 'retired', followUp: [stepOn('2026-11-02', 'oud')] });
  const passage = block('passage', { id: 'passage' });
  const due = listDueSteps([motion, promise, retired, passage], '2026-12-20');
  expect(due.map(({ block: { id }, step, on }) => [id, step, on])).toEqual([
    ['toezegging', 'verstreken', '2026-11-01'],
    ['28638-238', 'binnenkort', '2027-01-03'],
  ]);
});
