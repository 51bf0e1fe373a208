/** Bytes within which the first element of a drawing must be. */
const LONGEST_HEAD = 10_000;

/** In pixels; 0 if the picture does not give it. */
export interface Size {
  width: number;
  height: number;
}

/** Read from the first chunk, IHDR (ISO/IEC 15948, 11.2.2). */
export function pngSize(bytes: Uint8Array): Size | null {
  if (![0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte) || bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Read from the first start of frame (ISO/IEC 10918-1, B.2.2), after segments that state their length. */
export function jpegSize(bytes: Uint8Array): Size | null {
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

/** The size in the first element of a drawing (SVG 2, 8.2 and 8.6); null if the bytes are no drawing in UTF-8. */
export function svgSize(bytes: Uint8Array): Size | null {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes.subarray(0, LONGEST_HEAD)))?.[0];
  if (root === undefined) return null;
  const [, width, height] =
    /\sviewBox\s*=\s*["']\s*[\d.+-]+[\s,]+[\d.+-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root) ?? [];
  const side = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1];
  const own = [side('width'), side('height')];
  const [across, up] = own.every((one) => one !== undefined) ? own : [width, height];
  return { width: Math.round(Number(across ?? 0)), height: Math.round(Number(up ?? 0)) };
}
