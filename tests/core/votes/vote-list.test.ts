import { describe, expect, test } from 'vitest';
import { motionSchema } from '../../../engine/core/blocks/motion.ts';
import { findFactionSizes, readVoteList } from '../../../engine/core/votes/vote-list.ts';

const NONE = new Map<string, number>();
const read = (text: string, sizes = NONE) => readVoteList(text.split('\n'), sizes);
const short = (text: string, sizes = NONE) =>
  read(text, sizes)?.votes.map(({ faction, vote, seats }) => `${faction} ${vote} ${seats ?? '?'}`);

describe('a pasted list of votes', () => {
  test('is read by side, with the result', () => {
    expect(read('Voor: D66 24, CDA (5), SP 5 zetels\nTegen: PVV 37\nStemmingsuitslag: aangenomen')).toEqual({
      votes: [
        { faction: 'D66', vote: 'for', seats: 24 },
        { faction: 'CDA', vote: 'for', seats: 5 },
        { faction: 'SP', vote: 'for', seats: 5 },
        { faction: 'PVV', vote: 'against', seats: 37 },
      ],
      result: 'adopted',
      rest: [],
    });
  });

  test('has a faction on each line below a side', () => {
    expect(
      short('Stemmingsuitslag\nVerworpen\n\nVoor (29)\n• Volt\n• 50PLUS 2\n\nTegen\nPartij voor de Dieren\n'),
    ).toEqual(['Volt for ?', '50PLUS for 2', 'Partij voor de Dieren against ?']);
  });

  test('may be the rows of a table', () => {
    expect(short('Fractie\tZetels\tStem\nPVV\t37\tTegen\nD66\t9\tVoor\nVolt\tNiet deelgenomen')).toEqual([
      'PVV against 37',
      'D66 for 9',
      'Volt absent ?',
    ]);
  });

  test('may be the sentence of the chair, whose other factions are those of that day', () => {
    const sentence =
      'De voorzitter: Ik constateer dat de leden van de fracties van de SP, GroenLinks-PvdA en het CDA voor deze motie\n' +
      'hebben gestemd en de leden van de overige fracties ertegen, zodat zij is verworpen.';
    expect(short(sentence)).toEqual(['SP for ?', 'GroenLinks-PvdA for ?', 'CDA for ?']);
    const sizes = new Map([
      ['PVV', 37],
      ['GroenLinks-PvdA', 25],
      ['SP', 5],
    ]);
    expect(short(sentence, sizes)).toEqual(['SP for 5', 'GroenLinks-PvdA for 25', 'CDA for ?', 'PVV against 37']);
    expect(read(sentence)?.result).toBe('rejected');
  });

  test('takes the name and size of a faction from the votes of that day', () => {
    expect(
      short(
        'Voor: Groenlinks – PVDA, D66 8',
        new Map([
          ['GroenLinks-PvdA', 25],
          ['D66', 9],
        ]),
      ),
    ).toEqual(['GroenLinks-PvdA for 25', 'D66 for 8']);
  });

  test.each([
    'Voor de zomer komt er een brief.',
    'Voor: wij zijn het eens met wat de minister hierover aan de Kamer heeft geschreven.',
    'verzoekt de regering voor 1 juli te komen met een plan,',
    'Tegen',
    '',
  ])('is not read in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  test('leaves other lines alone', () => {
    expect(read('Dank u wel.\nVoor: SP 5\nDe motie is hiermee afgedaan.')?.rest).toEqual([
      'Dank u wel.',
      'De motie is hiermee afgedaan.',
    ]);
  });
});

describe('the sizes of the factions on a day', () => {
  const motion = (id: string, more: object) =>
    motionSchema.parse({ id, kind: 'motion', title: id, revision: '0'.repeat(64), ...more });
  const row = (faction: string, seats: number | null) => ({
    faction,
    seats,
    for: seats ?? 0,
    against: 0,
    absent: 0,
    mistake: false,
  });
  const votes = (...byFaction: object[]) => ({
    method: 'hands',
    complete: false,
    for: 1,
    against: 0,
    absent: 0,
    byFaction,
    members: [],
  });
  const decisions = [{ id: 'b1', result: 'adopted', date: '2023-10-03', tied: 'file' }];

  test('come from official votes of that day in the same chamber', () => {
    const motions = [
      motion('a', {
        decidedOn: '2023-10-03',
        decisions,
        votes: votes(row('SP', 9), row('VVD', 34), row('Volt', null)),
      }),
      motion('other-day', { decidedOn: '2023-12-21', decisions, votes: votes(row('NSC', 20)) }),
      motion('by-hand', { decidedOn: '2023-10-03', votes: votes(row('BBB', 1)) }),
    ];
    expect([...findFactionSizes(motions, '2023-10-03', 'II')]).toEqual([
      ['VVD', 34],
      ['SP', 9],
    ]);
    expect(findFactionSizes(motions, '2023-10-03', 'I').size).toBe(0);
    expect(findFactionSizes(motions, null, 'II').size).toBe(0);
  });
});
