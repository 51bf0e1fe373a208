import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import type { Publication, PubVoteBar, WriterAssets } from '../../core/publication/publication.ts';
import { flattenBlocks } from '../../core/publication/walk.ts';
import { type Picture, rasterDrawing, rasterOwnDrawing, readPhotograph } from '../raster.ts';
import { SWATCH, swatchSvg, voteBarSvg } from '../vote-bar-svg.ts';

type Segments = PubVoteBar['segments'];

export const barKey = (segments: Segments): string => `bar ${JSON.stringify(segments)}`;
export const swatchKey = (segment: keyof Segments): string => `swatch ${segment}`;
export const LOGO_KEY = 'logo';

/** All pictures of a publication, ready to be drawn. One that can't be read is left out: its alternative text is printed. */
export async function loadPictures(
  { body, images }: Publication,
  house: HouseStyle,
  assets: WriterAssets,
): Promise<Map<string, Picture>> {
  const pending = new Map<string, Promise<Picture | null>>();
  const width = pointsOfMm(textArea(house, false).width);
  for (const block of flattenBlocks(body)) {
    if (block.type !== 'voteBar') continue;
    pending.set(barKey(block.segments), rasterOwnDrawing(voteBarSvg(block.segments, house.colors, width), width));
    for (const { segment } of block.legend)
      if (segment) pending.set(swatchKey(segment), rasterOwnDrawing(swatchSvg(segment, house.colors), SWATCH));
  }
  const load = (key: string, mediaType: string, bytes: Uint8Array | undefined) => {
    if (bytes) pending.set(key, mediaType === 'image/svg+xml' ? rasterDrawing(bytes) : readPhotograph(bytes));
  };
  for (const [hash, { mediaType }] of Object.entries(images)) load(hash, mediaType, assets.images[hash]);
  if (assets.logo) load(LOGO_KEY, assets.logo.mediaType, assets.logo.bytes);
  const pictures = new Map<string, Picture>();
  for (const [key, loading] of pending) {
    const picture = await loading;
    if (picture && Number.isFinite(picture.ratio) && picture.ratio > 0) pictures.set(key, picture);
  }
  return pictures;
}
