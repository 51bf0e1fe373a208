import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { contentHash } from '../../../engine/core/canonical-json.ts';
import type {
  PubCell,
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubNote,
  PubParagraph,
  WriterAssets,
} from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { type WrittenPdf, writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { isCampaign } from '../../campaign.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';
import { pdfFaults } from './judges.ts';
import { readPdf, wordsOf } from './read-pdf.ts';

const typesetter = createTypesetter();
const files: Record<string, Uint8Array> = {};

const run = (text: string): PubInline => ({ type: 'run', text, marks: [] });
const mark = (note: number): PubInline => ({ type: 'noteMark', note });
const paragraph = (id: string, content: PubInline[], more: Partial<PubParagraph> = {}): PubParagraph => ({
  type: 'paragraph',
  id,
  style: 'normal',
  content,
  ...more,
});
const cell = (id: string, content: PubInline[], more: Partial<PubCell> = {}): PubCell => ({
  id,
  header: false,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: [paragraph(`${id}-p`, content, { style: 'tableText' })],
  ...more,
});
const note = (number: number, text: string): PubNote => ({
  id: `fn-${number}`,
  number,
  content: [paragraph(`fn-${number}-p`, [run(text)], { style: 'footnote' })],
});
const column = (width: number) => ({ width, align: 'left' as const });
const LONG = 'Lang verhaal over mensenhandel en wat ertegen te doen is. '.repeat(250);

/** Writes these nodes below a title; all files are judged together at the end. */
async function write(
  name: string,
  body: PublicationNode[],
  more: Partial<Publication> = {},
  assets: WriterAssets = shippedAssets('neutraal'),
): Promise<WrittenPdf> {
  const title: PublicationNode = { type: 'title', id: 'title', style: 'title', content: [run(name)] };
  const publication: Publication = { ...drawnInbreng(), body: [title, ...body], notes: [], ...more };
  const outcome = await writePdf(typesetter, publication, shippedHouseStyle('neutraal'), assets);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  files[name.replaceAll(' ', '-')] = outcome.value.bytes;
  return outcome.value;
}

describe('an export succeeds when', () => {
  test('characters have no glyph: a visible one replaces them, and they are counted', async () => {
    const { losses } = await write('tekens', [
      paragraph('a', [
        run('😀 العربية 漢字 \u202eomgekeerd\u202c \ufeff \u0007 \ue000 q\u0323\u0301 \ud800 👩‍👩‍👧 \ufffe жαλ'),
      ]),
    ]);
    expect(losses.missing).toContainEqual({ char: '😀', instead: '□', count: 1 });
    expect(losses.missing.map(({ char }) => char)).not.toContain('ж');
  });

  test('a table has 300 rows: it repeats its head on each page and calls the note in its head once', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      cells: [cell(`r${at}a`, [run(`rij ${at}`)]), cell(`r${at}b`, [run('waarde')])],
    }));
    const head = {
      cells: [
        cell('ha', [run('Kopcel'), mark(1)], { header: true }),
        cell(
          'hb',
          [{ type: 'link', href: 'https://www.tweedekamer.nl/', content: [{ type: 'run', text: 'Kamer', marks: [] }] }],
          {
            header: true,
          },
        ),
      ],
    };
    const { bytes, layout } = await write(
      'lange tabel',
      [
        {
          type: 'table',
          id: 't',
          caption: null,
          wide: false,
          columns: [column(1), column(2)],
          headerRows: 1,
          rows: [head, ...rows],
          note: null,
        },
        paragraph('na', [run('na de tabel'), mark(2)]),
      ],
      { notes: [note(1, 'bij de kop'), note(2, 'na de tabel')] },
    );
    const read = await readPdf(bytes);
    expect(layout.pages).toBeGreaterThan(5);
    for (let page = 1; page < layout.pages; page++) expect(wordsOf(read, page)).toContain('Kopcel');
    expect(wordsOf(read).match(/bij de kop/g)).toHaveLength(1);
    expect(layout.pageOf).toMatchObject({ t: 1, 'note-1': 1, 'note-2': layout.pages });
    for (let at = 0; at < 300; at++) expect(wordsOf(read)).toContain(`rij ${at} `);
  });

  test('spans overlap, and tables have no rows or columns', async () => {
    const { bytes } = await write('spans', [
      {
        type: 'table',
        id: 't',
        caption: null,
        wide: true,
        columns: [column(1), column(0)],
        headerRows: 1,
        rows: [
          { cells: [cell('a', [run('cel-a')], { rowSpan: 9, colSpan: 7 })] },
          {
            cells: [
              cell('b', [run('cel-b')]),
              cell('c', [run('cel-c')], { rowSpan: 5 }),
              cell('d', [run('cel-d')], { colSpan: 3 }),
            ],
          },
          { cells: [] },
          { cells: [cell('e', [run('cel-e')])] },
        ],
        note: null,
      },
      { type: 'table', id: 't2', caption: null, wide: true, columns: [], headerRows: 3, rows: [], note: null },
      {
        type: 'table',
        id: 't3',
        caption: null,
        wide: true,
        columns: [],
        headerRows: 3,
        rows: [{ cells: [] }],
        note: null,
      },
    ]);
    const words = wordsOf(await readPdf(bytes));
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(words).toContain(`cel-${name}`);
  });

  test('a cell over several rows grows higher than estimated and breaks over pages', async () => {
    const words = 'woord '.repeat(30);
    for (const [claimed, paragraphs, narrow] of [
      [2, 14, 1],
      [9, 14, 9],
      [3, 5, 1],
      [3, 3, 1],
    ] as const) {
      const high = Array.from({ length: paragraphs }, (_, at) => paragraph(`h${at}`, [run(`hoog-${at} ${words}`)]));
      const { bytes, layout } = await write(`over ${claimed} rijen, ${paragraphs} alinea's, ${narrow}`, [
        {
          type: 'table',
          id: 't',
          caption: null,
          wide: false,
          columns: [column(9), column(narrow)],
          headerRows: 0,
          rows: [
            { cells: [cell('a', [run('cel-a')]), cell('b', [], { rowSpan: claimed, content: high })] },
            { cells: [cell('c', [run('cel-c')])] },
            { cells: [cell('d', [run('cel-d')])] },
          ],
          note: null,
        },
      ]);
      expect(layout.pages).toBeGreaterThan(1);
      const text = wordsOf(await readPdf(bytes));
      for (const name of ['cel-a', 'cel-c', 'cel-d', 'hoog-0', `hoog-${paragraphs - 1}`]) expect(text).toContain(name);
    }
  });

  test('a list is sixty levels deep, and another has no items', async () => {
    const leaf = { scheme: 'list:l' as const, level: 1, value: 1, restart: true, label: 'xxviii.' };
    let list: PubList = {
      type: 'list',
      id: 'l0',
      ordered: true,
      items: [{ id: 'i0', number: leaf, content: [run('onderdeel 0')], lists: [] }],
    };
    for (let at = 1; at < 60; at++) {
      const item = { id: `i${at}`, number: { ...leaf, label: '1.' }, content: [run(`onderdeel ${at}`)], lists: [list] };
      list = { type: 'list', id: `l${at}`, ordered: at % 2 === 0, items: [item] };
    }
    const { bytes } = await write('diepe lijst', [list, { type: 'list', id: 'leeg', ordered: false, items: [] }]);
    const read = await readPdf(bytes);
    for (let at = 0; at < 60; at++) expect(wordsOf(read)).toContain(`onderdeel ${at} `);
    // And all of it on the page.
    expect(Math.max(...read.text.map((piece) => piece.x))).toBeLessThan(595 - 62);
  });

  test('groups are sixty deep, fill pages, and have a page break inside', async () => {
    const grouped = (id: string, children: PublicationNode[]): PublicationNode => ({
      type: 'group',
      id,
      role: 'demand',
      form: null,
      block: null,
      keep: true,
      rule: 'demand',
      children: children,
    });
    let deep: PublicationNode = paragraph('diep', [run('onderin')]);
    for (let at = 0; at < 60; at++) deep = grouped(`g${at}`, [deep]);
    const { bytes, layout } = await write('groepen', [
      deep,
      grouped('vol', [
        paragraph('p1', [run(LONG)], { keepWithNext: true }),
        paragraph('p2', [run(`${LONG} slotwoord`)], { keepWithNext: true }),
      ]),
      grouped('breuk', [
        paragraph('p3', [run('voor')]),
        { type: 'pageBreak', id: 'pb', weak: false },
        paragraph('p4', [run('achter')]),
      ]),
      grouped('leeg', []),
    ]);
    expect(wordsOf(await readPdf(bytes))).toContain('slotwoord');
    expect(layout.pageOf.p4).toBe((layout.pageOf.p3 ?? 0) + 1);
  });

  test('a note, a cell and a table head are longer than a page', async () => {
    const { bytes } = await write(
      'lang',
      [
        paragraph('p', [run('x'), mark(1), run('y'), mark(1)]),
        {
          type: 'table',
          id: 't',
          caption: null,
          wide: false,
          columns: [column(1), column(9)],
          headerRows: 1,
          rows: [
            { cells: [cell('h', [run('Kop')], { header: true })] },
            { cells: [cell('x', [run(`${LONG} c1c1`)]), cell('y', [run('y')])] },
          ],
          note: [run('onder de tabel')],
        },
        {
          type: 'table',
          id: 't2',
          caption: null,
          wide: false,
          columns: [column(1)],
          headerRows: 1,
          rows: [{ cells: [cell('h2', [run(`${LONG} k2k2`)], { header: true })] }, { cells: [cell('z', [run('z')])] }],
          note: null,
        },
      ],
      { notes: [note(1, `${LONG} n3n3`)] },
    );
    const words = wordsOf(await readPdf(bytes));
    for (const end of ['c1c1', 'k2k2', 'n3n3']) expect(words).toContain(end);
  });

  // Without a time limit in the test: with quadratic time, the test runner would end it. Each part goes over many pages in
  // both.
  const characters = isCampaign ? 200_000 : 20_000;
  test(`a paragraph, an item, a cell and a note have ${characters} characters`, async () => {
    const piece = 'verzoekt de regering, ';
    const long = (end: string) => [run(`${piece.repeat(Math.ceil(characters / piece.length))}${end}`)];
    const first = { scheme: 'list:l' as const, level: 1, value: 1, restart: true, label: '1.' };
    const { bytes } = await write(
      'zeer lang',
      [
        paragraph('p', [...long('einde1'), mark(1)]),
        {
          type: 'list',
          id: 'l',
          ordered: true,
          items: [{ id: 'i', number: first, content: long('einde2'), lists: [] }],
        },
        {
          type: 'table',
          id: 't',
          caption: null,
          wide: false,
          columns: [column(1)],
          headerRows: 0,
          rows: [{ cells: [cell('x', long('einde3'))] }],
          note: null,
        },
      ],
      { notes: [{ id: 'fn-1', number: 1, content: [paragraph('fn-1-p', long('einde4'), { style: 'footnote' })] }] },
    );
    const words = wordsOf(await readPdf(bytes));
    for (const end of ['einde1', 'einde2', 'einde3', 'einde4']) expect(words).toContain(end);
  });

  test('a word has 3,000 characters: it stays on the paper, in a paragraph and in a narrow cell', async () => {
    const { bytes } = await write('lang woord', [
      paragraph('p', [run('a'.repeat(3000))]),
      paragraph('q', [{ type: 'field', text: `[${'veld '.repeat(100)}]`, filledBy: 'writer', name: 'x', marks: [] }]),
      {
        type: 'table',
        id: 't',
        caption: null,
        wide: false,
        columns: [column(1), column(9)],
        headerRows: 0,
        rows: [{ cells: [cell('x', [run('b'.repeat(200))]), cell('y', [run('ernaast')])] }],
        note: null,
      },
    ]);
    const read = await readPdf(bytes);
    expect(wordsOf(read).replace(/[^a]/g, '').length).toBeGreaterThanOrEqual(3000);
    expect(wordsOf(read).match(/b/g)?.length).toBeGreaterThanOrEqual(200);
    const widest = read.text.filter((piece) => /^a+$/.test(piece.text)).map((piece) => piece.text.length);
    expect(Math.max(...widest)).toBeLessThan(100);
  });

  test('headings skip levels or are empty, and contents lead nowhere', async () => {
    await write(
      'koppen',
      [
        { type: 'heading', id: 'h', level: 3, style: 'heading3', content: [] },
        { type: 'heading', id: 'h', level: 3, style: 'demand', content: [run('')] },
        {
          type: 'heading',
          id: 'n',
          level: 2,
          style: 'heading2',
          number: { scheme: 'heading', level: 2, value: 1, restart: true, label: 'Bijlage XXXVIII bij dit stuk' },
          content: [],
        },
        { type: 'heading', id: 'k', level: 3, style: 'heading3', content: [run('Een kop'), mark(1)] },
        {
          type: 'contents',
          id: 'c',
          heading: '',
          entries: [
            { target: 'weg', level: 1, label: null, text: 'weg' },
            { target: 'h', level: 2, label: '1.1', text: 'leeg' },
            { target: 'k', level: 2, label: '1.2', text: 'kop' },
          ],
        },
      ],
      { notes: [note(1, 'in een kop')] },
    );
  });

  test('pictures are CMYK, broken, missing, very tall or outside the page: their text replaces them, and they are named', async () => {
    const assets = shippedAssets('neutraal');
    const red = { create: { width: 20, height: 20, channels: 3 as const, background: '#f00' } };
    const tall = {
      create: { width: 20, height: 2000, channels: 4 as const, background: { r: 1, g: 2, b: 3, alpha: 0.5 } },
    };
    const outside =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/></svg>';
    const pictures: Record<string, Uint8Array> = {
      a: new Uint8Array(await sharp(red).toColourspace('cmyk').jpeg().toBuffer()),
      b: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      c: new Uint8Array(await sharp(tall).toColourspace('rgb16').png().toBuffer()),
      d: new TextEncoder().encode(outside),
      e: new TextEncoder().encode('<svg'),
      f: new Uint8Array(0),
    };
    for (const [name, bytes] of Object.entries(pictures)) assets.images[name.repeat(64)] = bytes;
    const { bytes, losses } = await write(
      'beelden',
      [...Object.keys(pictures), '0'].map((name) => ({
        type: 'figure',
        id: `f-${name}`,
        image: name.repeat(64),
        alt: `beeld-${name}`,
        decorative: false,
        width: name === 'c' ? 1 : 0,
        caption: {
          number: { scheme: 'figure', level: 1, value: 1, restart: true, label: 'Figuur 1.' },
          content: [run('bijschrift')],
        },
      })),
      { images: { ['c'.repeat(64)]: { mediaType: 'image/png', width: 20, height: 2000, name: null } } },
      assets,
    );
    expect(losses.images.map(({ image }) => image[0]).sort()).toEqual(['0', 'a', 'b', 'd', 'e', 'f']);
    const words = wordsOf(await readPdf(bytes));
    for (const name of ['0', 'a', 'b', 'd', 'e', 'f']) expect(words).toContain(`[beeld-${name}]`);
  });

  test('addresses are empty, endless or invalid, and references lead nowhere', async () => {
    const to = (href: string, text: string): PubInline => ({
      type: 'link',
      href,
      content: [{ type: 'run', text, marks: ['underline', 'strike'] }],
    });
    const { bytes } = await write('verwijzingen', [
      paragraph('p', [
        to('', 'een'),
        to(`https://x.example/${'a'.repeat(9000)}`, ' twee'),
        to('javascript:alert(1)', ' drie'),
        to('https://x.example/ é "(', ' vier'),
        { type: 'reference', target: 'nergens', shows: 'page', text: ' pagina', marks: [] },
        { type: 'run', text: ' taal', marks: [], lang: 'zz-klingon-XX' },
        mark(9),
      ]),
    ]);
    expect(wordsOf(await readPdf(bytes))).toMatch(/een.*twee.*drie.*vier.*pagina.*taal/);
  });

  test('notes are called out of order: they keep their numbers in the text', async () => {
    const { bytes } = await write(
      'noten',
      [paragraph('p', [run('x'), mark(3), run('y'), mark(1), run('z'), mark(2)])],
      {
        notes: [note(1, 'de eerste'), note(2, 'de tweede'), note(3, 'de derde')],
      },
    );
    expect(wordsOf(await readPdf(bytes))).toMatch(/3 de derde.*1 de eerste.*2 de tweede/);
  });

  test('metadata are empty or have control characters, and date and language are invalid', async () => {
    await write('metadata', [paragraph('p', [run('x')])], {
      metadata: { title: '', author: '\u0000a<&>', subject: '', keywords: ['', '\ud800'], modified: 'geen datum' },
      language: 'x-onzin',
    });
    await write('alleen een titel', []);
  });

  test('keywords, a title, a heading and an alternative text are longer than a PDF string may be', async () => {
    const long = 'Eén lang verhaal '.repeat(3000);
    const { metadata } = drawnInbreng();
    const heading: PublicationNode = {
      type: 'heading',
      id: 'h',
      level: 1,
      style: 'heading1',
      content: [run(`${long}kopslot`)],
    };
    const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const image = contentHash(bytes);
    const { bytes: pdf } = await write(
      'lange velden',
      [heading, { type: 'figure', id: 'f', image, alt: long, decorative: false, width: 0.5, caption: null }],
      {
        metadata: {
          ...metadata,
          title: long,
          author: long,
          subject: long,
          keywords: Array(4000).fill('één trefwoord'),
        },
        images: { [image]: { mediaType: 'image/png', width: 4, height: 4, name: null } },
      },
      { ...shippedAssets('neutraal'), images: { [image]: new Uint8Array(bytes) } },
    );
    const read = await readPdf(pdf);
    expect(wordsOf(read)).toContain('kopslot');
    const { Keywords, Title, Author } = read.info as Record<string, string>;
    expect(Keywords).toMatch(/^(één trefwoord, ){900,}één trefwoord$/);
    for (const value of [Title, Author]) expect(value).toMatch(/^(Eén lang verhaal ){800,}[^…]*…$/);
  });

  test('one keyword is longer than all keywords may be', async () => {
    const { bytes } = await write('een trefwoord', [paragraph('p', [run('x')])], {
      metadata: { ...drawnInbreng().metadata, keywords: ['a'.repeat(40_000), 'b'] },
    });
    expect(((await readPdf(bytes)).info as Record<string, string>).Keywords).toMatch(/^a{15000}…$/);
  });

  afterAll(() => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(12);
    expect(pdfFaults(files)).toEqual([]);
  });
});
