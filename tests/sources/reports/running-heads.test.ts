import { expect, test } from 'vitest';
import type { PdfLine, PdfPage } from '../../../engine/sources/pdf/pdf-text.ts';
import { findRunningHeads } from '../../../engine/sources/reports/running-heads.ts';

const line = (text: string, y: number): PdfLine => {
  const run = { text, x: 56, y, width: 200, size: 10, font: 'f', isBold: false, isItalic: false };
  return { text, x: 56, y, width: 200, size: 10, column: 0, runs: [run as unknown as PdfLine['runs'][number]] };
};

const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste'];

/** The running heads of pages of 800 points with these lines at the top, and text of their own. */
function headsOf(tops: readonly (readonly (readonly [text: string, y: number])[])[]): string[][] {
  const pages = tops.map((lines, at): PdfPage => {
    const text = Array.from({ length: 20 }, (_, row) =>
      line(`De ${ORDINALS[at]} pagina, regel ${row}.`, 120 + row * 14),
    );
    return {
      number: at + 1,
      width: 595,
      height: 800,
      rotation: 0,
      lines: [...lines.map(([words, y]) => line(words, y)), ...text],
      rules: [],
      columns: 1,
      hiddenShare: 0,
      isEmpty: false,
    };
  });
  const found = findRunningHeads(pages);
  return pages.map((page) => [...(found.get(page) ?? [])].map(({ text }) => text));
}

test('a line that returns at the top of three pages in a row is a running head', () => {
  const head = [['Deel III', 40]] as const;
  expect(headsOf([[], [], head, head, head, [], [], []])).toEqual([
    [],
    [],
    ['Deel III'],
    ['Deel III'],
    ['Deel III'],
    [],
    [],
    [],
  ]);
});

test('an item of a list that returns at one height below other text is no running head', () => {
  const itemsBelow = (first: string) =>
    [
      [first, 56],
      ['en zorg voor opvang;', 80],
    ] as const;
  const items = ['maak werk van scholing;', 'regel rechtshulp;', 'herzie de wet;'].map(itemsBelow);
  expect(headsOf([[], ...items, [], []])).toEqual([[], [], [], [], [], []]);
});
