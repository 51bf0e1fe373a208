/** The row header that a screen reader announces in a table. */
import { describe, expect, test } from 'vitest';
import type { PubCell, Publication, PubTable } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { drawnPages, tagsWith } from '../../judges/geometry/drawn-pages.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';
import { pdfFaults } from './judges.ts';

const cell = (id: string, more: Partial<PubCell> = {}): PubCell => ({
  id,
  header: false,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: [{ type: 'paragraph', id: `${id}-p`, style: 'tableText', content: [{ type: 'run', text: id, marks: [] }] }],
  ...more,
});
const header = (id: string, more: Partial<PubCell> = {}): PubCell => cell(id, { header: true, ...more });
const table = (id: string, headerRows: number, ...rows: PubCell[][]): PubTable => ({
  type: 'table',
  id,
  caption: null,
  wide: false,
  columns: [1, 1, 1].map((width) => ({ width, align: 'left' })),
  headerRows,
  rows: rows.map((cells) => ({ cells })),
  note: null,
});

async function written(...body: PubTable[]): Promise<Uint8Array> {
  const publication: Publication = { ...drawnInbreng(), body, notes: [] };
  const outcome = await writePdf(
    createTypesetter(),
    publication,
    shippedHouseStyle('neutraal'),
    shippedAssets('neutraal'),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value.bytes;
}

describe('in the tags of the PDF', () => {
  test('a cell that names its row is a header with the scope of that row', async () => {
    const bytes = await written(
      table('een', 1, [header('a'), header('b'), header('c')], [header('d'), cell('e'), cell('f')]),
      table('twee', 0, [cell('g'), cell('h'), cell('i')]),
      table('drie', 0, [header('j', { rowSpan: 2 }), header('k'), cell('l')], [header('m'), cell('n')]),
    );
    const { root } = await drawnPages(bytes);
    const cells = tagsWith(root, 'Table').map((one) =>
      tagsWith(one, 'TH', 'TD').map(({ role, scope }) => (scope ? `${role} ${scope}` : role)),
    );
    expect(cells).toEqual([
      ['TH Column', 'TH Column', 'TH Column', 'TH Row', 'TD', 'TD'],
      ['TD', 'TD', 'TD'],
      ['TH Row', 'TH Row', 'TD', 'TH Row', 'TD'],
    ]);
    expect(pdfFaults({ rijkoppen: bytes })).toEqual([]);
  });
});
