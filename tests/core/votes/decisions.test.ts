import { describe, expect, it } from 'vitest';
import { findOutcome, mergeDecisions } from '../../../engine/core/records/derive-decisions.ts';
import { readDecisionResult, readDecisionStatus } from '../../../engine/core/votes/decision-result.ts';
import { mergeRows } from '../../../engine/core/votes/merge-rows.ts';
import { findTotals } from '../../../engine/core/votes/totals-in-text.ts';
import { file, recordOf } from '../../sources/samples.ts';

describe('BesluitSoort', () => {
  it.each([
    ['Stemmen - aangenomen', 'adopted'],
    ['Stemmen - verworpen', 'rejected'],
    ['Stemmen - aangehouden', 'held'],
    ['Stemmen - ingetrokken', 'withdrawn'],
    ['Stemmen - gestaakt', 'undecided'],
    ['Stemmen - vervallen', 'lapsed'],
    ['vervallen', 'lapsed'],
    ['Termijn - vervallen', 'lapsed'],
    ['Zonder stemming aannemen', 'adopted'],
    ['Ingediend', 'undecided'],
    ['Stemmen - uitstellen', 'undecided'],
  ])('%s is %s (traps 12 and 13)', (kind, result) => {
    expect(readDecisionResult(kind, undefined)).toEqual({ result, unknown: null });
  });

  it('gives unknown for an unknown value, with that value', () => {
    expect(readDecisionResult('Stemmen - doorgeschoven', 'Aangenomen.')).toEqual({
      result: 'unknown',
      unknown: 'Stemmen - doorgeschoven',
    });
  });

  it.each(['constructor', 'Stemmen - toString', '__proto__'])('does not recognise %s', (kind) => {
    expect(readDecisionResult(kind, undefined)).toEqual({ result: 'unknown', unknown: kind });
    expect(readDecisionResult(undefined, kind.replace('Stemmen - ', ''))).toEqual({ result: 'unknown', unknown: null });
  });

  it('falls back on the first word of the text where it was not selected', () => {
    expect(readDecisionResult(undefined, 'Verworpen. (46-97)').result).toBe('rejected');
    expect(readDecisionResult(undefined, undefined).result).toBe('unknown');
  });
});

describe('Besluit.Status', () => {
  it.each(['Voorstel', 'Concept voorstel', 'Nog te verwerken besluit'])('%s does not decide', (status) => {
    expect(readDecisionStatus(status)).toEqual({ isDecision: false, unknown: null });
  });

  it('decides as Besluit, or where it is absent; an unknown value does not decide, and is reported', () => {
    expect(readDecisionStatus('Besluit').isDecision).toBe(true);
    expect(readDecisionStatus(undefined).isDecision).toBe(true);
    expect(readDecisionStatus('Geparkeerd')).toEqual({ isDecision: false, unknown: 'Geparkeerd' });
  });
});

describe('the totals in the text of a decision', () => {
  it.each([
    ['Verworpen. (46-97)', 'rejected', { for: 46, against: 97 }],
    ['Aangenomen (90-36).', 'adopted', { for: 90, against: 36 }],
    ['Aangenomen (90 – 36).', 'adopted', { for: 90, against: 36 }],
    ['Aangenomen (90 voor, 36 tegen).', 'adopted', { for: 90, against: 36 }],
    ['Verworpen met 46 stemmen voor en 97 stemmen tegen.', 'rejected', { for: 46, against: 97 }],
    ['Verworpen met 97 tegen 46 stemmen.', 'rejected', { for: 46, against: 97 }],
    ['Aangenomen met 90 tegen 36 stemmen.', 'adopted', { for: 90, against: 36 }],
  ] as const)('are read from %s', (text, result, totals) => {
    expect(findTotals(text, result)).toEqual(totals);
  });

  it('are null for a text without totals', () => {
    expect(findTotals('Aangenomen.', 'adopted')).toBeNull();
    expect(findTotals('Aangenomen (28 638, nr. 238).', 'adopted')).toBeNull();
  });
});

/** Decisions on one motion, in the form of the data; dates and results of no real motion. */
function outcome(decisions: { kind: string; date?: string; changed?: string; status?: string }[]) {
  const value = decisions.map((one, at) => ({
    Id: `d${at + 1}`,
    BesluitSoort: one.kind,
    Status: one.status ?? 'Besluit',
    GewijzigdOp: one.changed ?? '2024-01-01T00:00:00+01:00',
    AgendapuntZaakBesluitVolgorde: at + 1,
    Zaak: [{ Nummer: '2023Z16029', Soort: 'Motie' }],
    ...(one.date === undefined ? {} : { Agendapunt: { Activiteit: { Datum: one.date } } }),
  }));
  return findOutcome(mergeDecisions([recordOf(file('besluiten.json', { value }))]));
}

describe('several decisions (trap 12)', () => {
  it('uses the latest by the date of its activity, whatever the order in the file and GewijzigdOp', () => {
    const { decision } = outcome([
      { kind: 'Stemmen - aangenomen', date: '2023-10-03T15:30:00+02:00', changed: '2023-10-03T00:00:00+02:00' },
      { kind: 'Stemmen - aangehouden', date: '2023-09-28T15:30:00+02:00', changed: '2025-10-03T00:00:00+02:00' },
      { kind: 'Ingediend', date: '2023-09-27T10:00:00+02:00' },
    ]);
    expect(decision).toMatchObject({ id: 'd1', result: 'adopted', date: '2023-10-03' });
  });

  it('keeps those that decide nothing in the log: a tie after a motion was held leaves it held', () => {
    const { decision } = outcome([
      { kind: 'Stemmen - aangehouden', date: '2023-09-28T15:30:00+02:00' },
      { kind: 'Stemmen - gestaakt', date: '2023-10-03T15:30:00+02:00' },
    ]);
    expect(decision).toMatchObject({ id: 'd1', result: 'held' });
  });

  it('ignores a proposal (trap 13)', () => {
    const { decision } = outcome([
      { kind: 'Stemmen - aangehouden', date: '2023-09-28T15:30:00+02:00' },
      { kind: 'Stemmen - aangenomen', date: '2023-10-03T15:30:00+02:00', status: 'Voorstel' },
    ]);
    expect(decision).toMatchObject({ id: 'd1', result: 'held' });
  });

  it('gives no outcome where two differ and one has no activity date; GewijzigdOp is no date', () => {
    const found = outcome([
      { kind: 'Stemmen - aangehouden', changed: '2023-09-28T00:00:00+02:00' },
      { kind: 'Stemmen - aangenomen', date: '2023-10-03T15:30:00+02:00', changed: '2023-10-03T00:00:00+02:00' },
    ]);
    expect(found).toEqual({ decision: null, unordered: ['d1', 'd2'] });
  });

  it('needs no date where two agree', () => {
    expect(outcome([{ kind: 'Stemmen - aangenomen' }, { kind: 'Stemmen - aangenomen' }]).decision?.result).toBe(
      'adopted',
    );
  });

  it('gives no outcome where two differ at the same moment', () => {
    const date = '2023-10-03T15:30:00+02:00';
    expect(
      outcome([
        { kind: 'Stemmen - aangenomen', date },
        { kind: 'Stemmen - verworpen', date },
      ]).decision,
    ).toBeNull();
  });
});

describe('merging copies of one row', () => {
  const whole = () => false;
  const batch = (rows: Parameters<typeof mergeRows>[0][number]['rows'], changed: string | null = null, hash = 'a') => ({
    rows,
    isNested: false,
    changed,
    hash,
  });
  const row = { id: 'r1', vote: 'Voor', name: 'D66', faction: 'D66', size: 9 };

  it('uses the one that changed last', () => {
    const earlier = batch([{ ...row, changed: '2023-12-21T10:00:00+01:00' }]);
    const later = batch([{ ...row, vote: 'Tegen', changed: '2023-12-21T10:00:00.5+01:00' }], null, 'b');
    expect(mergeRows([later, earlier], whole)).toMatchObject([{ vote: 'Tegen' }]);
    expect(mergeRows([earlier, later], whole)).toMatchObject([{ vote: 'Tegen' }]);
  });

  it('removes the row where a later copy marks it as deleted, even with only its id left', () => {
    const deleted = { id: 'r1', vote: '', deleted: true as const, changed: '2024-01-01T00:00:00+01:00' };
    expect(mergeRows([batch([{ ...row, changed: '2023-12-21T10:00:00+01:00' }]), batch([deleted])], whole)).toEqual([]);
  });

  it('keeps it where another row was deleted', () => {
    const deleted = { ...row, id: 'r0', deleted: true as const, changed: '2024-01-01T00:00:00+01:00' };
    expect(mergeRows([batch([row, deleted])], whole)).toEqual([row]);
  });

  it('ignores rows of an older Besluit where a newer one accounts for every vote', () => {
    const old = { ...batch([row], '2023-12-21T10:00:00+01:00'), isNested: true };
    const members = ['A, B.', 'C, D.'].map((name) => ({ vote: 'Voor', name, faction: 'D66', size: 9 }));
    const fresh = { ...batch(members, '2023-12-22T10:00:00+01:00', 'b'), isNested: true };
    expect(mergeRows([old, fresh], (rows) => rows.length === 2)).toEqual(members);
    expect(mergeRows([fresh, old], (rows) => rows.length === 2)).toEqual(members);
  });
});
