import { beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../engine/core/compose/compose.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import { paperSize } from '../../engine/core/house-styles/paper.ts';
import {
  getColumnShare,
  getTableGutter,
  getTableScale,
  getTableWidth,
} from '../../engine/core/layout/table-measures.ts';
import type { LayoutFacts, Publication, PublicationNode, PubTable } from '../../engine/core/publication/publication.ts';
import type { BodyNode, Table, TableCell } from '../../engine/core/richtext/model.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { textMeasure } from '../../engine/publish/pdf/text-measure.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../engine/publish/pdf/write-pdf.ts';
import { isCampaign } from '../campaign.ts';
import { aDraft } from '../core/drafts/a-draft.ts';
import { printedByOffice, wordFaults } from '../publish/docx/judges.ts';
import { shippedAssets, shippedHouseStyle } from '../publish/pdf/house-styles.ts';
import { pdfFaults } from '../publish/pdf/judges.ts';
import { documentTypeOf } from '../specimens/specimens.ts';
import { HOUSE_STYLES } from './exported.ts';
import { type PlacedWords, placedWords } from './placed-words.ts';

const POINTS_PER_MM = 72 / 25.4;
const COMPOUNDS = [
  'Mensenhandelslachtoffers',
  'Uitbuitingsproblematiek',
  'Verblijfsvergunningaanvragen',
  'Jeugdbeschermingsmaatregelen',
];

const text = (id: string, words: string): TableCell['content'] =>
  words === '' ? [] : [{ type: 'paragraph', id: `${id}p`, content: [{ type: 'run', text: words }] }];

/** The heading of a column and its figures: each names its table, column and row. */
const headOf = (columns: number, column: number) => `K${columns}.${column}`;
const figureOf = (columns: number, column: number, row: number) => `${100 + columns}.${100 + column}.${100 + row}`;

/** First a column of compounds, then figures of eleven characters; some cells are empty. */
function sweepTable(columns: number): Table {
  const id = `t${columns}`;
  return {
    type: 'table',
    id,
    caption: [{ type: 'run', text: `Tabel met ${columns} kolommen` }],
    columns: Array.from({ length: columns }, (_, column) => ({ align: column === 0 ? 'left' : 'right' })),
    rows: Array.from({ length: 6 }, (_, row) => ({
      cells: Array.from({ length: columns }, (_, column): TableCell => {
        const cell = `${id}r${row}c${column}`;
        if (row === 0) return { id: cell, header: true, content: text(cell, headOf(columns, column)) };
        if (column === 0) return { id: cell, content: text(cell, COMPOUNDS[(row + columns) % COMPOUNDS.length] ?? '') };
        const isEmpty = (row * columns + column) % 11 === 0;
        return { id: cell, content: text(cell, isEmpty ? '' : figureOf(columns, column, row)) };
      }),
    })),
  };
}

/** Cells over two to six rows beside cells of one to five lines. */
function spanTable(span: number, lines: number): Table {
  const id = `s${span}l${lines}`;
  const name = 10 + span * 5 + lines;
  const cellOf = (row: number, column: number, more: Partial<TableCell> = {}): TableCell => {
    const cell = `${id}r${row}c${column}`;
    const words = row === 0 ? headOf(name, column) : figureOf(name, column, row);
    const rest = row === 0 || column === 2 ? [] : Array.from({ length: lines - 1 }, (_, at) => `regel ${at + 2}`);
    return { id: cell, content: [words, ...rest].flatMap((line, at) => text(`${cell}-${at}`, line)), ...more };
  };
  return {
    type: 'table',
    id,
    columns: [{}, {}, {}],
    rows: Array.from({ length: span * 2 + 1 }, (_, row) => ({
      cells: [
        ...(row === 0 ? [cellOf(0, 0, { header: true })] : []),
        ...(row % span === 1 ? [cellOf(row, 0, { rowSpan: span })] : []),
        cellOf(row, 1, { header: row === 0 }),
        cellOf(row, 2, { header: row === 0 }),
      ],
    })),
  };
}

const paragraph = (id: string, words: string): BodyNode => ({
  type: 'paragraph',
  id,
  content: [{ type: 'run', text: words }],
});

const SWEEPS: Record<string, BodyNode[]> = {
  breed: Array.from({ length: 19 }, (_, at) => at + 2).flatMap((columns) => [
    paragraph(`p${columns}`, `Voor de tabel met ${columns} kolommen.`),
    sweepTable(columns),
  ]),
  samengevoegd: [2, 3, 4, 5, 6].flatMap((span) =>
    [1, 2, 3, 4, 5].flatMap((lines): BodyNode[] => [
      paragraph(`p${span}${lines}`, 'Boven de tabel.'),
      spanTable(span, lines),
      { type: 'pageBreak', id: `b${span}${lines}` },
    ]),
  ),
};

interface Swept {
  name: string;
  house: HouseStyle;
  publication: Publication;
  layout: LayoutFacts;
  pdf: Uint8Array;
  docx: Uint8Array;
  pages: { pdf: PlacedWords; word: PlacedWords };
}

const swept: Swept[] = [];

beforeAll(async () => {
  const typesetter = createTypesetter();
  const written: Omit<Swept, 'pages'>[] = [];
  for (const [at, style] of HOUSE_STYLES.entries()) {
    const house = shippedHouseStyle(style);
    const assets = { ...shippedAssets(style), source: null };
    // In `npm test` each sweep in one of the house styles, which differ in sizes only.
    const sweeps = Object.entries(SWEEPS).filter((_, place) => isCampaign || place === at);
    for (const [sweep, body] of sweeps) {
      const draft: Draft = aDraft({ id: sweep, body });
      const publication = compose({
        draft,
        documentType: documentTypeOf('factsheet'),
        houseStyle: house,
        layout: null,
        measure: textMeasure(house, assets.fonts),
      });
      const pdf = await writePdf(typesetter, publication, house, assets);
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem));
      const { bytes, layout } = pdf.value;
      const docx = await writeDocx(publication, house, assets, layout);
      written.push({ name: `${sweep}-${style}`, house, publication, layout, pdf: bytes, docx });
    }
  }
  const printed = printedByOffice(Object.fromEntries(written.map(({ name, docx }) => [name, docx])));
  for (const one of written) {
    const office = printed[one.name];
    if (!office) throw new Error(`LibreOffice printed no ${one.name}`);
    swept.push({ ...one, pages: { pdf: placedWords(one.pdf), word: placedWords(office) } });
  }
});

const tablesOf = (blocks: readonly PublicationNode[]): PubTable[] => blocks.filter((block) => block.type === 'table');

/** Left and right edges of the columns of a table, in points from the left edge of the sheet. */
function columnEdges(table: PubTable, house: HouseStyle): { left: number; right: number }[] {
  const { page } = house;
  const width = getTableWidth(table, house);
  const gutter = getTableGutter(table.columns.length, width, getTableScale(table, house));
  const shares = table.columns.map(getColumnShare);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const room = width - gutter * (shares.length - 1);
  const sheet = paperSize(table.fit?.landscape ?? false).width * POINTS_PER_MM;
  let edge = sheet - page.right * POINTS_PER_MM - width;
  return shares.map((share) => {
    const left = edge;
    edge += (room * share) / all + gutter;
    return { left, right: edge - gutter };
  });
}

/** Points by which two programs may place text differently. */
const CLOSE = 1.5;

/** Figures and headings that are incomplete, or outside the edges of the column in their name. */
function faultsIn({ house, publication }: Swept, { words, sheets }: PlacedWords): string[] {
  const faults: string[] = [];
  const byText = new Map<string, PlacedWords['words']>();
  for (const word of words) byText.set(word.text, [...(byText.get(word.text) ?? []), word]);
  for (const table of tablesOf(publication.body)) {
    const edges = columnEdges(table, house);
    for (const row of table.rows)
      for (const { content } of row.cells)
        for (const block of content) {
          const written =
            block.type === 'paragraph' ? block.content.map((part) => ('text' in part ? part.text : '')).join('') : '';
          const named = /^(?:K\d+\.(\d+)|\d{3}\.(\d{3})\.\d{3})$/.exec(written);
          if (!named) continue;
          const column = named[1] === undefined ? Number(named[2]) - 100 : Number(named[1]);
          const { left = 0, right = 0 } = edges[column] ?? {};
          const placed = byText.get(written) ?? [];
          if (placed.length === 0) faults.push(`${table.id}: ${written} is not whole on the page`);
          for (const word of placed) {
            const sheet = sheets[word.page - 1];
            const landscape = (sheet?.width ?? 0) > (sheet?.height ?? 0);
            if (landscape !== (table.fit?.landscape ?? false))
              faults.push(`${table.id}: ${written} on the wrong paper`);
            if (word.left < left - CLOSE || word.right > right + CLOSE)
              faults.push(
                `${table.id}: ${written} at ${Math.round(word.left)}–${Math.round(word.right)}, column ${Math.round(left)}–${Math.round(right)}`,
              );
          }
        }
  }
  return faults;
}

describe('tables of 2 to 20 columns, and cells over rows', () => {
  test('each figure is whole, in its own column, in the PDF', () => {
    for (const one of swept) expect(faultsIn(one, one.pages.pdf), one.name).toEqual([]);
  });

  test('each figure is whole, in its own column, in the Word file as LibreOffice prints it', () => {
    for (const one of swept) expect(faultsIn(one, one.pages.word), one.name).toEqual([]);
  });

  test('no word goes beyond the margins of its sheet, and each page has its number at the right', () => {
    for (const { name, house, pages } of swept)
      for (const [format, { sheets, words }] of Object.entries(pages))
        for (const [at, sheet] of sheets.entries()) {
          const onPage = words.filter(({ page }) => page === at + 1);
          const right = sheet.width - house.page.right * POINTS_PER_MM;
          expect(Math.max(...onPage.map((word) => word.right)), `${name} ${format} ${at + 1}`).toBeLessThan(right + 2);
          const foot = onPage.filter(({ top }) => top > sheet.height - house.page.bottom * POINTS_PER_MM);
          expect(foot.map((word) => word.text).join(' '), `${name} ${format}`).toMatch(
            new RegExp(`Pagina ${at + 1} van ${sheets.length}`),
          );
          expect(foot.at(-1)?.right ?? 0, `${name} ${format}`).toBeCloseTo(right, -1);
        }
  });

  test('the font size falls with the number of columns, and the widest tables are on landscape pages', () => {
    for (const { name, house, publication } of swept.filter(({ name: one }) => one.startsWith('breed'))) {
      const tables = tablesOf(publication.body);
      const fits = tables.map(({ fit }) => ({ size: house.styles.tableText.size, landscape: false, ...fit }));
      expect(fits[0], name).toEqual({ size: house.styles.tableText.size, landscape: false });
      expect(fits.at(-1)?.landscape, name).toBe(true);
      for (const landscape of [false, true]) {
        const sizes = fits.filter((fit) => fit.landscape === landscape).map(({ size }) => size);
        expect(sizes, name).toEqual([...sizes].sort((one, other) => other - one));
      }
    }
  });

  test('Word and PDF have the same pages, landscape ones included', () => {
    for (const { name, pages } of swept) {
      const landscape = ({ sheets }: PlacedWords) => sheets.filter(({ width, height }) => width > height).length;
      expect(landscape(pages.word), name).toBe(landscape(pages.pdf));
      expect(Math.abs(pages.word.sheets.length - pages.pdf.sheets.length), name).toBeLessThanOrEqual(1);
    }
  });

  test('the files are valid: PDF/UA-1, PDF/A-3a and Office Open XML', () => {
    expect(pdfFaults(Object.fromEntries(swept.map(({ name, pdf }) => [name, pdf])))).toEqual([]);
    expect(wordFaults(Object.fromEntries(swept.map(({ name, docx }) => [name, docx])))).toEqual([]);
  });
});
