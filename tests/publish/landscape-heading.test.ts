import { beforeAll, describe, expect, test } from 'vitest';
import type { Publication, PublicationNode, PubTable } from '../../engine/core/publication/publication.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../engine/publish/pdf/write-pdf.ts';
import { type PlacedWords, placedWords } from '../documents/placed-words.ts';
import { printedByOffice } from './docx/judges.ts';
import { drawnInbreng } from './drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './pdf/house-styles.ts';

const words = (text: string) => [{ type: 'run' as const, text, marks: [] }];
const paragraph = (id: string, text: string): Extract<PublicationNode, { type: 'paragraph' }> => ({
  type: 'paragraph',
  id,
  style: 'normal',
  content: words(text),
});
const heading = (id: string, text: string): PublicationNode => ({
  type: 'heading',
  id,
  level: 1,
  style: 'heading1',
  content: words(text),
});
const table = (name: string): PubTable => ({
  type: 'table',
  id: name,
  caption: null,
  wide: true,
  fit: { size: 8, landscape: true, legible: true },
  columns: [{ width: 1, align: 'left' }],
  headerRows: 0,
  rows: [
    {
      cells: [
        {
          id: `${name}-cel`,
          header: false,
          colSpan: 1,
          rowSpan: 1,
          align: 'left',
          content: [{ ...paragraph(`${name}-woord`, name), style: 'tableText' }],
        },
      ],
    },
  ],
  note: null,
});
const group = (id: string, rule: 'demand' | null, children: PublicationNode[]): PublicationNode => ({
  type: 'group',
  id,
  role: 'finding',
  form: null,
  block: null,
  keep: false,
  rule,
  children: children,
});

/** Headings above blocks that begin with a landscape table: alone, below a title, in a nested block, below a rule. */
const BODY: PublicationNode[] = [
  paragraph('eerst', 'Eerst'),
  heading('kop1', 'Enkelkop'),
  group('blok1', null, [table('Enkeltabel'), paragraph('na1', 'Nagekomen')]),
  heading('kop2', 'Titelkop'),
  group('blok2', null, [{ ...paragraph('titel', 'Bloktitel'), keepWithNext: true }, table('Titeltabel')]),
  paragraph('tussen', 'Tussenin'),
  heading('kop3', 'Diepkop'),
  heading('kop4', 'Onderkop'),
  group('blok3', null, [group('binnen', null, [table('Dieptabel')])]),
  paragraph('slot', 'Slotzin'),
];

describe('a heading above a block that begins with a table on a landscape page', () => {
  const read: Record<string, PlacedWords> = {};

  beforeAll(async () => {
    const house = shippedHouseStyle('neutraal');
    const assets = shippedAssets('neutraal');
    const publication: Publication = { ...drawnInbreng(), body: BODY, notes: [] };
    const pdf = await writePdf(createTypesetter(), publication, house, assets);
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem));
    const docx = await writeDocx(publication, house, assets, pdf.value.layout);
    read.pdf = placedWords(pdf.value.bytes);
    read.word = placedWords(printedByOffice({ koppen: docx }).koppen ?? new Uint8Array());
  });

  test.each(['pdf', 'word'])('is on the page of that table (%s)', (format) => {
    const { words: placed = [], sheets = [] } = read[format] ?? {};
    const pageOf = (text: string) => placed.find((word) => word.text === text)?.page ?? 0;
    for (const [head, below] of [
      ['Enkelkop', 'Enkeltabel'],
      ['Titelkop', 'Titeltabel'],
      ['Bloktitel', 'Titeltabel'],
      ['Diepkop', 'Dieptabel'],
      ['Onderkop', 'Dieptabel'],
    ] as const)
      expect(pageOf(head), head).toBe(pageOf(below));
    const isLandscape = (text: string) => {
      const sheet = sheets[pageOf(text) - 1];
      return sheet !== undefined && sheet.width > sheet.height;
    };
    expect(
      ['Eerst', 'Enkelkop', 'Nagekomen', 'Titelkop', 'Tussenin', 'Diepkop', 'Slotzin'].map((text) => isLandscape(text)),
    ).toEqual([false, true, false, true, false, true, false]);
    expect(sheets).toHaveLength(7);
  });
});
