import { beforeAll, describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../engine/core/house-styles/house-style.ts';
import { mmOfPoints } from '../../engine/core/layout/units.ts';
import { hasLowerFoot, LOWER_FOOT } from '../../engine/core/publication/full-page.ts';
import { collectPublicationText } from '../../engine/core/publication/text.ts';
import { geometryFaults } from '../judges/geometry/geometry.ts';
import { printedByOffice } from '../publish/docx/judges.ts';
import { type ExportedDocument, everyDocument } from './exported.ts';
import { type ReadPrint, readPrint } from './read-print.ts';

let documents: ExportedDocument[] = [];
let files: Record<string, Uint8Array> = {};
let printed: Record<string, ReadPrint> = {};

beforeAll(async () => {
  documents = await everyDocument();
  files = printedByOffice(Object.fromEntries(documents.map(({ name, files: { docx } }) => [name, docx])));
  printed = Object.fromEntries(
    await Promise.all(Object.entries(files).map(async ([name, bytes]) => [name, await readPrint(bytes)] as const)),
  );
});

const print = (name: string): ReadPrint => {
  const one = printed[name];
  if (!one) throw new Error(`LibreOffice printed no ${name}`);
  return one;
};

/** The house style with the bottom margin of the Word file, which is smaller where the last page is nearly full. */
function lowerFoot({ houseStyle, layout }: Pick<ExportedDocument, 'houseStyle' | 'layout'>): HouseStyle {
  if (!hasLowerFoot(layout)) return houseStyle;
  const bottom = houseStyle.page.bottom - mmOfPoints(LOWER_FOOT);
  return { ...houseStyle, page: { ...houseStyle.page, bottom } };
}

describe('the Word files in LibreOffice', () => {
  it('open, and every paragraph of the document is printed', () => {
    expect(Object.keys(printed).sort()).toEqual(documents.map(({ name }) => name).sort());
    for (const { name, publication } of documents) {
      // LibreOffice prints 'Eis 4' for a field that says 'eis 4' in Word (it knows no `\\* Lower`).
      const words = print(name).words.join('').toLowerCase();
      const { body } = collectPublicationText(publication);
      // The first words of each: a paragraph may continue on the next page, and marks of notes are between the others.
      for (const line of body) expect(words, name).toContain(packed(line).toLowerCase().slice(0, 16));
    }
  });

  it('have as many pages as the PDF, one more or less for every twenty; the sample inbreng has two', () => {
    for (const { type, name, pages } of documents) {
      if (type === 'inbreng-commissiedebat') expect(print(name).pages, name).toBe(2);
      const difference = Math.abs(print(name).pages - pages);
      expect(difference, `${name}: ${print(name).pages} and ${pages}`).toBeLessThanOrEqual(
        pages > 2 ? Math.ceil(pages / 20) : 0,
      );
    }
  });

  it('have text, notes and cells at the right positions of their pages', async () => {
    for (const { name, publication, ...document } of documents) {
      const houseStyle = lowerFoot(document);
      const bytes = files[name];
      if (!bytes) throw new Error(`LibreOffice printed no ${name}`);
      expect(await geometryFaults(bytes, { houseStyle, publication }), name).toEqual([]);
    }
  });

  it('have words on every page', () => {
    for (const { name } of documents)
      for (const [at, words] of print(name).words.entries())
        expect(words.length, `${name}, page ${at + 1}`).toBeGreaterThan(150);
  });

  it('are set only in the faces of the house style', () => {
    for (const { name, houseStyle } of documents) {
      const families = Object.values(houseStyle.fonts).map(({ family }) => packed(family));
      for (const font of print(name).fonts)
        expect(
          families.some((family) => packed(font).startsWith(family)),
          `${name}: ${font}`,
        ).toBe(true);
    }
  });
});

/** Letters and digits only, because readers place spaces differently. */
function packed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
