import { expect, test } from 'vitest';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

test('the typesetter returns the position of each part of the inbreng on its page, in points', async () => {
  const house = shippedHouseStyle('neutraal');
  const typeset = await createTypesetter().typeset(drawnInbreng(house), house, shippedAssets('neutraal'));
  if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
  const { places, layout } = typeset.value;
  // The bottom of the line in the drawing (tests/fixtures/pages), 46 mm from the left.
  expect(places['demand-1--text']).toEqual([1, 130.4, 287.6]);
  expect(places['demand-1--ground-2']).toEqual([1, 130.4, 328.8]);
  // A demand begins at its claim, and a note is at the foot of its page.
  expect(places['demand-1']).toEqual(places['demand-1--claim']);
  expect(places['note-7']).toEqual(places['footnote-7']);
  expect(places['note-7']?.[2]).toBeGreaterThan(700);
  expect(Object.fromEntries(Object.entries(places).map(([id, [page]]) => [id, page]))).toEqual(layout.pageOf);
});

test('a table row without text is as high as one with a line', async () => {
  const house = shippedHouseStyle('neutraal');
  const row = (id: string, text: string) => ({
    cells: [
      {
        id,
        header: false,
        colSpan: 1,
        rowSpan: 1,
        align: 'left' as const,
        content:
          text === ''
            ? []
            : [
                {
                  type: 'paragraph' as const,
                  id: `${id}-p`,
                  style: 'tableText' as const,
                  content: [{ type: 'run' as const, text, marks: [] }],
                },
              ],
      },
    ],
  });
  const table = {
    type: 'table' as const,
    id: 'table',
    caption: null,
    wide: false,
    columns: [{ width: 1, align: 'left' as const }],
    headerRows: 0,
    rows: [row('one', 'Fractie'), row('two', ''), row('three', 'Leden')],
    note: null,
  };
  const publication = { ...drawnInbreng(house), body: [table], notes: [] };
  const typeset = await createTypesetter().typeset(publication, house, shippedAssets('neutraal'));
  if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
  const [first, second, third] = ['one', 'two', 'three'].map((id) => typeset.value.places[id]?.[2] ?? 0);
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo((second ?? 0) - (first ?? 0), 0);
});
