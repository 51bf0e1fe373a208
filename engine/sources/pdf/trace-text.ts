/**
 * Follows the drawing operators of a page and returns the position of each piece of text. The function of pdf.js for this gives no
 * names of fonts, does not separate drawn spaces from inferred ones, and takes twice the time.
 */
import { applyTo, IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Pdfjs } from './pdfjs.ts';

/** A font of the file, as far as reading needs it. */
export interface TracedFont {
  name: string;
  /** Share of the font size to which one unit of a glyph's width corresponds: 0.001 but for Type 3 fonts. */
  unit: number;
  bold: boolean | null;
  italic: boolean | null;
  /** No code of the font has a character. */
  isUnmapped: boolean;
  /** Codes whose glyph has a name that says nothing, and no character. */
  unknownCodes: ReadonlySet<number>;
  /** Widths of digits that the font draws small and raised, in units of a glyph: its second form of the same digit. */
  raisedDigits: ReadonlyMap<string, number>;
}

/** Text drawn by one operator or a part of it, without a gap. */
export interface TracedText {
  text: string;
  /** Origin of the first glyph and end of the last, in the space of the page as drawn. */
  x: number;
  y: number;
  endX: number;
  endY: number;
  size: number;
  font: TracedFont;
  /** Digits that the font draws small and raised, although size and baseline are those of the line. */
  isRaised: boolean;
  /** The file does not say which characters most of its codes are. */
  isUnmapped: boolean;
  isArtifact: boolean;
  isHidden: boolean;
}

export interface TracedPage {
  texts: TracedText[];
  /** Boxes of thin drawn lines: left, top, right, bottom. */
  rules: [number, number, number, number][];
}

interface Glyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
}

interface State {
  matrix: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  leading: number;
  rise: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  size: number;
  direction: number;
  font: TracedFont | null;
  isHidden: boolean;
}

/**
 * Letters of other languages that have the shape of quotation marks. A font that has one glyph for both gets their code where a
 * program looks the character of the glyph up, as Chromium does.
 */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['\u02bc', '’'],
  ['\u02bb', '‘'],
]);
/** Codes that are no characters of a text. A single one of the last kind is a bullet. */
const MEANINGLESS = /[\p{Cc}\ufffd]|\p{Co}{3}/u;
/** A gap of this share of the font size is a space, even if the file has none there. */
const SPACE = 0.17;
/** A gap of this share of the font size ends a piece of text. */
const JUMP = 0.9;
/** Points: thicker lines are no rules but bars. */
const THICKEST_RULE = 3;
/** Points: the underline of a word is shorter. */
const SHORTEST_RULE = 36;

/**
 * `operators` are those of pdf.js, `page` the transformation to the space with the origin at the upper left, `most` the number of
 * characters after which reading stops (null is returned).
 */
export function traceText(
  ops: Pdfjs['OPS'],
  operators: { fnArray: number[]; argsArray: unknown[] },
  findFont: (name: string) => TracedFont | null,
  page: Matrix,
  most: number,
): TracedPage | null {
  const traced: TracedPage = { texts: [], rules: [] };
  const saved: State[] = [];
  const marks: boolean[] = [];
  let artifacts = 0;
  let characters = 0;
  let state: State = {
    matrix: page,
    text: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    leading: 0,
    rise: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    size: 0,
    direction: 1,
    font: null,
    isHidden: false,
  };

  const save = (): void => {
    saved.push({ ...state });
  };
  const restore = (): void => {
    const last = saved.pop();
    // Text positions are no part of the saved state.
    if (last) state = { ...last, text: state.text, x: state.x, y: state.y, lineX: state.lineX, lineY: state.lineY };
  };
  const moveText = (x: number, y: number): void => {
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  };
  const setFont = (name: unknown, size: unknown): void => {
    const points = Number(size) || 0;
    state.font = findFont(String(name));
    state.size = Math.abs(points);
    state.direction = points < 0 ? -1 : 1;
  };

  const showText = (glyphs: unknown): void => {
    const { font } = state;
    if (!font || state.size === 0 || !Array.isArray(glyphs)) return;
    const whole = multiply(state.matrix, state.text);
    const stretch = state.stretch * state.direction;
    const size = state.size * Math.hypot(whole[2], whole[3]);
    const along = Math.hypot(whole[0], whole[1]) * Math.abs(stretch) || 1;
    let text = '';
    let start = 0;
    let end = 0;
    let at = 0;
    let isRaised = false;
    let unknown = 0;
    const flush = (): void => {
      if (text.trim() !== '') {
        const [x, y] = applyTo(whole, state.x + start * stretch, state.y + state.rise);
        const [endX, endY] = applyTo(whole, state.x + end * stretch, state.y + state.rise);
        traced.texts.push({
          text,
          x,
          y,
          endX,
          endY,
          size,
          font,
          isRaised,
          isUnmapped: font.isUnmapped || unknown > text.length / 2 || MEANINGLESS.test(text),
          isArtifact: artifacts > 0,
          isHidden: state.isHidden,
        });
      }
      text = '';
      unknown = 0;
    };
    for (const glyph of glyphs as (Glyph | number)[]) {
      if (typeof glyph === 'number') {
        at -= (glyph * state.size) / 1000;
        continue;
      }
      const advance = (glyph.width || 0) * font.unit * state.size;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      // Typesetters that break words draw every hyphen as a soft one: drawn, it is a hyphen.
      const unicode =
        glyph.unicode === '\u00ad' && advance > 0 ? '-' : (QUOTES.get(glyph.unicode) ?? glyph.unicode ?? '');
      if (isSpace(unicode)) {
        // A space of the file: kept if text precedes it, so that words never run together.
        if (text !== '' && !text.endsWith(' ')) text += ' ';
      } else {
        const raised = font.raisedDigits.size > 0 && font.raisedDigits.get(unicode) === glyph.width;
        if (raised !== isRaised) {
          flush();
          isRaised = raised;
        }
        const gap = ((at - end) * along) / size;
        if (text !== '' && (gap > JUMP || gap < -JUMP)) flush();
        else if (text !== '' && gap > SPACE && !text.endsWith(' ')) text += ' ';
        if (text === '') start = at;
        text += unicode;
        if (font.unknownCodes.has(glyph.originalCharCode)) unknown += 1;
        characters += unicode.length;
        end = at + advance;
      }
      at += advance + spacing * state.direction;
    }
    flush();
    state.x += at * stretch;
  };

  const addRule = (box: unknown): void => {
    const [left, top, right, bottom] = Array.from(box as ArrayLike<number>, Number) as [number, number, number, number];
    const [x1, y1] = applyTo(state.matrix, left, top);
    const [x2, y2] = applyTo(state.matrix, right, bottom);
    const [from, to] = [Math.min(x1, x2), Math.max(x1, x2)];
    if (Math.abs(y2 - y1) <= THICKEST_RULE && to - from >= SHORTEST_RULE)
      traced.rules.push([from, Math.min(y1, y2), to, Math.max(y1, y2)]);
  };

  for (let index = 0; index < operators.fnArray.length; index += 1) {
    const args = operators.argsArray[index] as unknown[] | null;
    const number = (at: number): number => Number(args?.[at]) || 0;
    switch (operators.fnArray[index]) {
      case ops.save:
      case ops.beginGroup:
        save();
        break;
      case ops.restore:
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        restore();
        break;
      case ops.paintFormXObjectBegin:
        save();
        if (args?.[0]) state.matrix = multiply(state.matrix, toMatrix(args[0]));
        break;
      case ops.transform:
        state.matrix = multiply(state.matrix, toMatrix(args));
        break;
      case ops.setGState:
        for (const [key, value] of (args?.[0] ?? []) as [string, unknown][])
          if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
        break;
      case ops.setFont:
        setFont(args?.[0], args?.[1]);
        break;
      case ops.beginText:
        Object.assign(state, { text: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case ops.setTextMatrix:
        Object.assign(state, {
          text: toMatrix(args?.length === 1 ? args[0] : args),
          x: 0,
          y: 0,
          lineX: 0,
          lineY: 0,
        });
        break;
      case ops.setCharSpacing:
        state.charSpacing = number(0);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case ops.setHScale:
        state.stretch = number(0) / 100;
        break;
      case ops.setLeading:
        state.leading = -number(0);
        break;
      case ops.setTextRise:
        state.rise = number(0);
        break;
      case ops.setTextRenderingMode:
        state.isHidden = number(0) === 3;
        break;
      case ops.moveText:
        moveText(number(0), number(1));
        break;
      case ops.setLeadingMoveText:
        state.leading = number(1);
        moveText(number(0), number(1));
        break;
      case ops.nextLine:
        moveText(0, state.leading);
        break;
      case ops.showText:
        showText(args?.[0]);
        break;
      case ops.beginMarkedContent:
      case ops.beginMarkedContentProps:
        marks.push(nameOf(args?.[0]) === 'Artifact');
        if (marks.at(-1)) artifacts += 1;
        break;
      case ops.endMarkedContent:
        if (marks.pop()) artifacts -= 1;
        break;
      case ops.constructPath:
        if (args?.[2]) addRule(args[2]);
        break;
    }
    if (characters > most) return null;
  }
  return traced;
}

function isSpace(unicode: string): boolean {
  return unicode === ' ' || unicode === '' || (unicode.length === 1 && /\s/.test(unicode));
}

/** A name of the file: pdf.js passes it as a text or as an object. */
function nameOf(value: unknown): unknown {
  return value && typeof value === 'object' && 'name' in value ? value.name : value;
}
