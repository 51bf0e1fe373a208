import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test, vi } from 'vitest';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { everyNode } from '../every-node.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

test('pictures that no document has shown for a while are dropped, and drawn again when one does', async () => {
  const dropped = vi.spyOn(NodeCompiler.prototype, 'unmapShadow');
  const pictures = () => dropped.mock.calls.filter(([path]) => path.startsWith('/inbreng/pictures/'));
  const typesetter = createTypesetter();
  const style = shippedHouseStyle('neutraal');
  const assets = shippedAssets('neutraal');
  const lost = async (publication: Publication) => {
    const set = await typesetter.typeset(publication, style, assets);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    return set.value.losses.images;
  };
  const shown = everyNode();
  const without: Publication = { ...shown, body: shown.body.filter(({ type }) => type === 'title'), notes: [] };
  const before = await lost(shown);
  dropped.mockClear();
  for (let times = 0; times < 50; times += 1) await lost(without);
  expect(pictures()).toEqual([]);
  await lost(without);
  expect(pictures()).not.toEqual([]);
  expect(await lost(shown)).toEqual(before);
});
