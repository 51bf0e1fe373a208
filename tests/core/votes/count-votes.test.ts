import { describe, expect, it } from 'vitest';
import type { Votes } from '../../../engine/core/blocks/motion.ts';
import { mergeDecisions } from '../../../engine/core/records/derive-decisions.ts';
import type { VoteRow } from '../../../engine/core/records/import-record.ts';
import { countVotes, readVoteMethod } from '../../../engine/core/votes/count-votes.ts';
import { AMENDMENT, DECISIONS, type Entity, entities, file, type Row, recordOf, VOTES } from '../../sources/samples.ts';

/** The roll call of the sample decides on an amendement; here, derived from it, on a motion. */
function rollCall(change: (besluit: Entity) => Entity = (besluit) => besluit): Entity {
  const [besluit] = entities(AMENDMENT);
  if (!besluit) throw new Error('the sample changed');
  return change({ ...besluit, Zaak: (besluit.Zaak as Entity[]).map((zaak) => ({ ...zaak, Soort: 'Motie' })) });
}

function handsVote(change: (rows: Row[]) => Row[] = (rows) => rows): Entity {
  const besluit = entities(DECISIONS)[1];
  if (!besluit) throw new Error('the sample changed');
  return { ...besluit, Stemming: change(besluit.Stemming as Row[]) };
}

function votesOf(besluit: Entity): Votes | null {
  return mergeDecisions([recordOf(file('besluit.json', { value: [besluit] }))])[0]?.votes ?? null;
}

function rowsOf(besluit: Entity): Row[] {
  return besluit.Stemming as Row[];
}

describe('a vote by show of hands', () => {
  it('counts a group by its seats minus members who voted differently (trap 3): 80 for, 70 against', () => {
    const votes = votesOf(handsVote());
    expect(votes).toMatchObject({ method: 'hands', complete: true, for: 80, against: 70, absent: 0 });
    expect(votes?.byFaction.find((group) => group.faction === 'Groep Markuszower')).toEqual({
      faction: 'Groep Markuszower',
      seats: 7,
      for: 3,
      against: 4,
      absent: 0,
      mistake: false,
    });
    expect(votes?.members).toEqual([
      { name: 'Lammers, A.N.', faction: 'Groep Markuszower', vote: 'for' },
      { name: 'Moinat, N.', faction: 'Groep Markuszower', vote: 'for' },
      { name: 'Schilder, J.M.M.', faction: 'Groep Markuszower', vote: 'for' },
    ]);
  });

  it('recognises a member by the name where Persoon_Id was not selected', () => {
    const votes = votesOf(handsVote((rows) => rows.map(({ Persoon_Id, ...row }) => row)));
    expect(votes).toMatchObject({ complete: true, for: 80, against: 70 });
    expect(votes?.members).toHaveLength(3);
  });

  it('counts a mistake as recorded and marks it (trap 4)', () => {
    const votes = votesOf(
      handsVote((rows) => rows.map((row) => (row.ActorNaam === 'D66' ? { ...row, Vergissing: true } : row))),
    );
    expect(votes).toMatchObject({ for: 80, against: 70 });
    expect(votes?.byFaction.filter((group) => group.mistake).map((group) => group.faction)).toEqual(['D66']);
  });

  it('ignores deleted rows (trap 6)', () => {
    const deleted = {
      Id: 'x',
      Soort: 'Voor',
      ActorNaam: 'VVD',
      ActorFractie: 'VVD',
      FractieGrootte: 22,
      Verwijderd: true,
    };
    expect(votesOf(handsVote((rows) => [...rows, deleted]))).toMatchObject({ for: 80, against: 70, complete: true });
  });

  it('counts a duplicated row once', () => {
    expect(votesOf(handsVote((rows) => [...rows, ...rows.slice(0, 3)]))).toMatchObject({ for: 80, against: 70 });
  });

  it('does not count a vote of an unknown kind, and is then incomplete', () => {
    const rows: VoteRow[] = [
      { vote: 'Voor', name: 'D66', faction: 'D66', size: 26 },
      { vote: 'Onthouden', name: 'SP', faction: 'SP', size: 3 },
    ];
    const counted = countVotes(rows, 'hands', null);
    expect(counted.unknown).toEqual(['Onthouden']);
    expect(counted.votes).toMatchObject({ complete: false, for: 26, against: 0 });
  });

  it('is incomplete where a group has no size', () => {
    const votes = votesOf(
      handsVote((rows) =>
        rows.map(({ FractieGrootte, ...row }) => (row.ActorNaam === 'SP' ? row : { ...row, FractieGrootte }) as Row),
      ),
    );
    expect(votes).toMatchObject({ complete: false, for: 80, against: 67 });
    expect(votes?.byFaction.find((group) => group.faction === 'SP')?.seats).toBeNull();
  });

  it('keeps the name of a group at the time of the vote (trap 8)', () => {
    expect(votesOf(handsVote())?.byFaction.map((group) => group.faction)).toContain('GroenLinks-PvdA');
  });
});

describe('a roll call', () => {
  it('counts each row as one member, despite the group size in it (trap 2): 46 for, 97 against, 7 absent', () => {
    const votes = votesOf(rollCall());
    expect(votes).toMatchObject({ method: 'roll-call', complete: true, for: 46, against: 97, absent: 7 });
    expect(votes?.members).toHaveLength(150);
    expect(votes?.members.find((member) => member.name === 'Eijk van, W.P.J.')).toEqual({
      name: 'Eijk van, W.P.J.',
      faction: 'VVD',
      vote: 'against',
    });
    const sum = votes?.byFaction.reduce((total, group) => total + group.for + group.against + group.absent, 0);
    expect(sum).toBe(150);
  });

  it('is recognised by its rows where StemmingsSoort was not selected', () => {
    const votes = votesOf(rollCall(({ StemmingsSoort, ...besluit }) => besluit));
    expect(votes).toMatchObject({ method: null, complete: true, for: 46, against: 97, absent: 7 });
  });

  it('is complete by the totals in the text where absent members have no row', () => {
    const votes = votesOf(
      rollCall((besluit) => ({
        ...besluit,
        Stemming: rowsOf(besluit).filter((row) => row.Soort !== 'Niet deelgenomen'),
      })),
    );
    expect(votes).toMatchObject({ complete: true, for: 46, against: 97, absent: 0 });
  });

  it('has the totals of the text where rows are missing, and is marked incomplete', () => {
    const votes = votesOf(rollCall((besluit) => ({ ...besluit, Stemming: rowsOf(besluit).slice(0, 40) })));
    expect(votes).toMatchObject({ complete: false, for: 46, against: 97, absent: null });
    expect(votes?.members).toHaveLength(40);
  });
});

describe('votes of a decision without rows', () => {
  it('have the totals of its text (trap 5): Aangenomen (90-36).', () => {
    const besluit = entities(DECISIONS)[0] as Entity;
    expect(votesOf(besluit)).toEqual({
      method: 'roll-call',
      complete: false,
      for: 90,
      against: 36,
      absent: null,
      byFaction: [],
      members: [],
    });
  });

  it('are null where the text has no totals', () => {
    expect(votesOf({ ...(entities(DECISIONS)[0] as Entity), BesluitTekst: 'Aangenomen.' })).toBeNull();
  });
});

describe('a saved page', () => {
  it('with 102 of 150 votes is incomplete (trap 11)', () => {
    const decisions = mergeDecisions([recordOf(file('stemming.json', { value: entities(VOTES) }))]);
    const part = decisions.find((one) => one.id === '6d6f4bbc-45f8-4cf5-9cea-d831eefffb1f');
    expect(part?.votes).toMatchObject({ complete: false, for: 40, against: 62, absent: 0 });
    // The result is the decision's own, never that of the rows.
    expect(part?.result).toBe('rejected');
  });

  it('is added to the next page', () => {
    const rows = entities(VOTES);
    const pages = [rows.slice(0, 10), rows.slice(10, 19), rows.slice(19)];
    const decisions = mergeDecisions(pages.map((value, at) => recordOf(file(`page-${at}.json`, { value }))));
    expect(decisions.map((one) => one.votes?.complete)).toEqual([true, false, true]);
    expect(decisions[0]?.votes).toMatchObject({ for: 102, against: 47, absent: 1 });
  });
});

describe('StemmingsSoort', () => {
  it('recognises both of its values', () => {
    expect(readVoteMethod('Met handopsteken')).toBe('hands');
    expect(readVoteMethod('Hoofdelijk')).toBe('roll-call');
    expect(readVoteMethod(undefined)).toBeNull();
  });
});
