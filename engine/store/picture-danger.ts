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

interface Size {
  width: number;
  height: number;
}

/** From its first part, IHDR (ISO/IEC 15948, 11.2.2). */
function pngSize(bytes: Uint8Array): Size | null {
  if (![0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte) || bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** From the first start of frame (ISO/IEC 10918-1, B.2.2), behind segments that say how long they are. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { width: 0, height: 0 };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
