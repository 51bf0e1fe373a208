import { readFileSync } from 'node:fs';
import { type HouseStyle, houseStyleSchema } from '../../../engine/core/house-styles/house-style.ts';
import type { WriterAssets } from '../../../engine/core/publication/publication.ts';
import { everyNodeAssets } from '../every-node.ts';

export const HOUSE_STYLES = ['neutraal', 'voorbeeld-ngo'] as const;

/** A house style of the product, as shipped. */
export function shippedHouseStyle(id: (typeof HOUSE_STYLES)[number]): HouseStyle {
  const file = new URL(`../../../templates/house-styles/${id}/house-style.json`, import.meta.url);
  return houseStyleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Fonts, the house style's own logo, the pictures of `everyNode` and a file to attach. */
export function shippedAssets(id: (typeof HOUSE_STYLES)[number]): WriterAssets {
  const { logo } = shippedHouseStyle(id);
  const file = logo === null ? null : new URL(`../../../templates/house-styles/${id}/${logo}`, import.meta.url);
  return {
    ...everyNodeAssets(),
    logo: file === null ? null : { mediaType: 'image/svg+xml', bytes: new Uint8Array(readFileSync(file)) },
  };
}
