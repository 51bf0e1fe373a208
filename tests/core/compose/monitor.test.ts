import { describe, expect, it } from 'vitest';
import type { Block } from '../../../engine/core/blocks/block.ts';
import { followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import type { Kamerstuk } from '../../../engine/core/citations/kamerstuk.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import { layOut } from '../../../engine/core/layout/lay-out.ts';
import type { PublicationNode, PubTable } from '../../../engine/core/publication/publication.ts';
import { getPlainText } from '../../../engine/core/publication/text.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { block, draftOf, para, place, typeOf } from './draft-builder.ts';
import { neutraal } from './neutraal.ts';

const paper = (dossier: string, number: string): Kamerstuk => ({ chamber: 'II', dossier, addition: null, number });

const log = [
  { date: '2024-04-23', paper: paper('28638', '249'), place: 'p. 3', says: 'Wij werken eraan.', literal: true },
  { date: '2024-02-02', paper: paper('28638', '247'), says: 'De Kamer krijgt een brief' },
  { verdict: { grade: 'partly', by: 'redactie', on: '2024-05-01' } },
  { next: { step: 'Vraag naar de brief', on: '2024-09-01' } },
].map((entry) => followUpEntrySchema.parse(entry));

const later = block('motion', {
  id: '28638-240',
  kamerstuk: paper('28638', '240'),
  dossierTitle: 'Mensenhandel',
  movers: ['Veltman'],
  gist: 'formuleer de doelen smart',
  title: 'Motie van het lid Veltman',
});
const first = block('motion', {
  id: '28638-166',
  kamerstuk: paper('28638', '166'),
  movers: ['Kuik'],
  andOthers: true,
  title: 'Motie van het lid Kuik c.s. over klanten',
  status: 'adopted',
  appreciation: 'Oordeel Kamer',
  followUp: log,
});
const other = block('motion', { id: '36222-31', kamerstuk: paper('36222', '31'), title: 'Motie over iets anders' });
const promise = block('commitment', { id: 'toezegging', title: 'Een visie', state: 'open' });
const ALL: Block[] = [later, first, other, promise];

function composeOf(body: BodyNode[], monitor = true): PublicationNode[] {
  return compose({
    draft: draftOf(body, ALL),
    documentType: typeOf({ monitor }),
    houseStyle: neutraal,
    layout: { pages: 1 },
  }).body;
}

const tablesIn = (nodes: readonly PublicationNode[]): PubTable[] =>
  nodes.filter((node): node is PubTable => node.type === 'table');
const wordsOf = (cell: PubTable['rows'][number]['cells'][number] | undefined): string[] =>
  (cell?.content ?? [])
    .map((node) => (node.type === 'paragraph' ? getPlainText(node.content) : ''))
    .map((text) => text.replace(/[\u00A0\u202F]/g, ' '));

describe('A motion monitor', () => {
  const whole = composeOf(ALL.map((one) => place(one, 'full')));

  it('is a landscape table for each dossier, with its heads repeated on each page', () => {
    const headings = whole.flatMap((node) => (node.type === 'heading' ? [getPlainText(node.content)] : []));
    expect(headings.map((text) => text.replace(/[\u00A0\u202F]/g, ' '))).toEqual([
      'Dossier 28 638, Mensenhandel',
      'Dossier 36 222',
      'Zonder dossiernummer',
    ]);
    const tables = tablesIn(whole);
    expect(tables.map(({ rows }) => rows.length)).toEqual([3, 2, 2]);
    for (const { fit, headerRows, columns, rows } of tables) {
      expect(fit).toMatchObject({ landscape: true, legible: true });
      expect(headerRows).toBe(1);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      expect(rows[0]?.cells.every(({ header }) => header)).toBe(true);
    }
  });

  it('is a block with its follow-up below it while one writes', () => {
    const { body } = compose({
      draft: draftOf([place(first, 'full'), place(later, 'full')], ALL),
      documentType: typeOf({ monitor: true }),
      houseStyle: neutraal,
      layout: null,
      monitorAsBlocks: true,
    });
    const [followed, quiet] = body
      .filter((node) => node.type === 'group')
      .map(({ children }) =>
        children.flatMap((node) =>
          node.type === 'paragraph' && node.id.includes('--follow-up-') ? [getPlainText(node.content)] : [],
        ),
      );
    expect(followed?.map((text) => text.replace(/[\u00A0\u202F]/g, ' '))).toEqual([
      '2 februari 2024 (Kamerstuk 28 638, nr. 247): De Kamer krijgt een brief.',
      '23 april 2024 (Kamerstuk 28 638, nr. 249, p. 3): ‘Wij werken eraan.’',
      'Ons oordeel: Deels uitgevoerd (redactie, 1 mei 2024)',
      'Volgende stap: Uiterlijk 1 september 2024: Vraag naar de brief.',
    ]);
    expect(quiet).toEqual([]);
  });

  it('begins on a landscape page, with its title above the first table', () => {
    expect(layOut(whole, neutraal).papers).toEqual(['landscape']);
    const withText = composeOf([para('p1', 'Wat opvalt.'), ...ALL.map((one) => place(one, 'full'))]);
    expect(layOut(withText, neutraal).papers).toEqual(['landscape']);
  });

  it('has in each row the motion, its outcome, what happened next, our verdict and the next step', () => {
    const [, row] = tablesIn(whole)[0]?.rows ?? [];
    expect(row?.cells.map(wordsOf)).toEqual([
      ['Motie van het lid Kuik c.s. (Kamerstuk 28 638, nr. 166)', 'Klanten.'],
      ['Aangenomen.', 'Appreciatie: oordeel Kamer.'],
      [
        '2 februari 2024 (Kamerstuk 28 638, nr. 247): De Kamer krijgt een brief.',
        '23 april 2024 (Kamerstuk 28 638, nr. 249, p. 3): ‘Wij werken eraan.’',
      ],
      ['Deels uitgevoerd (redactie, 1 mei 2024)'],
      ['Uiterlijk 1 september 2024: Vraag naar de brief.'],
    ]);
  });

  it('says what is not known, and never guesses an outcome', () => {
    const [, , row] = tablesIn(whole)[0]?.rows ?? [];
    expect(row?.cells.slice(1).map(wordsOf)).toEqual([
      ['Uitslag niet bekend.'],
      ['Nog niets vastgelegd.'],
      ['Nog geen oordeel.'],
      ['Geen.'],
    ]);
  });

  it('ends at text in between, and prints other forms as everywhere', () => {
    const divided = composeOf([
      place(first, 'full'),
      para('p1', 'Tussendoor.'),
      place(other, 'full'),
      place(later, 'short'),
    ]);
    expect(tablesIn(divided).map(({ rows }) => rows.length)).toEqual([2, 2]);
    expect(divided.some((node) => node.type === 'group' && node.block === later.id)).toBe(true);
  });

  it('is no table in another type of document', () => {
    const plain = composeOf(
      ALL.map((one) => place(one, 'full')),
      false,
    );
    expect(tablesIn(plain)).toEqual([]);
    expect(JSON.stringify(plain)).not.toContain('Wij werken eraan');
  });
});
