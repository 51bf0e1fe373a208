import { hyphenateSync as hyphenateEnglish } from 'hyphen/en-us/index.js';
import { hyphenateSync as hyphenateFrench } from 'hyphen/fr/index.js';
import { hyphenateSync as hyphenateDutch } from 'hyphen/nl/index.js';
import { type DrawnFont, type DrawnStyle, toStream } from './drawn-fonts.ts';
import type { CorpusLanguage } from './report-text.ts';

/** How the text of a line is drawn: no drawing has spaces, a gap alone separates words. */
export type Drawing =
  /** One operator for a line, with the distances between its letters. */
  | 'kerned'
  /** Each word at its position. */
  | 'words'
  /** Each letter at its position. */
  | 'letters';

interface DrawnPagesOptions {
  fonts: Record<DrawnStyle, DrawnFont>;
  language: CorpusLanguage;
  drawing: Drawing;
  margin: number;
  justified: boolean;
  /** Printed at the head of each page but the first, with the number of the page. */
  head: string;
}

/** A block of text in one style. Lengths are points; `x` counts from the margin. */
interface DrawnBlock {
  text: string;
  size: number;
  style?: DrawnStyle;
  x?: number;
  /** Drawn at `labelX` on the first line: a number or a bullet. */
  label?: string;
  labelX?: number;
  above?: number;
  isRagged?: boolean;
  /** Points that must be free below the block, on its page. */
  keeps?: number;
  note?: { mark: string; text: string } | null;
}

const [WIDTH, HEIGHT] = [595, 842];
const LEADING = 1.28;
const HYPHENATE = { en: hyphenateEnglish, fr: hyphenateFrench, nl: hyphenateDutch };

interface NoteLine {
  text: string;
  mark: string | null;
}

/** Sets text on pages, from top to bottom. */
export class DrawnPages {
  readonly #options: DrawnPagesOptions;
  /** Operators of each page. */
  readonly #pages: string[][] = [];
  #y = 0;
  #notes: NoteLine[] = [];
  #noteSize = 0;

  constructor(options: DrawnPagesOptions) {
    this.#options = options;
    this.breakPage();
  }

  /** The number of the current page, from 1. */
  get page(): number {
    return this.#pages.length;
  }

  breakPage(): void {
    this.#drawNotes();
    this.#pages.push([]);
    const { margin, head } = this.#options;
    this.#y = margin;
    if (this.page === 1) return;
    const number = `${this.page}`;
    this.#draw(head.split(' '), margin, margin - 22, 9, 'regular');
    this.#draw([number], WIDTH - margin - this.#measure(number, 'regular') * 9, margin - 22, 9, 'regular');
  }

  /** Sets a block; returns its first and its last page. */
  add(block: DrawnBlock): [first: number, last: number] {
    const { text, size, style = 'regular', x = 0, label, labelX = 0, above = 4, keeps = 0, note = null } = block;
    const { margin, justified, fonts } = this.#options;
    const width = WIDTH - 2 * margin - x;
    const isRagged = block.isRagged ?? !justified;
    const lines = this.#breakLines(text, width, size, style, !isRagged);
    const noteSize = size - 2;
    const noteLines = note
      ? this.#breakLines(note.text, WIDTH - 2 * margin - 12, noteSize, 'regular', !isRagged).map(
          (words, at): NoteLine => ({ text: words.join(' '), mark: at === 0 ? note.mark : null }),
        )
      : [];
    if (this.#y + above + lines.length * size * LEADING + keeps > this.#bottom() && keeps > 0) this.breakPage();
    let first = 0;
    for (const [at, words] of lines.entries()) {
      const isLast = at === lines.length - 1;
      if (isLast && note) this.#noteSize = noteSize;
      const added = isLast ? noteLines.length : 0;
      if (this.#y + size * LEADING > this.#bottom(added)) this.breakPage();
      else if (at === 0) this.#y += above;
      this.#y += size * LEADING;
      if (first === 0) first = this.page;
      if (isLast) this.#notes.push(...noteLines);
      const natural = words.reduce((sum, word) => sum + this.#measure(word, style), 0) * size;
      const space = fonts[style].widthOf(' ') * size;
      const gap = isRagged || isLast || words.length < 2 ? space : (width - natural) / (words.length - 1);
      if (at === 0 && label !== undefined) this.#draw([label], margin + labelX, this.#y, size, style);
      const end = this.#draw(words, margin + x, this.#y, size, style, gap);
      if (isLast && note) this.#draw([note.mark], end + 0.5, this.#y - size * 0.35, size * 0.6, 'regular');
    }
    return [first, this.page];
  }

  /** A line of the table of contents, with dots up to the number of the page. */
  addEntry(title: string, page: string, size: number, x: number): void {
    const { margin, fonts } = this.#options;
    const lines = this.#breakLines(title, WIDTH - 2 * margin - x - 60, size, 'regular', false);
    const right = WIDTH - margin - this.#measure(page, 'regular') * size;
    for (const [at, words] of lines.entries()) {
      this.#y += size * LEADING + (at === 0 ? 3 : 0);
      if (this.#y > this.#bottom()) this.breakPage();
      const end = this.#draw(words, margin + x, this.#y, size, 'regular');
      if (at < lines.length - 1) continue;
      const count = Math.max(5, Math.floor((right - end - 8) / (fonts.regular.widthOf('.') * size)));
      this.#draw(['.'.repeat(count)], end + 3, this.#y, size, 'regular');
      this.#draw([page], right, this.#y, size, 'regular');
    }
  }

  /** The pages as a PDF with a table of its objects. */
  write(title: string): Uint8Array {
    this.#drawNotes();
    const objects: string[] = ['', ''];
    const add = (body: string): number => objects.push(body);
    const { fonts } = this.#options;
    const names = Object.values(fonts).map((font) => `/${font.name} ${font.write(add)} 0 R`);
    const kids = this.#pages.map((operators) => {
      const content = add(toStream(operators.join('\n')));
      return add(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << ${names.join(' ')} >> >> /Contents ${content} 0 R >>`,
      );
    });
    objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
    objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
    const hex = Array.from({ length: title.length }, (_, at) => title.charCodeAt(at).toString(16).padStart(4, '0'));
    const info = add(`<< /Title <feff${hex.join('')}> >>`);
    let file = '%PDF-1.4\n';
    const places = objects.map((body, at) => {
      const place = file.length;
      file += `${at + 1} 0 obj\n${body}\nendobj\n`;
      return place;
    });
    const table = places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Root 1 0 R /Info ${info} 0 R /Size ${objects.length + 1} >>\nstartxref\n${file.length}\n%%EOF\n`;
    return new TextEncoder().encode(file);
  }

  /** Lowest baseline of the text, above the notes of the page and `added` lines of them. */
  #bottom(added = 0): number {
    const lines = this.#notes.length + added;
    return HEIGHT - this.#options.margin - (lines === 0 ? 0 : lines * this.#noteSize * LEADING + 12);
  }

  #drawNotes(): void {
    const operators = this.#pages.at(-1);
    if (!operators || this.#notes.length === 0) return;
    const { margin } = this.#options;
    let y = this.#bottom() + 6;
    operators.push(`${margin} ${round(HEIGHT - y)} 140 0.5 re f`);
    for (const { text, mark } of this.#notes) {
      y += this.#noteSize * LEADING;
      if (mark !== null) this.#draw([mark], margin, y - this.#noteSize * 0.35, this.#noteSize * 0.6, 'regular');
      this.#draw(text.split(' '), margin + 12, y, this.#noteSize, 'regular');
    }
    this.#notes = [];
  }

  /** Width of a word in shares of the font size. */
  #measure(word: string, style: DrawnStyle): number {
    const font = this.#options.fonts[style];
    const glyphs = font.split(word);
    const isKerned = this.#options.drawing !== 'words';
    return glyphs.reduce((sum, glyph, at) => {
      const next = glyphs[at + 1];
      return sum + font.widthOf(glyph) + (isKerned && next !== undefined ? font.kerningOf(glyph, next) : 0);
    }, 0);
  }

  #breakLines(text: string, width: number, size: number, style: DrawnStyle, hyphenates: boolean): string[][] {
    const space = this.#options.fonts[style].widthOf(' ') * size;
    const lines: string[][] = [];
    let line: string[] = [];
    let used = 0;
    const waiting = text.split(/\s+/).filter((word) => word !== '');
    for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
      const left = width - used - (line.length > 0 ? space : 0);
      const own = this.#measure(word, style) * size;
      // Room for the mark of a note remains.
      if (own <= left - (waiting.length === 0 ? size : 0)) {
        line.push(word);
        used = width - left + own;
        continue;
      }
      const parts = hyphenates ? this.#breakWord(word, left, size, style) : null;
      if (parts) line.push(parts[0]);
      waiting.unshift(parts ? parts[1] : word);
      if (line.length === 0) throw new Error(`no room for ${word}`);
      lines.push(line);
      line = [];
      used = 0;
    }
    return line.length > 0 ? [...lines, line] : lines;
  }

  /** The longest beginning of a word that fits, with its hyphen, and the rest. */
  #breakWord(word: string, width: number, size: number, style: DrawnStyle): [string, string] | null {
    const hyphenated = HYPHENATE[this.#options.language](word, { hyphenChar: '\u00ad', minWordLength: 5 });
    const parts = hyphenated.replace(/-\u00ad?/g, '-\u00ad').split('\u00ad');
    for (let count = parts.length - 1; count > 0; count -= 1) {
      const begin = parts.slice(0, count).join('');
      const printed = begin.endsWith('-') ? begin : `${begin}-`;
      const rest = parts.slice(count).join('');
      if (begin.length >= 2 && rest.length >= 2 && this.#measure(printed, style) * size <= width)
        return [printed, rest];
    }
    return null;
  }

  /** Draws words on a baseline; returns where they end. */
  #draw(words: readonly string[], x: number, y: number, size: number, style: DrawnStyle, gap?: number): number {
    const { fonts, drawing } = this.#options;
    const font = fonts[style];
    const space = gap ?? font.widthOf(' ') * size;
    const base = round(HEIGHT - y);
    const operators = [`BT /${font.name} ${round(size)} Tf`];
    const row: string[] = [];
    let at = x;
    for (const [index, word] of words.entries()) {
      if (index > 0) {
        at += space;
        row.push(`${round((-space * 1_000) / size)}`);
      }
      const glyphs = font.split(word);
      if (drawing === 'words')
        operators.push(`1 0 0 1 ${round(at)} ${base} Tm <${glyphs.map((glyph) => font.encode(glyph)).join('')}> Tj`);
      for (const [position, glyph] of glyphs.entries()) {
        const next = glyphs[position + 1];
        const kerning = next === undefined || drawing === 'words' ? 0 : font.kerningOf(glyph, next);
        row.push(`<${font.encode(glyph)}>`);
        if (Math.abs(kerning) > 1e-6) row.push(`${round(-kerning * 1_000)}`);
        if (drawing === 'letters') operators.push(`1 0 0 1 ${round(at)} ${base} Tm <${font.encode(glyph)}> Tj`);
        at += (font.widthOf(glyph) + kerning) * size;
      }
    }
    if (drawing === 'kerned') operators.push(`1 0 0 1 ${round(x)} ${base} Tm [${row.join('')}] TJ`);
    this.#pages.at(-1)?.push(`${operators.join('\n')} ET`);
    return at;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
