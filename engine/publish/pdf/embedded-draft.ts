import { inflateSync } from 'node:zlib';
import { MOST_UNPACKED } from '../most-unpacked.ts';

/** Media type of a draft inside a PDF: our own kind of JSON. */
export const DRAFT_MEDIA_TYPE = 'application/vnd.inbreng+json';
/**
 * The media type as a value of `Subtype`: ISO 32000-1, 7.3.5. Some programs write the plus sign verbatim, and some write its
 * code.
 */
const SUBTYPE = /\/Subtype\s*\/application#2[Ff]vnd\.inbreng(?:\+|#2[Bb])json(?![\w#.+-])/g;
/** Maximum of matches that are tried: an export has one, and a file with thousands is an attack on the reader's time. */
const MOST_PLACES = 8;
/** Maximum of bytes between the media type and either end of its stream's dictionary. */
const REACH = 2_000;

/**
 * The draft in a PDF, byte for byte, or null where there is none. `damaged`: the draft can't be unpacked. Searches only for
 * an attached file, which always is an object of its own with a readable dictionary (ISO 32000-1, 7.5.7: a stream is never
 * inside another), also after another program saved the PDF. It parses nothing else of an untrusted PDF. Not found in an
 * encrypted file.
 */
export function embeddedDraftOfPdf(pdf: Uint8Array): Uint8Array | 'damaged' | null {
  // One character per byte, so that text positions are file positions.
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

/** The unpacked bytes of the stream whose dictionary includes this position; null if there is none, or unpacking fails. */
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

/** `Length` of a stream: a number, or a reference to an object with a number; null for anything else. */
function lengthIn(dictionary: string, text: string): number | null {
  const [, direct, object] = /\/Length\s+(?:(\d{1,10})\b(?!\s+\d+\s+R)|(\d{1,10})\s+\d+\s+R)/.exec(dictionary) ?? [];
  if (direct !== undefined) return Number(direct);
  if (object === undefined) return null;
  const [, value] = new RegExp(`(?:^|[\\r\\n])${object}\\s+\\d+\\s+obj\\s+(\\d{1,10})\\s+endobj`).exec(text) ?? [];
  return value === undefined ? null : Number(value);
}
