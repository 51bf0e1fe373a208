/** The measurable part of the house style in the finished files. The rest was judged by eye in pictures. */
import type { XmlElement } from '@rgrove/parse-xml';
import { beforeAll, describe, expect, it } from 'vitest';
import { STYLES } from '../../engine/core/house-styles/house-style.ts';
import type { PublicationNode } from '../../engine/core/publication/publication.ts';
import { splitWords } from '../../engine/core/publication/text.ts';
import { all, child, children, styles, val } from '../publish/docx/read-docx.ts';
import { everyPdf } from './every-pdf.ts';
import { type ExportedDocument, everyDocument, HOUSE_STYLES } from './exported.ts';
import { type ReadWord, readWord } from './read-docx.ts';
import type { PlacedText, ReadPdf } from './read-pdf.ts';
import { readPrint } from './read-print.ts';

interface Read {
  document: ExportedDocument;
  word: ReadWord;
  pdf: ReadPdf;
  /** Fonts of the PDF. */
  fonts: string[];
  subsets: string[];
  signs: Set<string>;
}

const every: Read[] = [];

beforeAll(async () => {
  const pdfs = await everyPdf();
  for (const document of await everyDocument()) {
    const { fonts, subsets, signs } = await readPrint(document.files.pdf);
    every.push({
      document,
      word: readWord(document.files.docx),
      pdf: pdfs.get(document.name) ?? expect.fail(document.name),
      fonts,
      subsets,
      signs,
    });
  }
});

const MM = 72 / 25.4;
/** Tolerance of a position, in points. */
const CLOSE = 0.3;

function sample(style: string): Read {
  const found = every.find(({ document }) => document.name === `inbreng-commissiedebat.${style}`);
  if (!found) throw new Error(style);
  return found;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const isNumber = (text: string): boolean => /^\d+$/.test(text.trim());
const body = ({ pdf }: Read): PlacedText[] => pdf.placed.filter((piece) => !piece.artifact);

describe('the PDF', () => {
  it('embeds the faces of the house style, each as a subset, and no other', () => {
    for (const { document, fonts, subsets } of every) {
      const families = Object.values(document.houseStyle.fonts).map(({ family }) => letters(family));
      expect(fonts.length, document.name).toBeGreaterThan(1);
      for (const font of fonts)
        expect(
          families.some((family) => letters(font).startsWith(family)),
          `${document.name}: ${font}`,
        ).toBe(true);
      expect(subsets).toEqual(fonts);
    }
  });

  it('sets no word smaller than 8 points, or 7.5 in a face with a large x-height, except marks of notes', () => {
    for (const one of every) {
      const { name, houseStyle } = one.document;
      const least = Math.min(...Object.values(houseStyle.styles).map(({ size }) => size));
      expect(least).toBeGreaterThanOrEqual(houseStyle.fonts.text.family === 'Public Sans' ? 7.5 : 8);
      const small = one.pdf.placed.filter(({ size, text }) => size < least - 0.01 && !isNumber(text));
      expect(small.map(({ text, size }) => `${name} ${size}: ${text}`)).toEqual([]);
    }
  });

  it('sets words only in sizes of the house style', () => {
    for (const one of every) {
      const { styles: named, label, number, figureValue, sendersName } = one.document.houseStyle;
      const sizes = new Set([
        ...Object.values(named).map(({ size }) => size),
        ...[label, number, figureValue, sendersName].map(({ size }) => size),
        // The stamp.
        9,
      ]);
      for (const { size, text } of one.pdf.placed) {
        if (isNumber(text)) continue;
        expect(
          [...sizes].some((known) => Math.abs(known - size) < 0.02),
          `${one.document.name} ${size}: ${text}`,
        ).toBe(true);
      }
    }
  });

  it('places labels at 20 mm from the edge of the paper, and text at 46 mm', () => {
    for (const style of HOUSE_STYLES) {
      const pieces = body(sample(style));
      const labels = ['Punt 1', 'Punt 5', 'Motie', 'Bevinding', 'Citaat', 'Vraag 1', 'Vraag 5', 'Contact'];
      for (const label of labels) {
        const found = pieces.filter(({ text }) => splitWords(text).join(' ') === label);
        expect(
          found.some(({ x }) => Math.abs(x - 20 * MM) < CLOSE),
          `${style}: ${label}`,
        ).toBe(true);
      }
      const claim = pieces.find(({ text }) => text.startsWith('Veranker non-punishment in de wet'));
      expect(Math.abs((claim?.x ?? 0) - 46 * MM), style).toBeLessThan(CLOSE);
    }
  });

  it('begins no word left of 20 mm and ends none right of the text, except for the stamp', () => {
    // The pages of a monitor are landscape, with other margins.
    for (const one of every.filter(({ document }) => document.type !== 'motiemonitor')) {
      const right = (210 - one.document.houseStyle.page.right) * MM;
      for (const { x, width, text, page } of body(one)) {
        expect(x, `${one.document.name} p${page}: ${text}`).toBeGreaterThan(20 * MM - CLOSE);
        expect(x + width, `${one.document.name} p${page}: ${text}`).toBeLessThan(right + 1);
      }
    }
  });

  it('has no page without text, and ends none with a heading', () => {
    for (const one of every) {
      for (let page = 1; page <= one.pdf.pages; page++) {
        const lines = one.pdf.lines.filter((line) => line.page === page);
        const where = `${one.document.name}, page ${page}`;
        expect(splitWords(lines.map(({ text }) => text)).length, where).toBeGreaterThan(15);
        expect(lines.at(-1)?.role, where).not.toMatch(/^(H\d|Caption)$/);
      }
    }
  });

  it('shows every empty field whole on one line, with its brackets', () => {
    for (const one of every) {
      const lines = new Map<string, string>();
      for (const { page, y, text, x } of [...body(one)].sort((a, b) => a.x - b.x)) {
        const line = `${page} ${Math.round(y)} ${x > 0}`;
        lines.set(line, `${lines.get(line) ?? ''}${letters(text)}`);
      }
      for (const field of fieldsIn(one.document.publication.body))
        expect(
          [...lines.values()].some((line) => line.includes(letters(field))),
          `${one.document.name}: ${field}`,
        ).toBe(true);
    }
  });

  it('includes the hyphens of words in copied text', () => {
    const copied = sample('neutraal')
      .pdf.placed.map(({ text }) => text)
      .join(' ');
    expect(copied).toContain('non-punishment');
    for (const { document, signs } of every) expect(signs.has('-'), document.name).toBe(true);
  });

  it('includes no invisible character in copied text', () => {
    for (const { document, signs } of every) {
      expect(signs.has('e'), document.name).toBe(true);
      for (const sign of ['\u200b', '\u2060', '\ufeff'])
        expect(signs.has(sign), `${document.name}: U+${sign.charCodeAt(0).toString(16)}`).toBe(false);
    }
  });

  it('has every line below a table on the page of the end of the table', () => {
    for (const one of every)
      for (const { page, text } of one.pdf.lines.filter((line) => /^– (staat niet|geen eigen)/.test(line.text))) {
        const before = one.pdf.lines[one.pdf.lines.findIndex((line) => line.text === text && line.page === page) - 1];
        expect(before?.page, `${one.document.name}: ${text}`).toBe(page);
      }
  });
});

describe('the Word file', () => {
  const known = new Set(Object.values(STYLES).map(({ id }) => id as string));

  it('gives every paragraph with text a named style of the house style', () => {
    for (const { word, document } of every) {
      const defined = new Set([...styles(word.file).values()].map(({ id }) => id));
      for (const { style, text } of word.lines) {
        expect(defined.has(style), `${document.name}: ${style}`).toBe(true);
        if (text !== '') expect(known.has(style), `${document.name}: ${style}: ${text}`).toBe(true);
      }
    }
  });

  it('gives its styles Word’s own names, and ours in Dutch', () => {
    const names = [...styles(sample('neutraal').word.file).keys()];
    for (const name of ['Normal', 'Title', 'heading 1', 'heading 2', 'footnote text', 'header', 'footer', 'Quote'])
      expect(names, name).toContain(name);
    for (const name of ['Kernboodschap', 'Eis', 'Onderbouwing', 'Bloktitel', 'Blokregel', 'Letterlijk', 'Vraag'])
      expect(names, name).toContain(name);
  });

  it('repeats no property of a style in a paragraph', () => {
    for (const { word, document } of every) {
      const byId = new Map([...styles(word.file).values()].map(({ id, element }) => [id, element]));
      for (const { style, element, text } of word.lines) {
        const own = child(element, 'w:pPr');
        const properties = child(byId.get(style) ?? element, 'w:pPr');
        for (const property of own ? children(own) : []) {
          if (['w:pStyle', 'w:numPr', 'w:tabs'].includes(property.name)) continue;
          // Without the number of its style, a paragraph loses the indent of the style.
          if (property.name === 'w:ind' && own && children(own, 'w:numPr').length > 0) continue;
          const same = properties && children(properties, property.name)[0];
          const where = `${document.name}: ${property.name} in ${style}: ${text.slice(0, 40)}`;
          if (same) expect(attributesOf(property), where).not.toEqual(attributesOf(same));
        }
      }
    }
  });

  it('sets no font, size or colour directly in a run of the text', () => {
    for (const { word, document } of every)
      for (const { element, text } of word.lines)
        for (const run of all(element, 'w:rPr'))
          for (const property of children(run).filter((one) => ['w:rFonts', 'w:color', 'w:sz'].includes(one.name))) {
            // A field in a label takes the label's size: its own style is that of a field.
            const style = val(child(run, 'w:rStyle'));
            expect(style, `${document.name}: ${property.name}: ${text.slice(0, 40)}`).toBe('PlaceholderText');
          }
  });

  it('hyphenates automatically, in Dutch, and not in the styles without hyphens', () => {
    for (const { word, document } of every) {
      const settings = word.file.xml('word/settings.xml');
      expect(children(settings, 'w:autoHyphenation').length, document.name).toBe(1);
      expect(val(children(settings, 'w:consecutiveHyphenLimit')[0])).toBe('2');
      expect(word.language).toBe('nl-NL');
      const byName = styles(word.file);
      for (const [name, { word: wordName }] of Object.entries(STYLES)) {
        const style = byName.get(wordName)?.element;
        if (!style || name === 'normal') continue;
        const { hyphenate } = document.houseStyle.styles[name as keyof typeof STYLES];
        expect(suppressed(style, byName), `${document.name}: ${wordName}`).toBe(!hyphenate);
      }
    }
  });

  it('raises no question when it is opened: no field waits for an update', () => {
    for (const { word, document } of every) {
      expect(children(word.file.xml('word/settings.xml'), 'w:updateFields').length, document.name).toBe(0);
      expect(word.file.text('word/document.xml'), document.name).not.toMatch(/w:dirty="(1|true)"/);
      for (const { fields } of word.lines)
        for (const { instruction, text } of fields)
          expect(text.trim(), `${document.name}: ${instruction}`).not.toBe('');
    }
  });
});

function attributesOf(element: XmlElement): unknown {
  return { ...element.attributes, inside: children(element).map((one) => [one.name, attributesOf(one)]) };
}

type Styles = ReturnType<typeof styles>;

/** By the style itself or a base style. */
function suppressed(style: XmlElement, byName: Styles): boolean {
  const own = child(style, 'w:pPr', 'w:suppressAutoHyphens');
  if (own) return !['0', 'false'].includes(val(own) ?? '1');
  const base = val(child(style, 'w:basedOn'));
  const found = [...byName.values()].find(({ id }) => id === base);
  return found ? suppressed(found.element, byName) : false;
}

function fieldsIn(nodes: readonly PublicationNode[]): string[] {
  const found: string[] = [];
  JSON.stringify(nodes, (_, value) => {
    if (value?.type === 'field') found.push(value.text);
    return value;
  });
  return found;
}
