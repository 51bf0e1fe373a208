import type { ImageInfo } from '../core/drafts/draft.ts';
import type { ImageHash } from '../core/richtext/model.ts';
import { imageHashSchema } from '../core/richtext/model.ts';
import { jpegSize, pngSize, type Size, svgSize } from './picture-size.ts';

/** Size of a picture that gives none (CSS 2.1, 10.3.2). */
const USUAL: Size = { width: 300, height: 150 };

/**
 * Describes, from their bytes, the pictures in `imageData` of a draft's file that `images` does not describe, so that they
 * are shown and stay in the file. An unknown kind of file counts as a PNG; the renderer then finds out that it can't be
 * drawn.
 */
export function undescribedPictures(
  data: Readonly<Record<string, unknown>>,
  described: Readonly<Record<ImageHash, ImageInfo>>,
): Record<ImageHash, ImageInfo> {
  const found: Record<ImageHash, ImageInfo> = {};
  for (const [hash, text] of Object.entries(data))
    if (typeof text === 'string' && !Object.hasOwn(described, hash) && imageHashSchema.safeParse(hash).success)
      found[hash] = infoOf(Buffer.from(text, 'base64'));
  return found;
}

function infoOf(bytes: Uint8Array): ImageInfo {
  const photo = jpegSize(bytes);
  if (photo) return { mediaType: 'image/jpeg', ...sizeOr(photo), name: null };
  const screen = pngSize(bytes);
  const drawing = screen ? null : svgSize(bytes);
  return { mediaType: drawing ? 'image/svg+xml' : 'image/png', ...sizeOr(screen ?? drawing), name: null };
}

function sizeOr(size: Size | null): Size {
  const isSize = size !== null && [size.width, size.height].every((side) => side > 0 && Number.isSafeInteger(side));
  return isSize ? size : USUAL;
}
