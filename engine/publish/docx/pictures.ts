import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import type { PubBlock, Publication, PubVoteBar, WriterAssets } from '../../core/publication/publication.ts';
import { voteBarSvg } from '../vote-bar-svg.ts';
import { SWATCH, swatchSvg } from './swatch.ts';
import { pointsOfMm } from './units.ts';
import type { Picture } from './writing.ts';

type Segments = PubVoteBar['segments'];
/** Dots per inch of the PNG for readers that do not know SVG. */
const FALLBACK_DENSITY = 300;

export const barKey = (segments: Segments): string => `bar ${JSON.stringify(segments)}`;
export const swatchKey = (segment: keyof Segments): string => `swatch ${segment}`;
export const LOGO_KEY = 'logo';

/** Loaded where there is a picture: most documents have none. */
const loadSharp = async () => (await import('sharp')).default;

/** Drawings of our own that were made before, by their SVG: the same bars and swatches come back at each export. */
const drawnBefore = new Map<string, Promise<Picture | null>>();
const MOST_DRAWN = 200;

function ownDrawing(svg: string, width: number): Promise<Picture | null> {
  const key = `${width} ${svg}`;
  const known = drawnBefore.get(key);
  if (known) return known;
  if (drawnBefore.size >= MOST_DRAWN) drawnBefore.clear();
  const made = drawing(new TextEncoder().encode(svg), width);
  drawnBefore.set(key, made);
  return made;
}

/** A drawing with its PNG, `width` points wide. Null where it can't be read. */
async function drawing(svg: Uint8Array, width: number | null): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const image = sharp(svg, width === null ? { density: FALLBACK_DENSITY } : {});
    const { data, info } = await (width === null
      ? image.resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
      : image.resize({ width: Math.round((width * FALLBACK_DENSITY) / 72) })
    )
      .png()
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), type: 'png', svg, ratio: info.width / info.height };
  } catch {
    return null;
  }
}

const drawnForWord = new WeakMap<Uint8Array, Promise<Picture | null>>();

/** A drawing of the document with the PNG that stands in for it, drawn once for the same bytes. */
export function drawingForWord(svg: Uint8Array): Promise<Picture | null> {
  const known = drawnForWord.get(svg);
  if (known) return known;
  const made = drawing(svg, null);
  drawnForWord.set(svg, made);
  return made;
}

/** PNG and JPEG as they are; their size from the file itself. Null where it is no picture. */
async function photograph(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const { format, width, height } = await sharp(bytes).metadata();
    if (format === 'png' || format === 'jpeg')
      return { bytes, type: format === 'png' ? 'png' : 'jpg', svg: null, ratio: width / height };
    return null;
  } catch {
    return null;
  }
}

/** All pictures of a publication, ready to be placed. One that can't be read is left out: its alternative text is printed. */
export async function picturesOf(
  publication: Publication,
  house: HouseStyle,
  assets: WriterAssets,
): Promise<Map<string, Picture>> {
  const wanted = new Map<string, () => Promise<Picture | null>>();
  const width = pointsOfMm(textArea(house, false).width);
  const bars = (bar: PubVoteBar) => {
    wanted.set(barKey(bar.segments), () => ownDrawing(voteBarSvg(bar.segments, house.colors, width), width));
    for (const { segment } of bar.legend)
      if (segment) wanted.set(swatchKey(segment), () => ownDrawing(swatchSvg(segment, house), SWATCH));
  };
  const visit = (blocks: readonly PubBlock[]): void => {
    for (const block of blocks) {
      if (block.type === 'voteBar') bars(block);
      if (block.type === 'group') visit(block.children);
    }
  };
  visit(publication.body);
  for (const [hash, info] of Object.entries(publication.images)) {
    const bytes = assets.images[hash];
    if (!bytes) continue;
    wanted.set(hash, () => (info.mediaType === 'image/svg+xml' ? drawingForWord(bytes) : photograph(bytes)));
  }
  const { logo } = assets;
  if (logo)
    wanted.set(LOGO_KEY, () =>
      logo.mediaType === 'image/svg+xml' ? drawingForWord(logo.bytes) : photograph(logo.bytes),
    );
  const pictures = new Map<string, Picture>();
  for (const [key, make] of wanted) {
    const picture = await make();
    if (picture && Number.isFinite(picture.ratio) && picture.ratio > 0) pictures.set(key, picture);
  }
  return pictures;
}
