import type { FontCoverage } from './font-coverage.ts';

/** Text in one font; `family` null: the font of the paragraph. */
export interface Piece {
  text: string;
  family: string | null;
}

/** A character that no available font can draw. */
export interface MissingCharacter {
  char: string;
  /** The replacement: the letter without an accent that no font has, or a replacement character. */
  instead: string;
  count: number;
}

/** The font of a text: its family and its style. */
export interface Cut {
  family: string;
  bold: boolean;
  italic: boolean;
}

/** Replacement characters, the best first. A letter or a punctuation mark would look like part of the text. */
const REPLACEMENTS = ['\u25a1', '\ufffd', '?'];

/** Controls, byte-order marks, annotation anchors and noncharacters: invisible, and refused by PDF/A. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufff9-\ufffb\ufdd0-\ufdef]|[\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]+/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** PDF/A-3a refuses private-use characters in text without a replacement text: no reader could tell their meaning. */
const PRIVATE_USE = /\p{Co}/u;
/** Accents, and characters that choose the form of an emoji. */
const ADDED_TO_BASE = /[\p{M}\u200d]/gu;
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** The shaper can draw these as the plain space. */
const MADE_OF_SPACE = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Maximum of combining marks on one letter. The typesetter's time grows with the square of their number. */
const MOST_PILED = 32;
const PILED = '[\\p{M}\\p{Default_Ignorable_Code_Point}]';
const PILE = new RegExp(`${PILED}{${MOST_PILED + 1}}`, 'u');
const PILES = new RegExp(`(${PILED}{${MOST_PILED}})(${PILED}+)`, 'gu');

/** Spaces without a line break. */
const NO_BREAK = /[\u00a0\u2007\u202f]/;
/** Consecutive no-break spaces between words after which a line break is allowed. */
const MOST_UNBROKEN = 100;

/**
 * Allows a line break after every hundredth no-break space: the PDF writer aborts the whole process at a line of more than
 * 65,535 bytes.
 */
function withPlacesToBreak(raw: string): string {
  if (raw.length <= MOST_UNBROKEN || !NO_BREAK.test(raw)) return raw;
  // No line has room for more of them, and they are invisible.
  const text = raw.replace(/([\u00a0\u2007\u202f]{99})[\u00a0\u2007\u202f]+/g, '$1');
  const parts: string[] = [];
  let from = 0;
  let unbroken = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === ' ' || char === '\u200b') unbroken = 0;
    else if (NO_BREAK.test(char)) unbroken += 1;
    if (unbroken < MOST_UNBROKEN) continue;
    parts.push(text.slice(from, at + 1), '\u200b');
    from = at + 1;
    unbroken = 0;
  }
  return parts.join('') + text.slice(from);
}

/** UTF-16 units that are segmented at once: the segmenter slows down on a long text. */
const CHUNK = 1000;

/** The grapheme clusters of a text. Chunks end before a space; without a space, a cluster may be split. */
function* clustersIn(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + CHUNK);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      if (space > from) to = space;
      else while (to < text.length && /\p{M}|\u200d|[\udc00-\udfff]/u.test(text.charAt(to))) to += 1;
    }
    for (const { segment } of segmenter.segment(text.slice(from, to))) yield segment;
    from = to;
  }
}

/** Removes characters that no PDF can hold, for metadata and alternative texts. A lone surrogate becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '\ufffd');
}

/**
 * Chooses a font for each character: the paragraph's own, else another available one, else one replacement character for a
 * series of undrawable ones. PDF/UA and PDF/A refuse a missing glyph, so an export would fail on one pasted emoji.
 */
export class DrawableText {
  private readonly fonts: readonly FontCoverage[];
  private readonly missing = new Map<string, MissingCharacter>();
  private readonly chains = new Map<string, FontCoverage[]>();

  /** `fonts` in order of preference as fallback. */
  constructor(fonts: readonly FontCoverage[]) {
    this.fonts = fonts;
  }

  /** In order of appearance. */
  get missingCharacters(): MissingCharacter[] {
    return [...this.missing.values()];
  }

  /** Width of a word as a share of the font size, without kerning: rather too wide than too narrow. */
  widthOf(word: string, cut: Cut): number {
    const chain = this.chain(cut);
    let width = 0;
    for (const char of word) {
      const code = char.codePointAt(0) ?? 0;
      width += (chain.find((font) => font.covers.has(code)) ?? chain[0])?.widthOf(code) ?? 1;
    }
    return width;
  }

  /** The same width, or the width in tabular figures if that is larger. */
  widthInTable(word: string, cut: Cut): number {
    const chain = this.chain(cut);
    let width = 0;
    for (const char of word) {
      const code = char.codePointAt(0) ?? 0;
      const font = chain.find((one) => one.covers.has(code)) ?? chain[0];
      width += font ? Math.max(font.widthOf(code), font.tabularWidthOf(code)) : 1;
    }
    return width;
  }

  /** Returns a string if the paragraph's font draws all of it, else pieces. */
  settle(raw: string, cut: Cut): string | Piece[] {
    const chain = this.chain(cut);
    const own = chain[0];
    if (own && COMMON.test(raw) && drawsCommon(own)) return withPlacesToBreak(raw);
    const text = withPlacesToBreak(this.withoutPiles(cleanText(raw)));
    if (own && drawnWhole(text, own.covers)) return text;
    const pieces: Piece[] = [];
    let isReplaced = false;
    for (const segment of clustersIn(text)) {
      const { text: part, font, replaces } = this.choose(segment, chain);
      // A word in a script without a font gets one replacement character, not one for each letter.
      if (replaces && isReplaced) continue;
      isReplaced = replaces;
      const family = font === own || font === null ? null : font.family;
      const last = pieces.at(-1);
      if (last && last.family === family) last.text += part;
      else pieces.push({ text: part, family });
    }
    const only = pieces[0];
    if (only === undefined) return '';
    return pieces.length === 1 && only.family === null ? only.text : pieces;
  }

  /** Drops marks and invisible characters above `MOST_PILED` on one letter; the marks count as missing. */
  private withoutPiles(text: string): string {
    if (!PILE.test(text)) return text;
    return text.replace(PILES, (_, drawn: string, rest: string) => {
      for (const mark of rest) {
        if (IGNORABLE.test(mark)) continue;
        const known = this.missing.get(mark);
        if (known) known.count += 1;
        else this.missing.set(mark, { char: mark, instead: '', count: 1 });
      }
      return drawn;
    });
  }

  /**
   * Chooses text and font for a cluster. `replaces` is true for a replacement character, which does not identify the
   * original.
   */
  private choose(cluster: string, chain: readonly FontCoverage[]): Chosen {
    const whole = drawnBy(chain, cluster);
    if (whole) return whole;
    const base = cluster.normalize('NFD').replace(ADDED_TO_BASE, '');
    const letter = base !== cluster && /[\p{L}\p{N}]/u.test(base) ? drawnBy(chain, base) : null;
    const chosen = letter ?? replacement(chain);
    const known = this.missing.get(cluster);
    if (known) known.count += 1;
    else this.missing.set(cluster, { char: cluster, instead: chosen.text, count: 1 });
    return chosen;
  }

  /** The cut itself first, then the same cut of the other families. */
  private chain(cut: Cut): FontCoverage[] {
    const key = `${cut.family} ${cut.bold} ${cut.italic}`;
    const known = this.chains.get(key);
    if (known) return known;
    const families = [...new Set([cut.family, ...this.fonts.map((font) => font.family)])];
    const chain = families.flatMap((family) => {
      const cuts = this.fonts.filter((font) => font.family === family);
      return cuts.find((font) => font.bold === cut.bold && font.italic === cut.italic) ?? cuts[0] ?? [];
    });
    this.chains.set(key, chain);
    return chain;
  }
}

interface Chosen {
  text: string;
  font: FontCoverage | null;
  replaces: boolean;
}

function drawnBy(chain: readonly FontCoverage[], cluster: string): Chosen | null {
  if (cluster === '' || PRIVATE_USE.test(cluster)) return null;
  for (const font of chain) {
    for (const text of [cluster, cluster.normalize('NFC'), cluster.normalize('NFD')])
      if (drawnWhole(text, font.covers)) return { text, font, replaces: false };
  }
  return null;
}

function replacement(chain: readonly FontCoverage[]): Chosen {
  for (const text of REPLACEMENTS) {
    const font = chain.find(({ covers }) => covers.has(text.codePointAt(0) ?? 0));
    if (font) return { text, font, replaces: true };
  }
  return { text: '', font: null, replaces: true };
}

/** Nearly all text consists of these characters, and all of them are printable. */
const COMMON = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]*$/;
const COMMON_SIGNS = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code))
  .filter((sign) => COMMON.test(sign))
  .join('');

/** Cache by font: whether it draws all of them. */
const common = new WeakMap<FontCoverage, boolean>();
function drawsCommon(font: FontCoverage): boolean {
  const known = common.get(font);
  if (known !== undefined) return known;
  const draws = drawnWhole(COMMON_SIGNS, font.covers);
  common.set(font, draws);
  return draws;
}

function drawnWhole(text: string, covers: ReadonlySet<number>): boolean {
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (covers.has(code) && !(code >= 0xe000 && code <= 0xf8ff)) continue;
    if (MADE_OF_SPACE.test(char) && covers.has(0x20)) continue;
    if (char === '\u2011' && covers.has(0x2010)) continue;
    if (!IGNORABLE.test(char)) return false;
  }
  return true;
}
