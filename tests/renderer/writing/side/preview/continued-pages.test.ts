import { expect, test } from 'vitest';
import { compose } from '../../../../../engine/core/compose/compose.ts';
import type { Draft } from '../../../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode } from '../../../../../engine/core/richtext/model.ts';
import { createTypesetter } from '../../../../../engine/publish/pdf/typesetter.ts';
import { findContinuedPages } from '../../../../../renderer/writing/side/preview/places.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from '../../../../publish/pdf/house-styles.ts';
import { documentTypeOf, specimen } from '../../../../specimens/specimens.ts';
import { finding, starterBlocks } from '../../../../templates/starter-library.ts';

const sample: Draft = specimen('inbreng-commissiedebat', finding(starterBlocks()));
const demand = sample.body.find((node): node is BlockInstance => node.type === 'blockInstance') as BlockInstance;

const run = (text: string) => ({ type: 'run' as const, text });
const line = (id: string, text = 'Een regel.'): BodyNode => ({ type: 'paragraph', id, content: [run(text)] });
const cell = (id: string) => ({
  id,
  content: [{ type: 'paragraph' as const, id: `${id}-p`, content: [run('cel')] }],
});
const newPage = (id: string): BodyNode => ({ type: 'pageBreak', id });

/** Each kind of node at the top of a page, from the second; then a paragraph that continues on the last page. */
const BODY: BodyNode[] = [
  line('first'),
  newPage('to-2'),
  line('paragraph'),
  newPage('to-3'),
  { type: 'heading', id: 'heading', level: 1, content: [run('Een kop')] },
  line('below'),
  newPage('to-4'),
  { type: 'list', id: 'list', ordered: false, items: [{ id: 'item', content: [run('punt')], lists: [] }] },
  newPage('to-5'),
  { type: 'table', id: 'table', columns: [{}, {}], rows: [{ cells: [cell('a'), cell('b')] }] },
  newPage('to-6'),
  { ...demand, id: 'block' },
  newPage('to-7'),
  line('long', 'Een zin die een regel vult en dan nog wat woorden heeft. '.repeat(90)),
];

test.each(HOUSE_STYLES)('finds only pages that begin with the rest of a text, in %s', async (id) => {
  const houseStyle = shippedHouseStyle(id);
  const draft: Draft = { ...sample, documentType: 'position-paper', body: BODY };
  const documentType = documentTypeOf('position-paper');
  const publication = compose({ draft, documentType, houseStyle, layout: null });
  const set = await createTypesetter().typeset(publication, houseStyle, shippedAssets(id));
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { layout, places, top } = set.value;
  const { long, block } = layout.pageOf;
  expect(block).toBe((long ?? 0) - 1);
  expect(findContinuedPages(layout.pages, places, top)).toEqual([(long ?? 0) + 1]);
});
