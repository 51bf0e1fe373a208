import type { ExportPart } from '../publication/formats.ts';
import type { Purpose } from '../publication/purpose.ts';
import type { Bilingual, InterfaceLanguage } from '../result.ts';

/** Maximum length without extension, in UTF-8 bytes: fits every file system, with a folder and a suffix. */
const LONGEST = 120;
/** Names of devices on Windows, whatever follows after a dot or a space. */
const RESERVED = /^(con|conin\$|conout\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*$/i;
/** Separators that an empty value leaves at an end. */
const LOOSE_ENDS = /^[\s.,;–-]+|[\s.,;–-]+$/g;

const VALUE = /\{(\w+)\}/g;

/**
 * The name of an exported file without extension, from the document type's pattern, in which `{name}` is a value. Empty
 * values leave no double space and no dot or dash at an end; quotation marks are removed. `fallback` is used where all
 * values are empty, since the fixed text alone does not distinguish documents.
 */
export function makeFileName(pattern: string, value: (name: string) => string | null, fallback: string): string {
  const names = [...pattern.matchAll(VALUE)].map(([, name = '']) => name);
  if (names.length > 0 && names.every((name) => !value(name))) return makeSafeFileName(tidy(fallback));
  let filled = '';
  let from = 0;
  for (const match of pattern.matchAll(VALUE)) {
    filled += pattern.slice(from, match.index);
    filled = joinNames(filled, value(match[1] ?? '') ?? '');
    from = match.index + match[0].length;
  }
  return makeSafeFileName(tidy(filled + pattern.slice(from)), tidy(fallback));
}

/** Joins two parts of a name. Words that the second part repeats are omitted: no 'Inbreng Inbreng jeugd'. */
export function joinNames(first: string, second: string): string {
  const words = second.split(/\s+/).filter((word) => word !== '');
  const known = first
    .split(/\s+/)
    .map(normalizeWord)
    .filter((word) => word !== '');
  const added = words.map(normalizeWord);
  const isSame = (some: readonly string[], count: number) => some.every((word, at) => word === added[at]) && count > 0;
  // A first part of more words fills the whole name, so that anything after it is cut off.
  for (let count = Math.min(known.length, added.length, LONGEST); count > 0; count -= 1) {
    const repeats = isSame(known.slice(0, count), count) || isSame(known.slice(-count), count);
    if (repeats && added.slice(0, count).join('') !== '') return `${first}${words.slice(count).join(' ')}`;
  }
  return `${first}${second}`;
}

/** A word for comparison: lower case, without punctuation around it. */
function normalizeWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/**
 * The first text that gives a valid file name on Windows, macOS and Linux: no `<>:"/\\|?*`, no control character, no
 * dot or space at either end, no reserved name, composed Unicode (NFC), not too long. Without extension; 'document'
 * where none is valid.
 */
export function makeSafeFileName(...texts: string[]): string {
  return texts.map(makeSafe).find((name) => name !== '') ?? 'document';
}

/** Whether the text fits in a file name without being shortened. */
export function fitsFileName(name: string): boolean {
  const whole = name.normalize('NFC');
  return shorten(whole) === whole;
}

/**
 * The name with a number, as files are numbered: 'Inbreng (2)'. It replaces an earlier number of up to three digits; a
 * year or a Kamerstuk in brackets is part of the name. A long name is shortened so that the number fits.
 */
export function addNumber(name: string, number: number): string {
  const behind = ` (${number})`;
  const bare = name.normalize('NFC').replace(/ \(\d{1,3}\)$/, '');
  return `${shorten(bare, LONGEST - behind.length).trimEnd()}${behind}`;
}

/** The end of the name of a concept, which so never replaces what is sent. */
const OF_CONCEPT: Bilingual = { nl: 'concept', en: 'draft' };

/**
 * The name of an export of a document: 'Inbreng mensenhandel', 'Inbreng mensenhandel VVD' for one reader, 'Inbreng
 * mensenhandel VVD concept' for a concept. Shortens a name that is too long. `language`: that of the document.
 */
export function nameExport(
  name: string,
  { reader, purpose, language }: { reader: string | null; purpose: Purpose; language: InterfaceLanguage },
): string {
  const named = reader === null ? name : addWord(name, shorten(tidy(reader), LONGEST / 2));
  return purpose === 'concept' ? addWord(named, OF_CONCEPT[language]) : named;
}

function addWord(name: string, word: string): string {
  const behind = ` ${word}`.trimEnd();
  return makeSafeFileName(`${shorten(name.normalize('NFC'), LONGEST - byteLength(behind)).trimEnd()}${behind}`);
}

/** The end of the name of the zip with the sources of a document. */
const OF_SOURCES: Bilingual = { nl: ' – bronnenmap', en: ' – sources' };

/** The name of an exported file, with extension. A long name is shortened to fit. `language`: that of the interface. */
export function nameExportedFile(name: string, part: ExportPart, language: InterfaceLanguage): string {
  const safe = makeSafeFileName(name, 'Inbreng');
  if (part !== 'sources') return `${safe}.${part}`;
  const behind = OF_SOURCES[language];
  return `${shorten(safe, LONGEST - byteLength(behind)).trimEnd()}${behind}.zip`;
}

function byteLength(text: string): number {
  return [...text].reduce((bytes, character) => bytes + bytesOf(character), 0);
}

/** The length of a character in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

function tidy(text: string): string {
  return makeSafe(text.replace(/[\u2018\u2019\u201C\u201D']/g, '')).replace(LOOSE_ENDS, '');
}

function makeSafe(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = shorten(clean).replace(/[\s.]+$/, '');
  return isDeviceName(short) ? `${short} document` : short;
}

/** Whether Windows treats a file of this name as a device, whatever its extension. */
export function isDeviceName(name: string): boolean {
  return RESERVED.test(name.split('.')[0] ?? '');
}

function shorten(text: string, longest = LONGEST): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    bytes += bytesOf(sign);
    if (bytes > longest) return kept;
    kept += sign;
  }
  return kept;
}
