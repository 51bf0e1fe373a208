import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import { createFindPaper } from '../../../../engine/core/blocks/find-paper.ts';
import type { Debate } from '../../../../engine/core/records/debate.ts';
import type { ImportResult } from '../../../../engine/jobs/results.ts';
import { importedFiles, importOffers, importTotals, needed } from '../../../../renderer/screens/import/import-view.ts';
import { listDebates } from '../../../../renderer/screens/import/list-debates.ts';
import { motionsTogether } from '../../../../renderer/screens/import/motions-together.ts';
import { nl } from '../../../../renderer/shell/texts/nl.ts';
import { EMPTY, importInto } from '../../../core/records/library-in-memory.ts';
import { letterFile } from '../../../sources/letter.ts';
import { starterBlocks } from '../../../templates/starter-library.ts';

const DEBATE: Debate = {
  form: 'rondetafelgesprek',
  date: '2026-12-03',
  time: '10.00 uur',
  committee: 'vaste commissie voor Justitie en Veiligheid',
  subject: 'Proefonderwerp',
  papers: [],
};
const NOTHING: ImportResult = {
  created: [],
  updated: [],
  unchanged: [],
  skipped: [],
  rest: [],
  offered: [],
  papers: [],
  debates: [],
  problems: [],
};
const before = new Map(starterBlocks().map((block) => [block.id, block]));
const from = (file: string): Block['provenance'] => [
  { kind: 'zaak', file, hash: '0'.repeat(64) } as Block['provenance'][number],
];
const motion = before.get('28638-238');
if (motion?.kind !== 'motion') throw new Error('no motion');
const after = new Map<string, Block>(before);
after.set('28638-238', { ...motion, appreciation: 'Oordeel Kamer', provenance: [...from('a.json'), ...from('b.xml')] });

const context = {
  before: (id: string) => before.get(id),
  after: (id: string) => after.get(id),
  findPaper: createFindPaper([...before.values()]),
  decisions: [],
};

describe('the results of files', () => {
  test('name a block at every file about it, with the changes', () => {
    const files = importedFiles(['a.json', 'b.xml', 'c.txt'], { ...NOTHING, updated: ['28638-238'] }, context, nl);
    expect(files.map(({ blocks }) => blocks.map(({ name, how, parts }) => ({ name, how, parts })))).toEqual([
      [{ name: '28638, nr. 238', how: 'updated', parts: ['Appreciatie'] }],
      [{ name: '28638, nr. 238', how: 'updated', parts: ['Appreciatie'] }],
      [],
    ]);
  });

  test('name a block as made at the first file about it, and as unchanged at the next one', () => {
    const result = { ...NOTHING, created: ['28638-238'] };
    const files = importedFiles(['a.json', 'b.xml'], result, { ...context, before: () => undefined }, nl);
    expect(files.map(({ blocks }) => blocks.map(({ how }) => how))).toEqual([['created'], ['shared']]);
    expect(importTotals(result, files)).toEqual({ created: 1, updated: 0, unchanged: 0 });
  });

  test('show nothing new when only the origin of a block was stored', () => {
    const same = new Map(after).set('28638-238', { ...motion, provenance: from('a.json') });
    const result = { ...NOTHING, updated: ['28638-238'], unchanged: ['28638-229'] };
    const files = importedFiles(['a.json'], result, { ...context, after: (id) => same.get(id) }, nl);
    expect(files[0]?.blocks.map(({ how, parts }) => ({ how, parts }))).toEqual([{ how: 'recorded', parts: [] }]);
    expect(importTotals(result, files)).toEqual({ created: 0, updated: 0, unchanged: 2 });
  });

  test('show several motions without an outcome as one line with each of them', () => {
    const need = (key: string, address: string) => ({ key, title: key, detail: '', addresses: [address], copy: 'x' });
    const motions = [need('a', 'https://a'), need('b', 'https://b'), need('c', 'https://b')];
    expect(motionsTogether(motions, nl)).toMatchObject([
      {
        title: 'De uitslag van 3 moties is onbekend',
        copy: '2 adressen kopiëren',
        addresses: ['https://a', 'https://b'],
        each: motions,
      },
    ]);
    expect(motionsTogether(motions.slice(0, 1), nl)).toEqual(motions.slice(0, 1));
  });

  test('list the Kamerstukken that a letter names, with the blocks that the library has', () => {
    const [letter] = importInto(EMPTY, [letterFile()]).library.blocks;
    if (!letter) throw new Error('no letter');
    const around = { ...context, after: () => letter };
    const [file] = importedFiles(['kst-28638-9900.xml'], { ...NOTHING, created: [letter.id] }, around, nl);
    expect([...(file?.blocks[0]?.names ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: '28638, nr. 238', block: '28638-238' },
      { name: '28638, nr. 242', block: '28638-242' },
      { name: '35570 VI, nr. 50', block: '35570-VI-50' },
    ]);
    const alone = importedFiles(
      ['kst-28638-9900.xml'],
      { ...NOTHING, created: [letter.id] },
      { ...around, findPaper: createFindPaper([letter]) },
      nl,
    );
    expect(alone[0]?.blocks[0]?.names.map(({ block }) => block)).toEqual([null, null, null]);
  });

  test('call the page of a debate that, also if it gives no block', () => {
    const [file] = importedFiles(
      ['agenda.html'],
      { ...NOTHING, debates: [{ file: 'agenda.html', debate: DEBATE }] },
      context,
      nl,
    );
    expect(file).toMatchObject({ kind: 'debate', problem: null, blocks: [] });
  });

  test('give the reason for a rejected file, and the omitted parts of an imported one', () => {
    const [bad, good] = importedFiles(
      ['kapot.xml', 'a.json'],
      {
        ...NOTHING,
        problems: [{ code: 'not-xml', file: 'kapot.xml', message: 'Geen XML.' }],
        skipped: [{ file: 'a.json', what: 'een rechterlijke uitspraak', reason: 'geen deel van een rapport' }],
      },
      context,
      nl,
    );
    expect(bad).toMatchObject({ problem: 'Geen XML.', kind: 'unknown' });
    expect(good?.details).toEqual(['Overgeslagen: een rechterlijke uitspraak, geen deel van een rapport.']);
  });

  test('asks about a change by the user, for each block and in sentences', () => {
    const offered = [
      { id: '28638-238', field: 'text', here: null, file: 'De Kamer,' },
      { id: '28638-238', field: 'andOthers', here: true, file: false },
      { id: 'gone', field: 'title', here: 'a', file: 'b' },
    ];
    expect(importOffers({ ...NOTHING, offered }, context.after, nl)).toMatchObject([
      {
        id: '28638-238',
        fields: [
          { label: 'Tekst', here: 'leeg', file: 'De Kamer,' },
          { label: 'Meer indieners', here: 'ja', file: 'nee' },
        ],
      },
    ]);
  });
});

test('the number of items that need attention counts motions, and decisions without a motion, as listed below', () => {
  expect(needed([{ each: [1, 2, 3, 4, 5, 6, 7, 8] }, { count: 3 }])).toBe(11);
  expect(needed([{}])).toBe(1);
  expect(needed([])).toBe(0);
});

describe('the debates of an import', () => {
  const types = ['factsheet', 'position-paper-rondetafel', 'inbreng-commissiedebat'].map((id) => ({
    id,
    name: { nl: id, en: id },
  }));
  const offersOf = (...debates: Debate[]) =>
    listDebates(
      debates.map((debate, at) => ({ file: `${at}.html`, debate })),
      types,
      nl,
    );

  test('show their facts and the type that is usual for their form, or else the first one', () => {
    expect(offersOf(DEBATE)).toMatchObject([
      {
        name: 'Rondetafelgesprek Proefonderwerp',
        facts: [
          '3 december 2026, 10.00 uur',
          'Vaste commissie voor Justitie en Veiligheid',
          '0 Kamerstukken op de agenda',
        ],
        type: 'position-paper-rondetafel',
      },
    ]);
    expect(offersOf({ ...DEBATE, form: 'commissiedebat' })[0]?.type).toBe('inbreng-commissiedebat');
    const bare = { ...DEBATE, form: 'plenair debat', date: null, time: null, committee: null, subject: null };
    expect(offersOf(bare)).toMatchObject([
      { name: 'Plenair debat', facts: ['0 Kamerstukken op de agenda'], type: 'factsheet' },
    ]);
  });

  test('are one debate where two files say the same', () => {
    expect(offersOf(DEBATE, { ...DEBATE }, { ...DEBATE, time: null })).toHaveLength(2);
  });
});
