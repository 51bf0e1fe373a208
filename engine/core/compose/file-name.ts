/** Longest name, without extension, in UTF-8 bytes: short enough for every file system with a folder and a suffix. */
const LONGEST = 120;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of the exported file, without extension, from the document type's pattern: `{name}` is a value. What is empty
 * leaves no double space behind. Safe on Windows, macOS and Linux: no `<>:"/\|?*`, no control character, no point or space
 * at either end, no reserved name, composed Unicode (NFC).
 */
export function fileNameFrom(pattern: string, value: (name: string) => string | null, fallback: string): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => value(name) ?? '');
  return safeName(filled) || safeName(fallback) || 'document';
}

function safeName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\u0000-\u001F\u007F<>:"/\\|?*\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, ' ')
    .replace(/[\u2018\u2019\u201C\u201D']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;–-]+|[\s.,;–-]+$/g, '');
  const short = shorten(clean).replace(/[\s.,;–-]+$/, '');
  return RESERVED.test(short.split('.')[0] ?? '') ? `${short} document` : short;
}

function shorten(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > LONGEST) return kept;
    kept += sign;
  }
  return kept;
}
