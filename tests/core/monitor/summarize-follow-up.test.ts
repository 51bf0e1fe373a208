import { describe, expect, it } from 'vitest';
import { type FollowUpEntry, followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import { listOpenSteps, sortFollowUp, summarizeFollowUp } from '../../../engine/core/monitor/summarize-follow-up.ts';

const entry = (fields: object): FollowUpEntry => followUpEntrySchema.parse(fields);
const paper = { chamber: 'II', dossier: '28638', addition: null, number: '247' };

describe('The summary of a follow-up log', () => {
  it('is empty for an empty log', () => {
    expect(summarizeFollowUp([])).toEqual({ last: null, verdict: null, step: null });
  });

  it('takes the newest letter, whatever the order of the entries', () => {
    const older = entry({ date: '2024-02-02', paper });
    const newer = entry({ date: '2024-04-23', says: 'Een brief.' });
    const undated = entry({ says: 'Zonder datum.' });
    expect(summarizeFollowUp([newer, older, undated]).last).toBe(newer);
    expect(sortFollowUp([newer, older, undated])).toEqual([undated, older, newer]);
  });

  it('skips an entry without a paper and without a text for the last letter', () => {
    const letter = entry({ date: '2024-02-02', paper });
    const verdict = entry({ date: '2025-01-01', verdict: { grade: 'partly', by: 'redactie' } });
    expect(summarizeFollowUp([letter, verdict]).last).toBe(letter);
  });

  it('takes the verdict that was given last, not that of the last letter', () => {
    const first = entry({ date: '2024-04-23', verdict: { grade: 'not', by: 'a', on: '2025-02-01' } });
    const second = entry({ date: '2024-06-17', verdict: { grade: 'partly', by: 'b', on: '2024-07-01' } });
    expect(summarizeFollowUp([first, second]).verdict).toBe(first.verdict);
  });

  it('takes the step that is due first and not done; a step without a day is last', () => {
    const done = entry({ next: { step: 'bellen', on: '2024-01-01', done: true } });
    const undated = entry({ next: { step: 'schrijven' } });
    const due = entry({ next: { step: 'vragen', on: '2024-09-01' } });
    expect(summarizeFollowUp([done, undated, due]).step).toBe(due.next);
    expect(listOpenSteps([done, undated, due])).toEqual([due.next, undated.next]);
  });
});
