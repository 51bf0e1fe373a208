import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { listGroundUses } from '../../../engine/core/evidence/ground-uses.ts';
import { formatGroundList } from '../../../engine/core/evidence/table.ts';
import type { Ground } from '../../../engine/core/richtext/model.ts';

const REVISION = '0'.repeat(64);
const block = (kind: Block['kind'], id: string, title: string, more: object = {}): Block =>
  blockSchema.parse({ kind, id, title, revision: REVISION, ...more });

const MOTION = block('motion', '28638-229', 'Motie van de leden Bikker en Mutluer over non-punishment', {
  aliases: ['2023Z16029'],
  status: 'adopted',
  kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '229' },
  date: '2023-09-27',
});
const LINK = 'http://hudoc.greta.coe.int/eng#{"gretaidentifier":["NLD-REP-3-2023--ENG-11"]}';
const REPORT = block('source', 'greta-3', 'Derde rapport', {
  source: {
    type: 'greta-report',
    country: 'NLD',
    round: 3,
    number: null,
    title: null,
    language: 'en',
    adopted: null,
    published: '2023-11-09',
    hudoc: 'NLD-REP-3-2023--ENG',
  },
  sections: [
    { number: 'IV.1', title: 'Right to information', link: 'http://hudoc.greta.coe.int/eng#eerste' },
    { number: 'IV.8', title: 'Non-punishment', link: LINK },
  ],
});
const FINDING = block('finding', 'greta-3-iv8', 'Non-punishment', { report: 'greta-3', section: 'IV.8' });

function draftOf(grounds: Ground[], more: Block[] = []): Draft {
  const demand = block('demand', 'eis', 'Zet non-punishment in de wet', { grounds });
  const alone = block('demand', 'alleen', 'Kom met geld');
  const blocks = [MOTION, REPORT, FINDING, demand, alone, ...more];
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'inbreng-commissiedebat',
    created: '2026-11-25T09:00:00+01:00',
    modified: '2026-11-25T09:00:00+01:00',
    title: [],
    body: ['eis', 'alleen'].map((id, at) => ({
      type: 'blockInstance',
      id: `i${at + 1}`,
      block: id,
      revision: REVISION,
      form: 'full',
    })),
    blocks: Object.fromEntries(blocks.map((one) => [one.id, one])),
  });
}

describe('The list of grounds', () => {
  it('tells for each demand what a ground shows, its official source with the place, and where to find it', () => {
    const uses = listGroundUses(
      draftOf([
        { block: '2023Z16029', shows: 'veranker het in de wet', locator: { page: '1' } },
        { block: 'greta-3-iv8', locator: { paragraph: '41' } },
      ]),
    );
    expect(uses[0]).toEqual({
      demand: 'i1',
      label: 'Punt 1',
      claim: 'Zet non-punishment in de wet',
      ground: {
        block: '28638-229',
        kind: 'motion',
        title: 'Motie van de leden Bikker en Mutluer over non-punishment',
        shows: 'veranker het in de wet',
        source: 'Kamerstukken II 2023/24, 28638, nr. 229, p. 1',
        address: 'https://zoek.officielebekendmakingen.nl/kst-28638-229.html',
        missing: [],
      },
    });
    expect(uses[1]?.ground).toMatchObject({ address: LINK, missing: [], shows: '' });
    expect(uses[1]?.ground?.source).toMatch(/^GRETA, .*9 november 2023, onderdeel IV\.8, par\. 41$/);
  });

  it('has a row for a demand that stands alone, and one for a block that the draft lacks', () => {
    const uses = listGroundUses(draftOf([{ block: 'weg' }]));
    expect(uses).toEqual([
      {
        demand: 'i1',
        label: 'Punt 1',
        claim: 'Zet non-punishment in de wet',
        ground: { block: 'weg', kind: null, title: 'weg', shows: '', source: '', address: null, missing: ['block'] },
      },
      { demand: 'i2', label: 'Punt 2', claim: 'Kom met geld', ground: null },
    ]);
    const rows = formatGroundList(uses, { language: 'nl', pointName: 'demand' });
    expect(rows.every(({ length }) => length === rows[0]?.length)).toBe(true);
    expect(rows[1]).toContain('bouwsteen ontbreekt');
    expect(rows[2]).toEqual(['Punt 2', 'Kom met geld', '', 'Nog geen onderbouwing', '', '', '', '', '']);
  });

  it('leads to the first section of a report when the section of the finding is unknown', () => {
    const whole = block('finding', 'greta-heel', 'Non-punishment', { report: 'greta-3' });
    const uses = listGroundUses(draftOf([{ block: 'greta-heel' }, { block: 'greta-3' }], [whole]));
    expect(uses.flatMap(({ ground }) => (ground ? [ground.address] : []))).toEqual([
      'http://hudoc.greta.coe.int/eng#eerste',
      'http://hudoc.greta.coe.int/eng#eerste',
    ]);
  });
});
