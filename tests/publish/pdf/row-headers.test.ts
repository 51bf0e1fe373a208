/** The row header that a screen reader announces in a table. */
import { expect, test } from 'vitest';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { drawnPages, tagsWith } from '../../judges/geometry/drawn-pages.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { ROW_HEADER_TABLES } from '../row-header-tables.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

// `standards.test.ts` has these tables judged by veraPDF.
test('a cell that names its row is tagged as a header with the scope of that row', async () => {
  const publication = { ...drawnInbreng(), body: [...ROW_HEADER_TABLES], notes: [] };
  const outcome = await writePdf(
    createTypesetter(),
    publication,
    shippedHouseStyle('neutraal'),
    shippedAssets('neutraal'),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const { root } = await drawnPages(outcome.value.bytes);
  const cells = tagsWith(root, 'Table').map((one) =>
    tagsWith(one, 'TH', 'TD').map(({ role, scope }) => (scope ? `${role} ${scope}` : role)),
  );
  expect(cells).toEqual([
    ['TH Column', 'TH Column', 'TH Column', 'TH Row', 'TD', 'TD'],
    ['TD', 'TD', 'TD'],
    ['TH Row', 'TH Row', 'TD', 'TH Row', 'TD'],
  ]);
});
