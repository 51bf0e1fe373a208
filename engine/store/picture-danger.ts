import { jpegSize, pngSize } from './picture-size.ts';
import { unsafeSvg } from './safe-svg.ts';

/**
 * Pixels of the largest picture that is drawn, at four bytes of memory each. New pictures are scaled to a fraction of this.
 */
export const MOST_DRAWN_PIXELS = 40_000_000;

/**
 * Why untrusted bytes may not be drawn as a picture: a drawing that runs something, loads something or repeats itself
 * endlessly, or a small file that expands to gigabytes. Null if no such danger is found; the renderer finds out whether the
 * picture is intact. Reads the header only and draws nothing.
 */
export function pictureDanger(bytes: Uint8Array): string | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size) return size.width * size.height > MOST_DRAWN_PIXELS ? `${size.width} × ${size.height}` : null;
  // A compressed drawing can expand to any size.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return beginsAsXml(bytes) ? unsafeSvg(bytes) : null;
}

/** In UTF-8 or UTF-16, with a byte-order mark or without. */
function beginsAsXml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  return /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\0\s]*</.test(start);
}
