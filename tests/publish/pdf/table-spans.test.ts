import { describe, expect, test } from 'vitest';
import type { PubCell, Publication, PublicationNode, PubTable } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';
import { type PlacedText, readPdf } from './read-pdf.ts';

const typesetter = createTypesetter();

const paragraphs = (id: string, lines: number): PubCell['content'] =>
  Array.from({ length: lines }, (_, at) => ({
    type: 'paragraph',
    id: `${id}-p${at}`,
    style: 'tableText',
    content: [{ type: 'run', text: at === 0 ? id : `en-${at + 1}`, marks: [] }],
    before: 0,
  }));
const cell = (id: string, more: Partial<PubCell> = {}, lines = 1): PubCell => ({
  id,
  header: false,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: paragraphs(id, lines),
  ...more,
});
const table = (id: string, columns: number, headerRows: number, rows: PubCell[][]): PubTable => ({
  type: 'table',
  id,
  caption: null,
  wide: false,
  columns: Array.from({ length: columns }, () => ({ width: 1, align: 'left' })),
  headerRows,
  rows: rows.map((cells) => ({ cells })),
  note: null,
});
const head = (name: string, columns: number) =>
  Array.from({ length: columns }, (_, at) => cell(`${name}kop${at + 1}`, { header: true }));

async function drawn(body: PublicationNode[]): Promise<PlacedText[]> {
  const publication: Publication = { ...drawnInbreng(), body, notes: [] };
  const written = await writePdf(typesetter, publication, shippedHouseStyle('neutraal'), shippedAssets('neutraal'));
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return (await readPdf(written.value.bytes)).text;
}

/** The first place where a word is drawn. */
function place(text: readonly PlacedText[], word: string): PlacedText {
  const found = text.find((piece) => piece.text.trim() === word);
  if (!found) throw new Error(`no ${word} on the pages`);
  return found;
}

/** Names of columns whose words begin at another left edge; a word's name ends with the number of its column. */
function wordsInOtherColumns(text: readonly PlacedText[], name: string, words: readonly string[]): string[] {
  return words.filter((word) => {
    const column = /\d+$/.exec(word)?.[0];
    return Math.abs(place(text, word).x - place(text, `${name}kop${column}`).x) > 1;
  });
}

describe('the text of a column is below its heading', () => {
  test('beside cells over two to six rows, each of one to five lines', async () => {
    const names: string[] = [];
    const words = new Map<string, string[]>();
    const body = [2, 3, 4, 5, 6].flatMap((span) =>
      [1, 2, 3, 4, 5].flatMap((lines) => {
        const name = `s${span}r${lines}`;
        names.push(name);
        const rows = Array.from({ length: span * 2 }, (_, row) => [
          ...(row % span === 0 ? [cell(`${name}${row}a1`, { rowSpan: span }, lines)] : []),
          cell(`${name}${row}b2`, {}, lines),
          cell(`${name}${row}c3`),
        ]);
        words.set(
          name,
          rows.flatMap((row) => row.map(({ id }) => id)),
        );
        return [
          table(name, 3, 1, [head(name, 3), ...rows]),
          { type: 'pageBreak' as const, id: `${name}-end`, weak: true },
        ];
      }),
    );
    const text = await drawn(body);
    const wrong = names.flatMap((name) => wordsInOtherColumns(text, name, words.get(name) ?? []));
    expect(wrong).toEqual([]);
  });

  test('when a cell over rows is too high for one page, and the text of all cells is there', async () => {
    const rows = [
      [cell('a1', { rowSpan: 3 }, 40), cell('b2', {}, 25), cell('c3')],
      [cell('d2', {}, 25), cell('e3')],
      [cell('f2', {}, 25), cell('g3')],
      [cell('h1'), cell('i2', { colSpan: 2, rowSpan: 2 }, 50)],
      [cell('j1')],
      [cell('k1'), cell('l2'), cell('m3')],
    ];
    const text = await drawn([table('t', 3, 1, [head('', 3), ...rows])]);
    const words = rows.flatMap((row) => row.map(({ id }) => id));
    expect(wordsInOtherColumns(text, '', words)).toEqual([]);
    for (const last of ['en-40', 'en-25', 'en-50']) expect(place(text, last).page).toBeGreaterThan(0);
  });

  test('when a heading reaches from the head into the rows below it', async () => {
    const text = await drawn([
      table('t', 3, 1, [
        [cell('kop1', { header: true, rowSpan: 2 }), cell('kop2', { header: true }), cell('kop3', { header: true })],
        [cell('a2'), cell('b3')],
        [cell('c1'), cell('d2'), cell('e3')],
      ]),
    ]);
    expect(wordsInOtherColumns(text, '', ['a2', 'b3', 'c1', 'd2', 'e3'])).toEqual([]);
  });

  test('when the head has two rows with cells over rows and over columns', async () => {
    const text = await drawn([
      table('t', 4, 2, [
        [
          cell('kop1', { header: true, rowSpan: 2 }),
          cell('jaren', { header: true, colSpan: 2 }),
          cell('kop4', { header: true, rowSpan: 2 }),
        ],
        [cell('kop2', { header: true }), cell('kop3', { header: true })],
        [cell('a1', { rowSpan: 2 }), cell('b2'), cell('c3'), cell('d4')],
        [cell('e2', { colSpan: 2 }), cell('f4')],
      ]),
    ]);
    expect(wordsInOtherColumns(text, '', ['a1', 'b2', 'c3', 'd4', 'e2', 'f4'])).toEqual([]);
    expect(place(text, 'jaren').x).toBeCloseTo(place(text, 'kop2').x, 0);
  });

  test('when spans reach beyond the last row and the last column', async () => {
    const text = await drawn([
      table('t', 3, 1, [
        head('', 3),
        [cell('a1'), cell('b2', { colSpan: 9 })],
        [cell('c1', { rowSpan: 9 }), cell('d2'), cell('e3')],
        [cell('f2', { rowSpan: 9, colSpan: 9 })],
      ]),
    ]);
    expect(wordsInOtherColumns(text, '', ['a1', 'b2', 'c1', 'd2', 'e3', 'f2'])).toEqual([]);
  });
});

test('the rows of a common cell are on one page', async () => {
  const group = (name: string) => [
    [cell(`${name}-a`, { rowSpan: 3 }), cell(`${name}-b`, {}, 5)],
    [cell(`${name}-c`, {}, 5)],
    [cell(`${name}-d`, {}, 5)],
  ];
  const names = Array.from({ length: 12 }, (_, at) => `groep${at}`);
  const text = await drawn([table('t', 2, 1, [head('', 2), ...names.flatMap(group)])]);
  for (const name of names)
    expect(new Set(['a', 'b', 'c', 'd'].map((part) => place(text, `${name}-${part}`).page)).size).toBe(1);
});
