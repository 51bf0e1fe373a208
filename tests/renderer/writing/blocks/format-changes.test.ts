import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../engine/core/diff/change.ts';
import { en } from '../../../../renderer/shell/texts/en.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { formatChanges } from '../../../../renderer/writing/blocks/format-changes.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const blocks = new Map(starterBlocks().map((block) => [block.id, block]));
const find = (id: string) => blocks.get(id);
const motion = find('28638-240');
const demand = find('eis-klanten');
if (motion?.kind !== 'motion' || demand?.kind !== 'demand') throw new Error('no sample');

const lines = (changes: Change[]) =>
  changes.map(({ where, words }) => [
    where,
    words.map(({ kind, text }) => (kind === 'removed' ? `-${text}-` : text)).join(''),
  ]);

describe('the differences between two versions of a block', () => {
  test('use the labels of the form, one line for each field', () => {
    const later = {
      ...motion,
      status: 'adopted' as const,
      decidedOn: '2026-05-12',
      statusByHand: { by: 'Voorbeeld', at: '2026-05-12T12:00:00+02:00', source: 'Handelingen, item 7' },
      votes: {
        method: 'hands' as const,
        complete: true,
        for: 80,
        against: 70,
        absent: 0,
        members: [],
        byFaction: [
          { faction: 'VVD', seats: 80, for: 80, against: 0, absent: 0, mistake: false },
          { faction: 'PVV', seats: 70, for: 0, against: 70, absent: 0, mistake: false },
        ],
      },
    };
    const rows = lines(formatChanges(motion, later, { find, t: nl, language: 'nl' }));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['status', '-uitslag onbekend-aangenomen'],
        ['decidedOn', '12 mei 2026'],
        ['statusByHand', 'Handelingen, item 7'],
        ['votes', '80 voor, 70 tegen. Voor: VVD 80. Tegen: PVV 70'],
      ]),
    );
    expect(rows).toHaveLength(4);
    expect(lines(formatChanges(motion, later, { find, t: en, language: 'en' }))).toContainEqual([
      'decidedOn',
      '12 May 2026',
    ]);
  });

  test('show who approved a quote and when as separate rows', () => {
    const quote = starterBlocks().find((block) => block.kind === 'quote');
    if (quote?.kind !== 'quote') throw new Error('no sample');
    const approved = { ...quote, state: 'approved' as const, approvedBy: 'Voorbeeld', approvedOn: '2026-11-25' };
    for (const [t, language, named] of [
      [nl, 'nl', ['Status', 'Vrijgever', 'Vrijgavedatum']],
      [en, 'en', ['Status', 'Approver', 'Approval date']],
    ] as const) {
      const changes = formatChanges(quote, approved, { find, t, language });
      expect(changes.map(({ where }) => t.compare.part(where))).toEqual(named);
    }
  });

  test('give each row a unique name', () => {
    const later = {
      ...motion,
      movers: ['Bikker'],
      andOthers: true,
      status: 'adopted' as const,
      statusByHand: { by: 'Voorbeeld', at: '2026-05-12T12:00:00+02:00', source: 'Handelingen, item 7' },
      blockStatus: 'retired' as const,
    };
    const quote = starterBlocks().find((block) => block.kind === 'quote');
    if (quote?.kind !== 'quote') throw new Error('no sample');
    const submitted = { ...quote, state: 'submitted' as const, blockStatus: 'draft' as const };
    for (const t of [nl, en])
      for (const [from, to] of [
        [motion, later],
        [quote, submitted],
      ] as const) {
        const names = formatChanges(from, to, { find, t, language: 'nl' }).map(({ where }) => t.compare.part(where));
        expect(names.length).toBeGreaterThan(1);
        expect(new Set(names).size).toBe(names.length);
      }
    const [movers] = formatChanges({ ...later, andOthers: false }, later, { find, t: nl, language: 'nl' });
    expect(lines(movers ? [movers] : [])).toEqual([['movers', 'Bikker en anderen, namen niet bekend']]);
  });

  test('name the grounds of a demand and compare its text', () => {
    const [ground] = demand.grounds;
    if (!ground) throw new Error('no ground');
    const changes = formatChanges(demand, { ...demand, grounds: [ground], body: [] }, { find, t: nl, language: 'nl' });
    expect(changes.map(({ where }) => where)).toEqual(['grounds', 'body.1']);
    expect(JSON.stringify(changes[0]?.words)).toContain('Een aanpak van klanten');
  });

  test('name the motion that replaces another', () => {
    const replacedBy = { chamber: 'II' as const, dossier: '28638', addition: null, number: '240' };
    const said = lines(formatChanges(motion, { ...motion, replacedBy }, { find, t: nl, language: 'nl' }));
    expect(said).toEqual([['replacedBy', '28638, nr. 240']]);
  });

  test('exclude tags, notes and provenance', () => {
    expect(
      formatChanges(motion, { ...motion, tags: ['x'], note: 'y', aliases: ['z'] }, { find, t: nl, language: 'nl' }),
    ).toEqual([]);
  });
});
