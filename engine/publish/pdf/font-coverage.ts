import { tabularGlyphs } from './tabular-figures.ts';

/** The characters and widths of one font file: as much of OpenType as choosing a font per character needs. */
export interface FontCoverage {
  /** Typographic family, as Typst names it. */
  family: string;
  bold: boolean;
  italic: boolean;
  /** Unicode code points with a glyph. */
  covers: ReadonlySet<number>;
  /** Width of a character as a share of the font size; 1 for a missing character. */
  widthOf: (code: number) => number;
  /** The same width with tabular figures, if the font has them. */
  tabularWidthOf: (code: number) => number;
}

/** Cache: parsing a font is slow, and each change of a document needs the same fonts. */
const coverages = new WeakMap<Uint8Array, FontCoverage | null>();

/**
 * Reads family, cut, character map and widths of a TrueType or OpenType font (OpenType 1.9: name, OS/2, cmap formats 4 and
 * 12, hhea, hmtx), once for the same array. Null if the bytes are no such font.
 */
export function fontCoverage(bytes: Uint8Array): FontCoverage | null {
  const known = coverages.get(bytes);
  if (known !== undefined) return known;
  const coverage = readCoverage(bytes);
  coverages.set(bytes, coverage);
  return coverage;
}

function readCoverage(bytes: Uint8Array): FontCoverage | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = tableOffsets(view);
    const cmap = tables.get('cmap');
    const name = tables.get('name');
    if (cmap === undefined || name === undefined) return null;
    const family = familyName(view, name);
    if (family === null) return null;
    const os2 = tables.get('OS/2');
    // fsSelection: bit 0 italic, bit 5 bold.
    const selection = os2 === undefined ? 0 : view.getUint16(os2 + 62);
    const glyphs = characterMap(view, cmap);
    const width = glyphWidths(view, tables);
    const tabular = tabularGlyphs(view, tables.get('GSUB'));
    const widthIn = (code: number, glyphOf: (glyph: number) => number): number => {
      const glyph = glyphs.get(code);
      return glyph === undefined ? 1 : width(glyphOf(glyph));
    };
    return {
      family,
      bold: (selection & 0b100000) !== 0,
      italic: (selection & 1) !== 0,
      covers: new Set(glyphs.keys()),
      widthOf: (code) => widthIn(code, (glyph) => glyph),
      tabularWidthOf: (code) => widthIn(code, (glyph) => tabular.get(glyph) ?? glyph),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const families = new WeakMap<Uint8Array, string | null>();

/** Reads the family only, at a fraction of the cost, and caches it; null if the bytes are no such font. */
export function fontFamily(bytes: Uint8Array): string | null {
  const known = families.get(bytes);
  if (known !== undefined) return known;
  const family = readFamily(bytes);
  families.set(bytes, family);
  return family;
}

function readFamily(bytes: Uint8Array): string | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const name = tableOffsets(view).get('name');
    return name === undefined ? null : familyName(view, name);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function tableOffsets(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let at = 0; at < count; at++) {
    const record = 12 + at * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    tables.set(tag, view.getUint32(record + 8));
  }
  return tables;
}

/** Name 16 (typographic family) before name 1, in a Windows Unicode record. */
function familyName(view: DataView, table: number): string | null {
  const count = view.getUint16(table + 2);
  const storage = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let at = 0; at < count; at++) {
    const record = table + 6 + at * 12;
    const id = view.getUint16(record + 6);
    if (view.getUint16(record) !== 3 || (id !== 1 && id !== 16) || found.has(id)) continue;
    const length = view.getUint16(record + 8);
    const start = storage + view.getUint16(record + 10);
    let text = '';
    for (let byte = 0; byte < length; byte += 2) text += String.fromCharCode(view.getUint16(start + byte));
    found.set(id, text);
  }
  return found.get(16) ?? found.get(1) ?? null;
}

/** Width of a glyph as a share of the font size; 1 in a font without widths. */
function glyphWidths(view: DataView, tables: ReadonlyMap<string, number>): (glyph: number) => number {
  const head = tables.get('head');
  const hhea = tables.get('hhea');
  const hmtx = tables.get('hmtx');
  if (head === undefined || hhea === undefined || hmtx === undefined) return () => 1;
  const unit = view.getUint16(head + 18);
  // The last width applies to all glyphs after it.
  const last = view.getUint16(hhea + 34) - 1;
  const widths = Array.from({ length: last + 1 }, (_, glyph) => view.getUint16(hmtx + glyph * 4) / unit);
  return (glyph) => widths[Math.min(glyph, last)] ?? 1;
}

/** The glyph of each code point that has one. */
function characterMap(view: DataView, table: number): Map<number, number> {
  const covers = new Map<number, number>();
  const count = view.getUint16(table + 2);
  for (let at = 0; at < count; at++) {
    const record = table + 4 + at * 8;
    const platform = view.getUint16(record);
    if (platform !== 0 && platform !== 3) continue;
    const subtable = table + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, covers);
    if (format === 12) readGroups(view, subtable, covers);
  }
  return covers;
}

function readSegments(view: DataView, table: number, covers: Map<number, number>): void {
  const twice = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let at = 0; at < twice; at += 2) {
    const end = view.getUint16(ends + at);
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - start) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) covers.set(code, glyph);
    }
  }
}

function readGroups(view: DataView, table: number, covers: Map<number, number>): void {
  const count = view.getUint32(table + 12);
  for (let at = 0; at < count; at++) {
    const group = table + 16 + at * 12;
    const start = view.getUint32(group);
    const end = Math.min(view.getUint32(group + 4), 0x10ffff);
    const glyph = view.getUint32(group + 8);
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) covers.set(code, glyph + code - start);
  }
}
