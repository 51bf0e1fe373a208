import { describe, expect, it } from 'vitest';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import { DRAFT_VERSION, type Draft, draftSchema } from '../../../engine/core/drafts/draft.ts';
import { formatCsv } from '../../../engine/core/evidence/csv.ts';
import { buildEvidenceMatrix } from '../../../engine/core/evidence/matrix.ts';
import { formatEvidenceTable, formatEvidenceText } from '../../../engine/core/evidence/table.ts';
import { evidenceMatrixSchema } from '../../../engine/core/publication/publication.ts';
import type { BlockInstance, Ground } from '../../../engine/core/richtext/model.ts';

const REVISION = '0'.repeat(64);
function block(kind: Block['kind'], id: string, title: string, more: object = {}): Block {
  return blockSchema.parse({ kind, id, title, revision: REVISION, ...more });
}
function instance(id: string, of: string, more: Partial<BlockInstance> = {}): BlockInstance {
  return { type: 'blockInstance', id, block: of, revision: REVISION, form: 'full', ...more };
}
function draftOf(blocks: Block[], body: Draft['body'], language = 'nl'): Draft {
  return draftSchema.parse({
    format: 'inbreng-draft',
    version: DRAFT_VERSION,
    id: 'd1',
    documentType: 'inbreng-commissiedebat',
    language,
    created: '2026-11-25T09:00:00+01:00',
    modified: '2026-11-25T09:00:00+01:00',
    title: [],
    body,
    blocks: Object.fromEntries(blocks.map((one) => [one.id, one])),
  });
}

/** The outcome of nr. 229 is in a letter; that of nr. 166 is in none of the files. */
const ADOPTED = block('motion', '28638-229', 'Motie van de leden Bikker en Mutluer', {
  aliases: ['2023Z16029'],
  status: 'adopted',
});
const UNKNOWN = block('motion', '28638-166', 'Motie van het lid Kuik c.s.');
const FINDING = block('finding', 'greta-3-iv8', 'Non-punishment', { section: 'IV.8' });

function demand(id: string, title: string, grounds: Ground[]): Block {
  return block('demand', id, title, { grounds });
}
const FIRST = demand('eis-non-punishment', 'Zet non-punishment in de wet', [
  { block: '28638-229', shows: 'veranker non-punishment in de wet' },
  { block: 'greta-3-iv8' },
]);
const SECOND = demand('eis-klanten', 'Kom met maatregelen tegen klanten', [
  { block: '28638-166', shows: 'ontmoedig klanten' },
  { block: '2023Z16029' },
]);
const BLOCKS = [ADOPTED, UNKNOWN, FINDING, FIRST, SECOND];
const BODY: Draft['body'] = [instance('i1', 'eis-non-punishment'), instance('i2', 'eis-klanten')];

describe('the evidence matrix', () => {
  it('adds the request of a motion where its title only has the movers', () => {
    const body = [{ type: 'paragraph', id: 'b1', content: [{ type: 'run', text: 'verzoekt de regering C,' }] }];
    const pasted = block('motion', '28638-166', 'Motie van het lid Kuik c.s.', { body });
    const matrix = buildEvidenceMatrix(draftOf([ADOPTED, pasted, FINDING, FIRST, SECOND], BODY));
    expect(matrix.grounds.map(({ title }) => title)).toContain('Motie van het lid Kuik c.s.: verzoekt de regering C');
  });

  it('has the demands in document order and every ground once, in order of first use', () => {
    const matrix = buildEvidenceMatrix(draftOf(BLOCKS, BODY));
    expect(matrix.demands).toEqual([
      { id: 'i1', label: 'Punt 1', claim: 'Zet non-punishment in de wet' },
      { id: 'i2', label: 'Punt 2', claim: 'Kom met maatregelen tegen klanten' },
    ]);
    expect(matrix.grounds.map((ground) => ground.block)).toEqual(['28638-229', 'greta-3-iv8', '28638-166']);
    // The second demand names nr. 229 by its zaak number.
    expect(matrix.cells).toEqual([
      ['veranker non-punishment in de wet', '', null],
      ['', null, 'ontmoedig klanten'],
    ]);
    expect(evidenceMatrixSchema.parse(matrix)).toEqual(matrix);
  });

  it('follows the draft when a demand is moved, adapted, or gets other grounds', () => {
    const body: Draft['body'] = [
      instance('i2', 'eis-klanten', { own: { title: 'Pak de klant aan' } }),
      instance('i1', 'eis-non-punishment', {
        grounds: { added: [{ block: '28638-166', shows: 'ook hier' }], dropped: ['28638-229'] },
      }),
    ];
    const matrix = buildEvidenceMatrix(draftOf(BLOCKS, body));
    expect(matrix.demands.map((one) => `${one.label} ${one.claim}`)).toEqual([
      'Punt 1 Pak de klant aan',
      'Punt 2 Zet non-punishment in de wet',
    ]);
    expect(matrix.grounds.map((ground) => ground.block)).toEqual(['28638-166', '28638-229', 'greta-3-iv8']);
    expect(matrix.cells[1]).toEqual(['ook hier', null, '']);
  });

  it('counts printed demands: not one that is only cited, nor one of another variant', () => {
    const body: Draft['body'] = [
      instance('i0', 'eis-klanten', { form: 'reference' }),
      instance('i1', 'eis-klanten', { audiences: ['pers'] }),
      instance('i2', 'eis-non-punishment'),
    ];
    const labels = (audience: string | null) =>
      buildEvidenceMatrix(draftOf(BLOCKS, body), { audience }).demands.map((one) => `${one.label} ${one.id}`);
    expect(labels(null)).toEqual(['Punt 1 i2']);
    expect(labels('pers')).toEqual(['Punt 1 i1', 'Punt 2 i2']);
  });

  it('does not count a motion that was not adopted as a complete ground', () => {
    for (const [status, complete] of [
      ['adopted', true],
      ['rejected', false],
      ['withdrawn', false],
      ['lapsed', false],
      ['held', false],
    ] as const) {
      const motion = block('motion', '28638-229', 'Motie', { aliases: ['2023Z16029'], status });
      const matrix = buildEvidenceMatrix(draftOf([motion, UNKNOWN, FINDING, FIRST, SECOND], BODY));
      const ground = matrix.grounds.find((one) => one.block === '28638-229');
      expect([ground?.complete, ground?.missing], status).toEqual([complete, complete ? [] : [status]]);
    }
  });

  it('lists the missing facts of each ground', () => {
    const source = {
      type: 'website',
      organisation: 'CKM',
      title: 'De aanpak van mensenhandel: meer ambitie nodig',
      date: null,
      url: null,
    };
    const cases: [Block, string[]][] = [
      [ADOPTED, []],
      [UNKNOWN, ['status']],
      [FINDING, ['paragraph']],
      [block('finding', 'met-alinea', 'Non-punishment', { paragraph: '[nummer uit het rapport]' }), []],
      [block('figure', 'cijfer', 'Cijfer'), ['date']],
      [block('figure', 'cijfer-datum', 'Cijfer', { date: '2023-12-21' }), []],
      [block('commitment', 'toezegging', 'Toezegging'), ['source', 'date']],
      [block('commitment', 'toezegging-vol', 'Toezegging', { source, date: '2023-12-21' }), []],
      [block('quote', 'citaat', 'Citaat'), ['approval']],
      [block('quote', 'citaat-uit', 'Citaat', { state: 'published', source }), []],
      [block('source', 'bron', 'Bron', { source }), []],
      [block('passage', 'passage', 'Passage'), []],
    ];
    const only = demand('eis', 'Eis', [...cases.map(([one]) => ({ block: one.id })), { block: 'weg' }]);
    const matrix = buildEvidenceMatrix(draftOf([...cases.map(([one]) => one), only], [instance('i', 'eis')]));
    expect(matrix.grounds.map(({ block: id, missing, complete }) => ({ id, missing, complete }))).toEqual([
      ...cases.map(([one, missing]) => ({ id: one.id, missing, complete: missing.length === 0 })),
      { id: 'weg', missing: ['block'], complete: false },
    ]);
  });

  it('counts a paragraph in the locator of a demand as known', () => {
    const named = demand('eis', 'Eis', [{ block: 'greta-3-iv8', locator: { paragraph: '(alinea)' } }]);
    const matrix = buildEvidenceMatrix(draftOf([FINDING, named], [instance('i', 'eis')]));
    expect(matrix.grounds[0]).toMatchObject({ complete: true, missing: [] });
  });

  it('is empty where the draft has no demand', () => {
    expect(buildEvidenceMatrix(draftOf([], []))).toEqual({ pointName: 'point', demands: [], grounds: [], cells: [] });
    expect(formatEvidenceText({ pointName: 'demand', demands: [], grounds: [], cells: [] }, 'nl')).toEqual([
      'In dit document staan geen eisen.',
    ]);
  });
});

describe('the matrix as a table', () => {
  it('has a row for each demand and a column for each ground, with missing facts', () => {
    expect(formatEvidenceTable(buildEvidenceMatrix(draftOf(BLOCKS, BODY)), 'nl')).toEqual([
      [
        'Punt',
        'Wat wij vragen',
        'Motie 28638-229: Motie van de leden Bikker en Mutluer',
        'Bevinding greta-3-iv8: Non-punishment',
        'Motie 28638-166: Motie van het lid Kuik c.s.',
      ],
      ['', '', 'compleet', 'zonder vindplaats', 'uitslag onbekend'],
      ['Punt 1', 'Zet non-punishment in de wet', 'veranker non-punishment in de wet', 'x', ''],
      ['Punt 2', 'Kom met maatregelen tegen klanten', 'x', '', 'ontmoedig klanten'],
    ]);
  });

  it('fits a terminal: symbols above, the numbered grounds below', () => {
    expect(formatEvidenceText(buildEvidenceMatrix(draftOf(BLOCKS, BODY)), 'nl')).toEqual([
      '● compleet   ○ niet compleet   · geen onderbouwing',
      '',
      '        1  2  3',
      'Punt 1  ●  ○  ·  Zet non-punishment in de wet',
      'Punt 2  ●  ·  ○  Kom met maatregelen tegen klanten',
      '',
      '1  Motie      28638-229  Motie van de leden Bikker en Mutluer (compleet)',
      '2  Bevinding  greta-3-iv8  Non-punishment (zonder vindplaats)',
      '3  Motie      28638-166  Motie van het lid Kuik c.s. (uitslag onbekend)',
    ]);
    expect(formatEvidenceText(buildEvidenceMatrix(draftOf(BLOCKS, BODY, 'en')), 'en')).toContain(
      'Point 1  ●  ○  ·  Zet non-punishment in de wet',
    );
  });
});

describe('a CSV', () => {
  /** Parses the written text, after RFC 4180 with semicolons. */
  function read(csv: string): string[][] {
    const rows: string[][] = [];
    const row: string[] = [];
    for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/g)) {
      row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
      if (end !== ';') rows.push(row.splice(0));
    }
    return rows;
  }

  it('opens in a Dutch Excel: a byte-order mark, semicolons, CRLF, doubled quotation marks', () => {
    expect(
      formatCsv([
        ['a', 'b;c', 'd "e"'],
        ['f\ng', '', ' h'],
      ]),
    ).toBe('\uFEFFa;"b;c";"d ""e"""\r\n"f\ng";;" h"\r\n');
  });

  it('contains the original values', () => {
    const rows = formatEvidenceTable(buildEvidenceMatrix(draftOf(BLOCKS, BODY)), 'nl');
    expect(read(formatCsv(rows))).toEqual(rows);
  });

  it('never contains a formula', () => {
    for (const cell of ['=1+1', '+31', '-2', '@SOM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x";"y")'])
      expect(read(formatCsv([[cell]]))[0]?.[0]).toBe(`'${cell}`);
    expect(formatCsv([['1 = 1', '–']])).toBe('\uFEFF1 = 1;–\r\n');
  });
});
