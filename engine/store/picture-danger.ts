import { jpegSize, pngSize } from './picture-size.ts';
import { unsafeSvg } from './safe-svg.ts';

/** Pixels of the largest picture that is drawn: four bytes of memory each. What comes in is scaled down to a fraction. */
export const MOST_DRAWN_PIXELS = 40_000_000;

/**
 * Why bytes from outside may not be drawn as a picture: a drawing that runs something, reaches outside or repeats itself without
 * end, or a small file that becomes gigabytes. Null where nothing speaks against it; whether it is a whole picture, who draws it
 * finds out. Read from the head of the file: nothing is drawn.
 */
export function pictureDanger(bytes: Uint8Array): string | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size) return size.width * size.height > MOST_DRAWN_PIXELS ? `${size.width} × ${size.height}` : null;
  // A drawing may be packed, and unpacks to whatever size.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return beginsAsXml(bytes) ? unsafeSvg(bytes) : null;
}

/** In UTF-8 or UTF-16, with a byte-order mark or without. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\0\s]*</.test(start);
}
