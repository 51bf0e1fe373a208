/** Longest name, without extension, in UTF-8 bytes: short enough for every file system with a folder and a suffix. */
const LONGEST = 120;
/** Names of devices on Windows, whatever stands behind a point or a space. */
const RESERVED = /^(con|conin\$|conout\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*$/i;
/** Where a value is empty, what stood between it and its neighbour is left at an end. */
const LOOSE_ENDS = /^[\s.,;–-]+|[\s.,;–-]+$/g;

const VALUE = /\{(\w+)\}/g;

/**
 * The name of the exported file, without extension, from the document type's pattern: `{name}` is a value. What is empty
 * leaves no double space behind, and no point or dash at either end; quotation marks go. `fallback`: where no value of the
 * pattern is filled in, since its fixed words alone tell no document from another.
 */
export function fileNameFrom(pattern: string, value: (name: string) => string | null, fallback: string): string {
  const names = [...pattern.matchAll(VALUE)].map(([, name = '']) => name);
  if (names.length > 0 && names.every((name) => !value(name))) return safeFileName(tidy(fallback));
  let filled = '';
  let from = 0;
  for (const match of pattern.matchAll(VALUE)) {
    filled += pattern.slice(from, match.index);
    filled = joinNames(filled, value(match[1] ?? '') ?? '');
    from = match.index + match[0].length;
  }
  return safeFileName(tidy(filled + pattern.slice(from)), tidy(fallback));
}

/** Two parts of a name behind each other. Words with which the first begins or ends stand once: no 'Inbreng Inbreng jeugd'. */
export function joinNames(first: string, second: string): string {
  const words = second.split(/\s+/).filter((word) => word !== '');
  const known = first
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '');
  const added = words.map(plainWord);
  const isSame = (some: readonly string[], count: number) => some.every((word, at) => word === added[at]) && count > 0;
  // A first part of more words fills the whole name: what follows it is cut off.
  for (let count = Math.min(known.length, added.length, LONGEST); count > 0; count -= 1) {
    const repeats = isSame(known.slice(0, count), count) || isSame(known.slice(-count), count);
    if (repeats && added.slice(0, count).join('') !== '') return `${first}${words.slice(count).join(' ')}`;
  }
  return `${first}${second}`;
}

/** For comparing: without capitals and the punctuation around it. */
function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/**
 * The first of these texts that leaves a name, as a file may be called on Windows, macOS and Linux: no `<>:"/\|?*`, no control
 * character, no point or space at either end, no reserved name, composed Unicode (NFC), not too long. Without extension;
 * 'document' where none leaves one.
 */
export function safeFileName(...texts: string[]): string {
  return texts.map(safe).find((name) => name !== '') ?? 'document';
}

/** Whether all of it can be a file's name, without its extension. */
export function fitsFileName(name: string): boolean {
  const whole = name.normalize('NFC');
  return shorten(whole) === whole;
}

/**
 * The same name with a number behind it, as files are numbered: 'Inbreng (2)'. A number that it had already gives way, of
 * three digits at most: a year or a Kamerstuk in brackets is a part of the name. What is too long gets shorter, so that the
 * number stays.
 */
export function numberedName(name: string, number: number): string {
  const behind = ` (${number})`;
  const bare = name.normalize('NFC').replace(/ \(\d{1,3}\)$/, '');
  return `${shorten(bare, LONGEST - behind.length).trimEnd()}${behind}`;
}

function tidy(text: string): string {
  return safe(text.replace(/[\u2018\u2019\u201C\u201D']/g, '')).replace(LOOSE_ENDS, '');
}

function safe(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = shorten(clean).replace(/[\s.]+$/, '');
  return isDeviceName(short) ? `${short} document` : short;
}

/** Whether Windows takes a file of this name for a device, whatever its extension. */
export function isDeviceName(name: string): boolean {
  return RESERVED.test(name.split('.')[0] ?? '');
}

function shorten(text: string, longest = LONGEST): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > longest) return kept;
    kept += sign;
  }
  return kept;
}
