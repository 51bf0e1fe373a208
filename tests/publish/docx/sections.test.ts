import { expect, test } from 'vitest';
import type { PublicationNode } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { child, paragraphs, readDocx, val } from './read-docx.ts';

const paragraph = (text: string): PublicationNode => ({
  type: 'paragraph',
  id: text,
  style: 'normal',
  content: [{ type: 'run', text, marks: [] }],
});

const landscapeTable: PublicationNode = {
  type: 'table',
  id: 'table',
  columns: [{ width: 1, align: 'left' }],
  headerRows: 0,
  rows: [{ cells: [{ id: 'cell', header: false, colSpan: 1, rowSpan: 1, align: 'left', content: [] }] }],
  caption: null,
  note: null,
  wide: false,
  fit: { landscape: true, size: 9, legible: true },
};

test('only the last paragraph of a section ends it, also when paragraphs before and after it are equal', async () => {
  const body = [paragraph('eerste'), paragraph('tweede'), paragraph('derde'), landscapeTable, paragraph('vierde')];
  const house = shippedHouseStyle('neutraal');
  const layout = { pages: 3, pageOf: {} };
  // The second file finds the cached paragraph properties of the first one.
  for (const _ of [1, 2]) {
    const bytes = await writeDocx({ ...drawnInbreng(), body, notes: [] }, house, shippedAssets('neutraal'), layout);
    const ends = paragraphs(readDocx(bytes).xml('word/document.xml'))
      .filter(({ text }) => ['eerste', 'tweede', 'derde', 'vierde'].includes(text))
      .map(({ text, element }) => [text, val(child(element, 'w:pPr', 'w:sectPr', 'w:pgSz'), 'w:orient') ?? null]);
    expect(ends).toEqual([
      ['eerste', null],
      ['tweede', null],
      ['derde', 'portrait'],
      ['vierde', null],
    ]);
  }
});
