import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

/** The letters of a PDF that is written by hand. */
export type DrawnLetters =
  /** The fonts that every reader has, in the encoding of Windows, without a table of characters. */
  | 'standard'
  /** Each glyph is a drawing with a code of its own; a ligature is one glyph that a table maps to its letters. */
  | 'type 3'
  /** The same, where the table maps a ligature to the one character for it: 'ﬁ'. */
  | 'type 3 ligatures';

export type DrawnStyle = 'regular' | 'bold' | 'italic';

const NAMES: Record<DrawnStyle, StandardFonts> = {
  regular: StandardFonts.TimesRoman,
  bold: StandardFonts.TimesRomanBold,
  italic: StandardFonts.TimesRomanItalic,
};
const LIGATURES: Record<string, string> = { ffi: 'ﬃ', ffl: 'ﬄ', ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ' };
/** Units of a drawn glyph in the size of the font. Most fonts have 1000. */
const UNITS = 2048;

/** A font in which text is drawn. Widths are shares of the font size. */
export class DrawnFont {
  readonly name: string;
  readonly #metrics: PDFFont;
  readonly #letters: DrawnLetters;
  readonly #widths = new Map<string, number>();
  /** Glyph → code, in the order of their first use. */
  readonly #codes = new Map<string, number>();

  constructor(name: string, metrics: PDFFont, letters: DrawnLetters) {
    this.name = name;
    this.#metrics = metrics;
    this.#letters = letters;
  }

  /** The glyphs of a word: its letters, with ligatures where the font has them. */
  split(word: string): string[] {
    return this.#letters === 'standard' ? Array.from(word) : (word.match(/ffi|ffl|ff|fi|fl|./gsu) ?? []);
  }

  widthOf(text: string): number {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    const width = this.#metrics.widthOfTextAtSize(text, 1_000) / 1_000;
    this.#widths.set(text, width);
    return width;
  }

  /** The distance by which two glyphs are moved apart; below 0: together. */
  kerningOf(first: string, second: string): number {
    return this.widthOf(first + second) - this.widthOf(first) - this.widthOf(second);
  }

  /** The code of a glyph, as two hexadecimal digits. */
  encode(glyph: string): string {
    if (this.#letters === 'standard') return this.#metrics.encodeText(glyph).asString();
    const code = this.#codes.get(glyph) ?? this.#codes.size + 1;
    this.#codes.set(glyph, code);
    return code.toString(16).padStart(2, '0');
  }

  /** Writes the font with `add`, which returns the number of an object; returns that of the font. */
  write(add: (body: string) => number): number {
    if (this.#letters === 'standard')
      return add(`<< /Type /Font /Subtype /Type1 /BaseFont /${this.#metrics.name} /Encoding /WinAnsiEncoding >>`);
    const glyphs = [...this.#codes.keys()];
    const widths = glyphs.map((glyph) => Math.round(this.widthOf(glyph) * UNITS));
    const drawings = widths.map((width) => {
      // A frame for each letter: what it looks like does not matter to a reader.
      const drawing = `${width} 0 0 0 ${width} 900 d1 40 0 ${Math.max(1, width - 80)} 900 re f`;
      return add(toStream(drawing));
    });
    const table = add(toStream(this.#toCharacterTable(glyphs)));
    return add(
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 ${UNITS} ${UNITS}] /FontMatrix [${1 / UNITS} 0 0 ${1 / UNITS} 0 0] /CharProcs << ${drawings.map((at, index) => `/d${index + 1} ${at} 0 R`).join(' ')} >> /Encoding << /Type /Encoding /Differences [1 ${glyphs.map((_, index) => `/d${index + 1}`).join(' ')}] >> /FirstChar 1 /LastChar ${glyphs.length} /Widths [${widths.join(' ')}] /Resources << >> /ToUnicode ${table} 0 R >>`,
    );
  }

  #toCharacterTable(glyphs: readonly string[]): string {
    const rows = glyphs.map((glyph, at) => {
      const text = this.#letters === 'type 3 ligatures' ? (LIGATURES[glyph] ?? glyph) : glyph;
      return `<${hex(at + 1, 2)}> <${Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit), 4)).join('')}>`;
    });
    const parts: string[] = [];
    for (let at = 0; at < rows.length; at += 100) {
      const part = rows.slice(at, at + 100);
      parts.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Table def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${parts.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  }
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

export function toStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

export async function makeDrawnFonts(letters: DrawnLetters): Promise<Record<DrawnStyle, DrawnFont>> {
  const document = await PDFDocument.create();
  const font = async (style: DrawnStyle, name: string): Promise<DrawnFont> =>
    new DrawnFont(name, await document.embedFont(NAMES[style]), letters);
  return { regular: await font('regular', 'F1'), bold: await font('bold', 'F2'), italic: await font('italic', 'F3') };
}
