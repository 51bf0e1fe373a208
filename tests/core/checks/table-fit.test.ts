import { expect, test } from 'vitest';
import type { CheckCode } from '../../../engine/core/checks/list.ts';
import { formatFinding } from '../../../engine/core/checks/run-checks.ts';
import { compose } from '../../../engine/core/compose/compose.ts';
import type { LayoutFacts } from '../../../engine/core/publication/publication.ts';
import type { BodyNode } from '../../../engine/core/richtext/model.ts';
import { textMeasure } from '../../../engine/publish/pdf/text-measure.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { shippedAssets, shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { block, documentType, draft, foundBy, paragraph, placed } from './drafts.ts';

const house = shippedHouseStyle('neutraal');
const assets = shippedAssets('neutraal');

/** A table of figures of eleven characters. */
function figures(columns: number): BodyNode {
  const cells = Array.from({ length: columns }, (_, at) => ({
    id: `c${at}`,
    content: [{ type: 'paragraph' as const, id: `p${at}`, content: [{ type: 'run' as const, text: '130.100.000' }] }],
  }));
  return {
    type: 'table',
    id: 'tabel',
    caption: [{ type: 'run', text: 'Bedragen' }],
    columns: cells.map(() => ({})),
    rows: [{ cells }],
  };
}

async function messages(code: CheckCode, columns: number): Promise<[string | undefined, string | undefined, string][]> {
  const of = draft([figures(columns)]);
  const measure = textMeasure(house, assets.fonts);
  const publication = compose({ draft: of, documentType: documentType(), houseStyle: house, layout: null, measure });
  const set = await createTypesetter().typeset(publication, house, assets);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { layout }: { layout: LayoutFacts } = set.value;
  return foundBy(code, of, { layout, publication }).map((finding) => [
    finding.severity,
    finding.location?.node,
    formatFinding(finding, 'nl'),
  ]);
}

test('a table that fits in the text gives no finding', async () => {
  expect(await messages('table-set-smaller', 4)).toEqual([]);
  expect(await messages('table-too-wide', 4)).toEqual([]);
});

test('a table on a landscape page is reported with its type size', async () => {
  expect(await messages('table-set-smaller', 11)).toEqual([
    ['info', 'tabel', 'Tabel 1 past niet op een staande pagina en krijgt een liggende, in letters van 9 punt.'],
  ]);
  expect(await messages('table-too-wide', 11)).toEqual([]);
});

test('a table is located at its own id or that of its block, also where an id has two hyphens', () => {
  const passage = block({ id: 'passage', kind: 'passage' });
  const of = draft([paragraph('p1', 'Tekst.'), placed(passage, { id: 'p--1' })], [passage]);
  const fit = { size: 8, landscape: false, legible: true };
  const layout: LayoutFacts = { pages: 1, pageOf: {}, tables: { 'ta--bel': fit, 'p--1--tabel': fit } };
  expect(foundBy('table-set-smaller', of, { layout }).map(({ location }) => location?.node)).toEqual([
    'p--1',
    'ta--bel',
  ]);
});

test('a table that fits on no page at a readable type size is a warning', async () => {
  const [[severity, node, message] = []] = await messages('table-too-wide', 20);
  expect([severity, node]).toEqual(['warning', 'tabel']);
  expect(message).toMatch(/^Tabel 1 past ook op een liggende pagina niet: de letters zijn maar \d(,5)? punt groot\.$/);
  expect(await messages('table-set-smaller', 20)).toEqual([]);
});
