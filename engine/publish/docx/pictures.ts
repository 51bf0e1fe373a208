import { ImageRun, type XmlComponent } from 'docx';
import sharp from 'sharp';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { PubBlock, Publication, PubVoteBar, WriterAssets } from '../../core/publication/publication.ts';
import { voteBarSvg } from '../vote-bar-svg.ts';
import { SWATCH, swatchSvg } from './swatch.ts';
import { pointsOfMm } from './units.ts';
import type { Picture, Writing } from './writing.ts';
import { writable } from './xml.ts';

type Segments = PubVoteBar['segments'];
/** Dots per inch of the PNG that stands in where a reader does not know SVG. */
const FALLBACK_DENSITY = 300;

export const barKey = (segments: Segments): string => `bar ${JSON.stringify(segments)}`;
export const swatchKey = (segment: keyof Segments): string => `swatch ${segment}`;
export const LOGO_KEY = 'logo';

/** A drawing with the PNG that stands in for it, `width` points wide. Null where it can't be read. */
async function drawing(svg: Uint8Array, width: number | null): Promise<Picture | null> {
  try {
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

/** PNG and JPEG as they are; their size from the file itself. Null where it is no picture. */
async function photograph(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const { format, width, height } = await sharp(bytes).metadata();
    if (format === 'png' || format === 'jpeg')
      return { bytes, type: format === 'png' ? 'png' : 'jpg', svg: null, ratio: width / height };
    return null;
  } catch {
    return null;
  }
}

/** All pictures of a publication, ready to be placed. What can't be read is left out, and its words stand in its place. */
export async function picturesOf(
  publication: Publication,
  house: HouseStyle,
  assets: WriterAssets,
): Promise<Map<string, Picture>> {
  const wanted = new Map<string, () => Promise<Picture | null>>();
  const encode = (svg: string) => new TextEncoder().encode(svg);
  const width = pointsOfMm(210 - house.page.left - house.page.right);
  const bars = (bar: PubVoteBar) => {
    wanted.set(barKey(bar.segments), () => drawing(encode(voteBarSvg(bar.segments, house.colors, width)), width));
    for (const { segment } of bar.legend)
      if (segment) wanted.set(swatchKey(segment), () => drawing(encode(swatchSvg(segment, house)), SWATCH));
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
    wanted.set(hash, () => (info.mediaType === 'image/svg+xml' ? drawing(bytes, null) : photograph(bytes)));
  }
  const { logo } = assets;
  if (logo)
    wanted.set(LOGO_KEY, () =>
      logo.mediaType === 'image/svg+xml' ? drawing(logo.bytes, null) : photograph(logo.bytes),
    );
  const pictures = new Map<string, Picture>();
  for (const [key, make] of wanted) {
    const picture = await make();
    if (picture && Number.isFinite(picture.ratio) && picture.ratio > 0) pictures.set(key, picture);
  }
  return pictures;
}

/** Where and how large a picture stands. Sizes in points. */
export interface PictureLook {
  width: number;
  height: number;
  /** Null for a decorative one. */
  alt: string | null;
  name: string;
  /** From the corner of the page, in points; absent: in the line. */
  onPage?: { left: number; top: number };
}

/** A picture in a run, with its words for those who do not see it. */
export function pictureRun(writing: Writing, picture: Picture, look: PictureLook): XmlComponent {
  // The library measures in pixels, 96 to an inch, and rounds to whole EMU.
  const transformation = { width: (look.width * 96) / 72, height: (look.height * 96) / 72 };
  const alt = writable(look.alt ?? '').trim();
  const common = {
    transformation,
    altText: { id: String(writing.nextId()), name: look.name, description: alt },
    ...(alt === '' ? { decorative: true } : {}),
    ...(look.onPage
      ? {
          floating: {
            horizontalPosition: { relative: 'page' as const, offset: Math.round(look.onPage.left * 12700) },
            verticalPosition: { relative: 'page' as const, offset: Math.round(look.onPage.top * 12700) },
            allowOverlap: true,
            layoutInCell: false,
          },
        }
      : {}),
  };
  const raster = { type: picture.type, data: picture.bytes } as const;
  return picture.svg
    ? new ImageRun({ ...common, type: 'svg', data: picture.svg, fallback: raster })
    : new ImageRun({ ...common, ...raster });
}
