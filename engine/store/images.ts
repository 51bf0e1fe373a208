import type { Metadata } from 'sharp';
import { contentHash } from '../core/canonical-json.ts';
import { done, type Result, refused } from '../core/result.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import type { Image, StoredImage } from './library-images.ts';
import { loadSharp } from './load-sharp.ts';
import { plainSvg } from './plain-svg.ts';
import type { StoreProblem } from './problems.ts';
import { looksLikeSvg, unsafeSvg } from './safe-svg.ts';

/** Pixels of the longer side: 142 mm of text width at 430 pixels an inch. */
export const LARGEST_SIDE = 2400;
/** Megabytes of the original file. */
export const LARGEST_IMAGE = 50;
const MOST_PIXELS = 150_000_000;

/**
 * Converts a picture for use in documents: a PNG or JPEG in sRGB without a profile (a CMYK picture makes PDF/A fail),
 * upright, at most 2,400 pixels, without the location and camera data of a photo; keeps transparency. A drawing stays an SVG
 * without the data of its program, if it runs nothing and loads nothing from outside. `name` is a file name, for the
 * messages and the draft.
 */
export async function bringInImage(bytes: Uint8Array, name: string): Promise<Result<Image, StoreProblem>> {
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > LARGEST_IMAGE)
    return refused({ code: 'image-too-large', values: { name, megabytes, limit: LARGEST_IMAGE } });
  let metadata: Metadata;
  const sharp = await loadSharp();
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    // An SVG that is incomplete or has no size is not tried as another kind of picture.
    if (looksLikeSvg(bytes)) return refused({ code: 'image-unreadable', values: { name, detail: '' } });
    return refused({ code: 'image-kind', values: { name } });
  }
  const { width = 0, height = 0, format } = metadata;
  if (width * height > MOST_PIXELS && format !== 'svg')
    return refused({
      code: 'image-too-many-pixels',
      values: { name, size: `${width} × ${height}`, limit: MOST_PIXELS / 1_000_000 },
    });
  if (format === 'svg') return drawing(bytes, name, metadata);
  try {
    return done(
      isReady(metadata) ? image(bytes, metadata.format, width, height, name) : await converted(bytes, metadata, name),
    );
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    return refused({ code: 'image-unreadable', values: { name, detail } });
  }
}

function drawing(bytes: Uint8Array, name: string, { width, height }: Metadata): Result<Image, StoreProblem> {
  // Simplified before the check: the path of an export on Windows is no reason to refuse a drawing.
  const plain = plainSvg(bytes);
  const what = unsafeSvg(plain);
  if (what !== null) return refused({ code: 'svg-not-safe', values: { name, what } });
  if (!width || !height) return refused({ code: 'image-unreadable', values: { name, detail: '' } });
  return done(image(plain, 'svg', width, height, name));
}

/** A JPEG that needs no change is not encoded again, because each time loses quality. */
function isReady({ format, space, width, height, orientation, icc, exif, xmp, iptc }: Metadata): boolean {
  const fits = (width ?? 0) <= LARGEST_SIDE && (height ?? 0) <= LARGEST_SIDE;
  return format === 'jpeg' && space === 'srgb' && fits && (orientation ?? 1) === 1 && !icc && !exif && !xmp && !iptc;
}

async function converted(bytes: Uint8Array, { format, hasAlpha }: Metadata, name: string): Promise<Image> {
  const sharp = await loadSharp();
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  // Lossy formats stay lossy; line art and screenshots stay sharp.
  const photo = !hasAlpha && (format === 'jpeg' || format === 'webp' || format === 'heif');
  const { data, info } = await (photo
    ? upright.jpeg({ quality: 88, mozjpeg: false })
    : upright.png({ compressionLevel: 9 })
  ).toBuffer({
    resolveWithObject: true,
  });
  return image(data, photo ? 'jpeg' : 'png', info.width, info.height, name);
}

const MEDIA_TYPES = { jpeg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml' } as const;

function image(bytes: Uint8Array, format: string, width: number, height: number, name: string | null): Image {
  const mediaType = MEDIA_TYPES[format as keyof typeof MEDIA_TYPES];
  return { hash: contentHash(bytes), info: { mediaType, width, height, name }, bytes: new Uint8Array(bytes) };
}

/** Those pictures of `found` that are intact, in the form in which a library stores them with a block. */
export async function imagesForLibrary(found: ReadonlyMap<ImageHash, Uint8Array>): Promise<Image[]> {
  const images: Image[] = [];
  for (const [hash, bytes] of found) {
    if (contentHash(bytes) !== hash) continue;
    const sharp = await loadSharp();
    const metadata = await sharp(bytes)
      .metadata()
      .catch(() => null);
    if (metadata && metadata.format in MEDIA_TYPES)
      images.push(image(bytes, metadata.format, metadata.width, metadata.height, null));
  }
  return images;
}

/** Pictures of a library with their sizes, for a draft that takes them over; missing ones are left out. */
export async function imagesForDraft(
  library: { image(hash: ImageHash): StoredImage | undefined },
  hashes: Iterable<ImageHash>,
): Promise<Image[]> {
  const images: Image[] = [];
  for (const hash of hashes) {
    const stored = library.image(hash);
    if (!stored) continue;
    const sharp = await loadSharp();
    const { width, height } = await sharp(stored.bytes).metadata();
    images.push({ hash, info: { mediaType: stored.mediaType, width, height, name: null }, bytes: stored.bytes });
  }
  return images;
}
