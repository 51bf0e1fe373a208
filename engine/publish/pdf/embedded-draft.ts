import { inflateSync } from 'node:zlib';
import { MOST_UNPACKED } from '../most-unpacked.ts';

/** Media type of a draft inside a PDF: JSON of our own kind. */
export const DRAFT_MEDIA_TYPE = 'application/vnd.inbreng+json';
/** The same as the value of `Subtype`: ISO 32000-1, 7.3.5, where some write the plus sign as it is, others by its number. */
const SUBTYPE = /\/Subtype\s*\/application#2[Ff]vnd\.inbreng(?:\+|#2[Bb])json(?![\w#.+-])/g;
/** Places that are looked at: an export has one, and a file that names thousands was made to keep whoever opens it busy. */
const MOST_PLACES = 8;
/** How far around its media type a stream's dictionary may reach, in bytes. */
const REACH = 2_000;

/**
 * The draft that a PDF carries, byte for byte, or null where it has none. `damaged`: it carries one that can't be unpacked.
 *
 * An attached file is always an object of its own with a readable dictionary (ISO 32000-1, 7.5.7: no stream stands inside
 * another), also after another program saved the PDF; so nothing else of the file is read, and a PDF of somebody else does
 * nothing here. Not found behind a password.
 */
export function embeddedDraftOfPdf(pdf: Uint8Array): Uint8Array | 'damaged' | null {
  // One sign a byte, so that a place in the text is a place in the file.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) return null;
  let places = 0;
  for (const { index } of text.matchAll(SUBTYPE)) {
    const draft = streamAround(pdf, text, index);
    if (draft) return draft;
    places += 1;
    if (places === MOST_PLACES) break;
  }
  return places > 0 && !/\/Encrypt\b/.test(text) ? 'damaged' : null;
}

/** The bytes of the stream object in whose dictionary this place lies; null where it is none, or can't be unpacked. */
function streamAround(pdf: Uint8Array, text: string, at: number): Uint8Array | null {
  const head = Math.max(0, at - REACH);
  const begin = text.slice(head, at).lastIndexOf(' obj');
  const [opening] = /\bstream\r?\n/.exec(text.slice(at, at + REACH)) ?? [];
  if (begin === -1 || opening === undefined) return null;
  const from = text.indexOf(opening, at);
  const dictionary = text.slice(head + begin, from);
  const start = from + opening.length;
  const end = text.indexOf('endstream', start);
  if (end === -1) return null;
  const length = lengthIn(dictionary, text);
  const bytes = pdf.subarray(start, length !== null && length <= end - start ? start + length : end);
  const [, filter] = /\/Filter\s*\[?\s*\/(\w+)/.exec(dictionary) ?? [];
  if (filter === undefined) return bytes;
  if (filter !== 'FlateDecode' || /\/DecodeParms\b/.test(dictionary)) return null;
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch {
    return null;
  }
}

/** `Length` of a stream: a number, or the number of an object that is one. null where it stands in neither form. */
function lengthIn(dictionary: string, text: string): number | null {
  const [, direct, object] = /\/Length\s+(?:(\d{1,10})\b(?!\s+\d+\s+R)|(\d{1,10})\s+\d+\s+R)/.exec(dictionary) ?? [];
  if (direct !== undefined) return Number(direct);
  if (object === undefined) return null;
  const [, value] = new RegExp(`(?:^|[\\r\\n])${object}\\s+\\d+\\s+obj\\s+(\\d{1,10})\\s+endobj`).exec(text) ?? [];
  return value === undefined ? null : Number(value);
}
