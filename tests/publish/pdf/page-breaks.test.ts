/** Page breaks and the placement of text beyond the house style, with any content above. */
import { describe, expect, test } from 'vitest';
import type {
  PubCell,
  PubInline,
  PubList,
  Publication,
  PublicationNode,
  PubNote,
  PubParagraph,
  PubTable,
} from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { type WrittenPdf, writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { type PlacedText, readPdf } from '../../documents/read-pdf.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from './house-styles.ts';

const typesetter = createTypesetter();
const TEXT_LEFT = (46 * 72) / 25.4;

async function written(
  body: PublicationNode[],
  style: (typeof HOUSE_STYLES)[number] = 'neutraal',
  notes: PubNote[] = [],
): Promise<WrittenPdf> {
  const title: PublicationNode = { type: 'title', id: 'title', style: 'title', content: [run('Breuken')] };
  const publication: Publication = { ...drawnInbreng(), body: [title, ...body], notes };
  const outcome = await writePdf(typesetter, publication, shippedHouseStyle(style), shippedAssets(style));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const run = (text: string, ...marks: ('bold' | 'italic')[]): PubInline => ({ type: 'run', text, marks });
const paragraph = (id: string, content: PubInline[], more: Partial<PubParagraph> = {}): PubParagraph => ({
  type: 'paragraph',
  id,
  style: 'normal',
  content,
  ...more,
});
const cell = (id: string, text: string, header = false): PubCell => ({
  id,
  header,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: [paragraph(`${id}-p`, [run(text)], { style: header ? 'tableHead' : 'tableText' })],
});
const table = (rows: number, note: string | null): PubTable => ({
  type: 'table',
  id: 'table',
  caption: {
    number: { scheme: 'table', level: 1, value: 1, restart: true, label: 'Tabel 1.' },
    content: [run('Moties')],
  },
  wide: false,
  columns: [
    { width: 1, align: 'left' },
    { width: 1, align: 'left' },
  ],
  headerRows: 1,
  rows: [
    { cells: [cell('head-a', 'Kamerstuk', true), cell('head-b', 'Uitslag', true)] },
    ...Array.from({ length: rows }, (_, at) => ({
      cells: [cell(`row-${at + 1}`, `rij ${at + 1}`), cell(`row-${at + 1}-b`, '–')],
    })),
  ],
  note: note === null ? null : [run(note)],
});
const list = (items: number): PubList => ({
  type: 'list',
  id: 'list',
  ordered: true,
  items: Array.from({ length: items }, (_, at) => ({
    id: `item-${at + 1}`,
    number: { scheme: 'list:list', level: 1, value: at + 1, restart: at === 0, label: `${at + 1}.` },
    content: [run(`punt ${at + 1}`)],
    lists: [],
  })),
});
const white = (points: number): PublicationNode => ({ type: 'space', id: 'white', points });
/** Heights of space above that make a page end at every position of the following content. */
const HEIGHTS = Array.from({ length: 6 }, (_, at) => 520 + at * 24);

describe('in the PDF, with any height above it,', () => {
  test('a low table is on one page, with the line below it', async () => {
    for (const points of HEIGHTS) {
      const { layout, bytes } = await written([white(points), table(9, '– staat niet in de bestanden.')]);
      expect(layout.pageOf['row-9'], `${points}`).toBe(layout.pageOf['row-1']);
      const { lines } = await readPdf(bytes);
      expect(lines.find(({ text }) => text.startsWith('– staat niet'))?.page).toBe(layout.pageOf['row-9']);
    }
  });

  test('a high table begins with two rows, and the line below it is with its last row', async () => {
    const ends = new Set<number>();
    for (const points of HEIGHTS) {
      const { layout, bytes } = await written([white(points), table(44, '– staat niet in de bestanden.')]);
      expect(layout.pageOf['row-1'], `${points}`).toBe(layout.pageOf.table);
      expect(layout.pageOf['row-2'], `${points}`).toBe(layout.pageOf.table);
      const { lines } = await readPdf(bytes);
      const note = lines.find(({ text }) => text.startsWith('– staat niet'));
      expect(note?.page, `${points}`).toBe(layout.pageOf['row-44']);
      ends.add(layout.pageOf['row-44'] ?? 0);
    }
    // Otherwise no page ended near it.
    expect(ends.size).toBeGreaterThan(1);
  });

  test('a list of three items is on one page, and a long one begins with two items', async () => {
    for (const points of HEIGHTS) {
      const short = (await written([white(points + 60), list(3)])).layout.pageOf;
      expect(short['item-3'], `${points}`).toBe(short['item-1']);
      const long = (await written([white(points + 60), list(14)])).layout.pageOf;
      expect(long['item-2'], `${points}`).toBe(long['item-1']);
    }
  });
});

test('a short list goes to the next page with the line that it stays with, a long one is not moved as a whole', async () => {
  const above = paragraph('boven', [run('Wat hierboven staat.')]);
  const contact = paragraph('contact', [run('Wie het vraagt, en waar. '.repeat(12))]);
  const pages = async (
    count: number,
    keepWithNext: boolean,
  ): Promise<{ first: number; last: number; contact: number }[]> => {
    const items = Array.from({ length: count }, (_, at) => ({
      id: `item-${at}`,
      number: { scheme: 'list:list' as const, level: 1, value: at + 1, restart: at === 0, label: `${at + 1}.` },
      content: [run(`Punt ${at + 1}`)],
      lists: [],
    }));
    const list: PubList = { type: 'list', id: 'list', ordered: true, items, ...(keepWithNext ? { keepWithNext } : {}) };
    const found: { first: number; last: number; contact: number }[] = [];
    for (const points of Array.from({ length: 8 }, (_, at) => 600 - count * 15 + at * 10)) {
      const { pageOf } = (await written([white(points), above, list, contact])).layout;
      const last = pageOf[`item-${count - 1}`] ?? 0;
      found.push({ first: pageOf['item-0'] ?? 0, last, contact: pageOf.contact ?? 0 });
    }
    return found;
  };
  const isApart = ({ last, contact: below }: { last: number; contact: number }) => last !== below;
  expect((await pages(3, true)).some(isApart)).toBe(false);
  // Otherwise no page ended between the two.
  expect((await pages(3, false)).some(isApart)).toBe(true);
  expect((await pages(12, true)).every(({ first }) => first === 1)).toBe(true);
});

test('a note is at the foot of the page of its mark, wherever the page ends', async () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
  const lines = numbers.map((note) => paragraph(`regel-${note}`, [run('Dit staat vast.'), { type: 'noteMark', note }]));
  const notes = numbers.map(
    (number): PubNote => ({
      id: `noot-${number}`,
      number,
      content: [paragraph(`noot-${number}-p`, [run('Zie het verslag.')], { style: 'footnote' })],
    }),
  );
  const parted: string[] = [];
  for (const points of Array.from({ length: 12 }, (_, at) => 100 + at * 5)) {
    const { pageOf } = (await written([white(points), ...lines], 'neutraal', notes)).layout;
    expect(pageOf['regel-30']).toBe(2);
    for (const number of numbers)
      if (pageOf[`regel-${number}`] !== pageOf[`noot-${number}-p`]) parted.push(`${points}: ${number}`);
  }
  expect(parted).toEqual([]);
});

test('a question takes its contact line along to the next page', async () => {
  const question = (keepWithNext: boolean): PublicationNode => ({
    type: 'group',
    id: 'vraag',
    role: 'question',
    form: 'full',
    block: 'vraag',
    keep: true,
    rule: null,
    children: [paragraph('woorden', [run('Wat gebeurt er?')], { style: 'question', keepWithNext })],
  });
  const above = paragraph('boven', [run('Wat hierboven staat.')]);
  const contact = paragraph('contact', [run('Wie het vraagt, en waar. '.repeat(12))]);
  const areApart = async (keep: boolean): Promise<boolean[]> => {
    const found: boolean[] = [];
    for (const points of Array.from({ length: 8 }, (_, at) => 560 + at * 10)) {
      const { pageOf } = (await written([white(points), above, question(keep), contact])).layout;
      found.push(pageOf.woorden !== pageOf.contact);
    }
    return found;
  };
  expect(await areApart(true)).not.toContain(true);
  // Otherwise no page ended between the two.
  expect(await areApart(false)).toContain(true);
});

describe('a demand that is higher than half a page', () => {
  const heading: PublicationNode = { type: 'heading', id: 'kop', level: 1, style: 'heading1', content: [run('Kop')] };
  const demand = (paragraphs: number, ...marks: PubInline[]): PublicationNode => ({
    type: 'group',
    id: 'eis',
    role: 'demand',
    form: 'full',
    block: 'eis',
    keep: true,
    rule: 'demand',
    children: [
      { type: 'heading', id: 'claim', level: 2, style: 'demand', content: [run('Claim')] },
      ...Array.from({ length: paragraphs }, (_, at) =>
        paragraph(`p${at}`, [run('Wat gevraagd wordt en waarom dat nu moet gebeuren. '.repeat(8))]),
      ),
      ...marks.map((mark, at) => paragraph(`grond-${at}`, [run('Een grond.'), mark], { style: 'ground' })),
    ],
  });

  test('has the same space above its rule as a low one', async () => {
    const white = async (paragraphs: number): Promise<number> => {
      const { placed } = await readPdf((await written([heading, demand(paragraphs)])).bytes);
      const at = (words: string) => placed.find(({ text }) => text.trim() === words)?.y ?? Number.NaN;
      return at('Claim') - at('Kop');
    };
    const low = await white(1);
    for (const paragraphs of [5, 8, 12, 30]) expect(await white(paragraphs), `${paragraphs}`).toBeCloseTo(low, 1);
  });

  test('leaves no page with notes only', async () => {
    const note = (number: number): PubNote => ({
      id: `noot-${number}`,
      number,
      content: [paragraph(`noot-${number}-p`, [run('Een noot over de bron.')], { style: 'footnote' })],
    });
    const marks: PubInline[] = [
      { type: 'noteMark', note: 1 },
      { type: 'noteMark', note: 2 },
    ];
    for (const paragraphs of [7, 8, 9, 10]) {
      const body = [paragraph('eerst', [run('Eerst dit.')]), heading, demand(paragraphs, ...marks)];
      const after = paragraph('daarna', [run('En daarna dit.')]);
      const { layout, bytes } = await written([...body, after], 'neutraal', [note(1), note(2)]);
      const { lines } = await readPdf(bytes);
      for (let page = 1; page <= layout.pages; page += 1)
        expect(
          lines.some((line) => line.page === page && line.role !== 'Note'),
          `${paragraphs}: ${page}`,
        ).toBe(true);
    }
  });
});

describe('words in the PDF', () => {
  const WORDS = 'verantwoordelijkheden aanbestedingsprocedure '.repeat(12).trim();

  test('of the bold message are not hyphenated, and others are', async () => {
    const ends = async (...marks: ('bold' | 'italic')[]): Promise<number> => {
      const { bytes } = await written([paragraph('lead', [run(WORDS, ...marks)], { style: 'lead' })]);
      return (await readPdf(bytes)).placed.filter(({ artifact, text }) => !artifact && /[-\u00ad]\s*$/.test(text))
        .length;
    };
    expect(await ends('bold')).toBe(0);
    expect(await ends()).toBeGreaterThan(0);
  });

  test.each(HOUSE_STYLES)('keep the space beside a dash, in %s', async (style) => {
    const end = async (text: string): Promise<number> => {
      const { bytes } = await written([paragraph('dash', [run(text)])], style);
      return Math.max(
        ...(await readPdf(bytes)).placed.flatMap(({ artifact, x, width, size, text: words }) =>
          artifact || size > 12 || words.trim() === '' ? [] : [x + width],
        ),
      );
    };
    const { size } = shippedHouseStyle(style).styles.normal;
    expect((await end('– staat')) - (await end('–staat'))).toBeGreaterThan(size * 0.18);
  });

  test('are not broken when they fit in a narrow column', async () => {
    const narrow = table(2, null);
    narrow.columns = [
      { width: 8.5, align: 'right' },
      { width: 133.5, align: 'left' },
    ];
    narrow.rows[0] = { cells: [cell('head-a', 'Voor', true), cell('head-b', 'Uitslag', true)] };
    for (const style of HOUSE_STYLES) {
      const { placed } = await readPdf((await written([narrow], style)).bytes);
      expect(placed.map(({ text }) => text)).toContain('Voor');
    }
  });

  test('are never hyphenated when they are an address', async () => {
    const path = 'verantwoordelijkheden/aanbestedingsprocedure/kindermishandeling/';
    for (const address of [`https://voorbeeld.nl/${path}${path}${path}stuk.pdf`, `www.voorbeeld.nl/${path}${path}`]) {
      for (let words = 1; words < 5; words += 1) {
        const text = `${'Kijk '.repeat(words)}op ${address} of vraag het.`;
        const { placed } = await readPdf((await written([paragraph('where', [run(text)])])).bytes);
        const drawn = placed.filter(({ artifact, text: piece }) => !artifact && piece !== 'Breuken');
        expect(
          drawn
            .map((piece) => piece.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      }
    }
  });

  /** The text of each line of the body, in order. */
  const bodyLines = async (blocks: PublicationNode[]): Promise<PlacedText[][]> => {
    const lines = new Map<number, PlacedText[]>();
    for (const piece of (await readPdf((await written(blocks)).bytes)).placed) {
      if (piece.artifact || piece.text.trim() === '' || piece.text === 'Breuken') continue;
      const y = Math.round(piece.y);
      lines.set(y, [...(lines.get(y) ?? []), piece]);
    }
    return [...lines].sort(([one], [other]) => one - other).map(([, pieces]) => pieces);
  };

  test('are hyphenated by the rules of the language when no line fits them, in a heading and in a narrow cell', async () => {
    const words = [
      'Meervoudigeonderwijsachterstandenbestrijdingsbeleidsmedewerkersvergadering',
      // Typst alone hyphenates no word with an apostrophe.
      'Elektriciteitsnetverzwaringsuitvoeringsprogrammaevaluatiecommissievoorzittersagenda’s',
    ];
    for (const word of words) await expectHyphenated(word);
  });

  const expectHyphenated = async (word: string): Promise<void> => {
    const narrow: PubTable = {
      ...table(2, null),
      caption: null,
      columns: Array.from({ length: 6 }, () => ({ width: 1, align: 'left' as const })),
      headerRows: 0,
      rows: [{ cells: [cell('c', word)] }],
    };
    const heading: PublicationNode = { type: 'heading', id: 'kop', level: 1, style: 'heading1', content: [run(word)] };
    for (const block of [heading, narrow]) {
      const lines = (await bodyLines([block])).map((line) => line.map(({ text }) => text).join(''));
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/[a-z]-$/);
      expect(lines.join('').replaceAll('-', '')).toBe(word);
    }
  };

  test('of a long entry of the contents are indented, and end before the page number', async () => {
    const title = 'Wat er moet gebeuren in de opvang van minderjarige slachtoffers '.repeat(3).trim();
    const heading: PublicationNode = {
      type: 'heading',
      id: 'kop',
      level: 1,
      style: 'heading1',
      content: [run('Opvang')],
      number: { scheme: 'heading', level: 1, value: 1, restart: true, label: '1' },
    };
    const entries = [{ target: 'kop', level: 1 as const, label: '1', text: title }];
    const [, first, ...others] = await bodyLines([
      { type: 'contents', id: 'inhoud', heading: 'Inhoud', entries },
      heading,
    ]);
    const entry = [first?.slice(1) ?? [], ...others.slice(0, -1)];
    const number = entry.at(-1)?.pop();
    const mm = 72 / 25.4;
    expect(entry.length).toBeGreaterThan(1);
    for (const line of entry) {
      expect(Math.abs((line[0]?.x ?? 0) - TEXT_LEFT - 10 * mm)).toBeLessThan(0.5);
      for (const { x, width } of line) expect(x + width).toBeLessThan((210 - 22 - 9.5) * mm);
    }
    expect(number?.text).toBe('1');
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo((210 - 22) * mm, 0);
  });

  test('of the contents begin 10 mm from the edge when they have numbers', async () => {
    const heading: PublicationNode = {
      type: 'heading',
      id: 'kop',
      level: 1,
      style: 'heading1',
      content: [run('Aanpak')],
      number: { scheme: 'heading', level: 1, value: 1, restart: true, label: '1' },
    };
    const entries = [{ target: 'kop', level: 1 as const, label: '1', text: 'Aanpak' }];
    const { bytes } = await written([{ type: 'contents', id: 'inhoud', heading: 'Inhoud', entries }, heading]);
    const entry = (await readPdf(bytes)).placed.find(({ text }) => text.startsWith('Aanpak'));
    expect(Math.abs((entry?.x ?? 0) - TEXT_LEFT - (10 * 72) / 25.4)).toBeLessThan(0.5);
  });
});
