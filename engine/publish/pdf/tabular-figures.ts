/** Reads the OpenType features that give figures one width and one height (OpenType 1.9, GSUB). */

/** Lining figures, then tabular ones: in the order in which they replace each other's glyphs. */
const FEATURES = ['lnum', 'tnum'];
const SINGLE = 1;
const EXTENSION = 7;

/** Maps each glyph to its tabular form; `gsub` is the offset of the table. */
export function tabularGlyphs(view: DataView, gsub: number | undefined): Map<number, number> {
  const glyphs = new Map<number, number>();
  if (gsub === undefined) return glyphs;
  const lookups = gsub + view.getUint16(gsub + 8);
  for (const feature of FEATURES) {
    const replaced = new Map<number, number>();
    for (const index of lookupsOf(view, gsub + view.getUint16(gsub + 6), feature))
      readLookup(view, lookups + view.getUint16(lookups + 2 + index * 2), replaced);
    for (const [from, to] of glyphs) glyphs.set(from, replaced.get(to) ?? to);
    for (const [from, to] of replaced) if (!glyphs.has(from)) glyphs.set(from, to);
  }
  return glyphs;
}

/** Numbers of the lookups of a feature, in any script. */
function lookupsOf(view: DataView, list: number, wanted: string): Set<number> {
  const found = new Set<number>();
  const count = view.getUint16(list);
  for (let at = 0; at < count; at++) {
    const record = list + 2 + at * 6;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag !== wanted) continue;
    const feature = list + view.getUint16(record + 4);
    const lookups = view.getUint16(feature + 2);
    for (let index = 0; index < lookups; index++) found.add(view.getUint16(feature + 4 + index * 2));
  }
  return found;
}

function readLookup(view: DataView, lookup: number, replaced: Map<number, number>): void {
  const type = view.getUint16(lookup);
  const count = view.getUint16(lookup + 4);
  for (let at = 0; at < count; at++) {
    const subtable = lookup + view.getUint16(lookup + 6 + at * 2);
    if (type === SINGLE) readSingle(view, subtable, replaced);
    if (type === EXTENSION && view.getUint16(subtable + 2) === SINGLE)
      readSingle(view, subtable + view.getUint32(subtable + 4), replaced);
  }
}

/** Reads a replacement of single glyphs: by a distance (format 1) or by a list (format 2). */
function readSingle(view: DataView, subtable: number, replaced: Map<number, number>): void {
  const format = view.getUint16(subtable);
  const covered = readCoverage(view, subtable + view.getUint16(subtable + 2));
  for (const [index, glyph] of covered) {
    const to =
      format === 1 ? (glyph + view.getUint16(subtable + 4)) & 0xffff : view.getUint16(subtable + 6 + index * 2);
    replaced.set(glyph, to);
  }
}

/** The glyphs that a subtable covers, each with its index. */
function readCoverage(view: DataView, table: number): [index: number, glyph: number][] {
  const format = view.getUint16(table);
  const count = view.getUint16(table + 2);
  const covered: [number, number][] = [];
  for (let at = 0; at < count; at++) {
    if (format === 1) covered.push([at, view.getUint16(table + 4 + at * 2)]);
    else {
      const range = table + 4 + at * 6;
      const first = view.getUint16(range);
      const last = view.getUint16(range + 2);
      const index = view.getUint16(range + 4);
      for (let glyph = first; glyph <= last; glyph++) covered.push([index + glyph - first, glyph]);
    }
  }
  return covered;
}
