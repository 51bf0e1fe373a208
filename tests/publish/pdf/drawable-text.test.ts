import { describe, expect, test } from 'vitest';
import { cleanText, DrawableText } from '../../../engine/publish/pdf/drawable-text.ts';
import { type FontCoverage, fontCoverage } from '../../../engine/publish/pdf/font-coverage.ts';
import { fc } from '../../fuzz/property.ts';
import { everyNodeAssets } from '../every-node.ts';

const FONTS = Object.values(everyNodeAssets().fonts).flatMap((bytes) => fontCoverage(bytes) ?? []);
const plain = (family: string) => ({ family, bold: false, italic: false });

describe('the choice of a font for each character', () => {
  test('reads family, cut and characters from the font itself', () => {
    const cuts = FONTS.map((font) => `${font.family} ${font.bold ? 'b' : ''}${font.italic ? 'i' : ''}`.trim()).sort();
    expect(cuts).toEqual(
      ['Literata', 'Public Sans', 'Source Sans 3', 'Source Serif 4'].flatMap((family) => [
        family,
        `${family} b`,
        `${family} bi`,
        `${family} i`,
      ]),
    );
    const sans = FONTS.find((font) => font.family === 'Public Sans') as FontCoverage;
    expect(sans.covers.has('é'.codePointAt(0) ?? 0)).toBe(true);
    expect(sans.covers.has('ж'.codePointAt(0) ?? 0)).toBe(false);
  });

  test('ignores bytes that are no font', () => {
    expect(fontCoverage(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(fontCoverage(new Uint8Array(4096))).toBeNull();
  });

  test('leaves Dutch text unchanged in each of the four families', () => {
    const text =
      'De motie-Bikker\u00a0c.s. (28\u202f638, nr.\u00a0238): ‘één coördinerend thema’s’ … 2023–2024, € 2,5 miljoen, 12%.';
    for (const family of ['Source Sans 3', 'Source Serif 4', 'Public Sans', 'Literata']) {
      const settled = new DrawableText(FONTS);
      expect(settled.settle(text, plain(family))).toBe(text);
      expect(settled.missingCharacters).toEqual([]);
    }
  });

  test('replaces the font for a letter that the first one lacks', () => {
    const settled = new DrawableText(FONTS);
    expect(settled.settle('Київ, Kyiv', plain('Public Sans'))).toEqual([
      { text: 'Київ', family: expect.stringMatching(/Literata|Source/) as unknown },
      { text: ', Kyiv', family: null },
    ]);
    expect(settled.missingCharacters).toEqual([]);
  });

  test('replaces a character that no font has by one replacement character, and names and counts it', () => {
    const settled = new DrawableText(FONTS);
    expect(settled.settle('Goed 👩‍👩‍👧 zo 漢漢字', plain('Source Sans 3'))).toBe('Goed □ zo □');
    expect(settled.missingCharacters).toEqual([
      { char: '👩‍👩‍👧', instead: '□', count: 1 },
      { char: '漢', instead: '□', count: 2 },
      { char: '字', instead: '□', count: 1 },
    ]);
  });

  test('draws the replacement character from another font before the mark of a language', () => {
    const own = FONTS.find((font) => font.family === 'Public Sans') as FontCoverage;
    expect(own.covers.has('□'.codePointAt(0) ?? 0)).toBe(false);
    expect(own.covers.has('¿'.codePointAt(0) ?? 0)).toBe(true);
    expect(new DrawableText(FONTS).settle('مرحبا', plain('Public Sans'))).toEqual([
      { text: '□', family: expect.stringMatching(/Literata|Source/) as unknown },
    ]);
    const alone = new DrawableText(FONTS.filter(({ family }) => family === 'Public Sans'));
    expect(alone.settle('مرحبا', plain('Public Sans'))).not.toContain('¿');
  });

  test('keeps the position of a letter whose accent no font has', () => {
    const settled = new DrawableText(FONTS);
    expect(settled.settle('een q\u0489 hier', plain('Source Sans 3'))).toBe('een q hier');
    expect(settled.missingCharacters).toEqual([{ char: 'q\u0489', instead: 'q', count: 1 }]);
  });

  test('draws a letter with a combining accent as one letter', () => {
    const settled = new DrawableText(FONTS);
    const drawn = settled.settle('reu\u0308nie', plain('Public Sans'));
    expect(typeof drawn === 'string' ? drawn.normalize('NFC') : drawn).toBe('reünie');
    expect(settled.missingCharacters).toEqual([]);
  });

  test('drops controls, turns line ends into spaces, and replaces a lone surrogate', () => {
    expect(cleanText('a\u0000b\u0007c\ufeffd\r\ne\u2028f\ud800g\ufffeh')).toBe('abcd e f\ufffdgh');
  });

  test('keeps every character that some font has, in any text', () => {
    const covered = new Set(FONTS.flatMap((font) => (font.bold || font.italic ? [] : [...font.covers])));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const settled = new DrawableText(FONTS);
        const pieces = settled.settle(text, plain('Literata'));
        const joined = typeof pieces === 'string' ? pieces : pieces.map((piece) => piece.text).join('');
        expect(cleanText(joined)).toBe(joined);
        for (const { char } of settled.missingCharacters) {
          const reason = [...char].some((one) => !covered.has(one.codePointAt(0) ?? 0) || /\p{Co}/u.test(one));
          // Or no single family has all characters of this position.
          expect(reason || [...char].length > 1).toBe(true);
        }
      }),
    );
  });

  test('makes no line that is longer than the PDF writer allows', () => {
    const settled = (text: string) => {
      const drawn = new DrawableText(FONTS).settle(text, plain('Source Sans 3'));
      return typeof drawn === 'string' ? drawn : drawn.map((piece) => piece.text).join('');
    };
    const longest = (text: string) => Math.max(...text.split(/[ \u200b]/).map((part) => Buffer.byteLength(part)));
    for (const space of ['\u00a0', '\u202f', '\u2060', 'a\u00a0'])
      expect(longest(settled(space.repeat(40_000)))).toBeLessThan(1000);
    expect(longest(settled(`a${'\u0301'.repeat(40_000)}`))).toBeLessThan(1000);
    expect(settled('art.\u00a01 van\u00a0de\u00a0wet')).toBe('art.\u00a01 van\u00a0de\u00a0wet');
  });
});
