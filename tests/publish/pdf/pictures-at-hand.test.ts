import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, test, vi } from 'vitest';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { everyNode } from '../every-node.ts';
import { shippedAssets, shippedHouseStyle } from './house-styles.ts';

test('pictures that no document has shown for a while are let go, and are drawn again where one does', async () => {
  const letGo = vi.spyOn(NodeCompiler.prototype, 'unmapShadow');
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
  letGo.mockClear();
  for (let times = 0; times < 50; times += 1) await lost(without);
  expect(letGo).not.toHaveBeenCalled();
  await lost(without);
  expect(letGo).toHaveBeenCalled();
  expect(await lost(shown)).toEqual(before);
});
