import { expect, test } from 'vitest';
import type { PubTable } from '../../../engine/core/publication/publication.ts';
import { writeHtml } from '../../../engine/publish/html/write-html.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';

// A browser begins a page when the page name of two blocks differs.
test('a heading just above such a table is printed on its page', () => {
  const publication = { ...drawnInbreng(), body: [], notes: [] };
  const html = new TextDecoder().decode(
    writeHtml(publication, shippedHouseStyle('neutraal'), shippedAssets('neutraal')),
  );
  expect(html).toContain('<body class="s-normal">');
  expect(html).toContain(':is(h1,h2,h3,h4,h5,h6):has(+.landscape,+.group>.landscape:first-child){page:landscape}');
});

test('a table that needs a landscape page has one when the file is printed', () => {
  const table: PubTable = {
    type: 'table',
    id: 't',
    caption: null,
    wide: true,
    fit: { size: 8, landscape: true, legible: true },
    columns: [{ width: 1, align: 'left' }],
    headerRows: 0,
    rows: [],
    note: null,
  };
  const publication = { ...drawnInbreng(), body: [table], notes: [] };
  const html = new TextDecoder().decode(
    writeHtml(publication, shippedHouseStyle('neutraal'), shippedAssets('neutraal')),
  );
  expect(html).toContain('<body class="s-normal broad">');
  expect(html).toContain('class="table wide landscape"');
  expect(html).toContain('@page landscape{size:A4 landscape}');
  expect(html).toContain('.landscape{page:landscape}');
});
