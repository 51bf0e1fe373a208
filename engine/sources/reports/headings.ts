import { type ContentsEntry, foldTitle } from './contents-table.ts';
import type { PageLine } from './page-line.ts';

export type LabelKind = 'roman' | 'number' | 'letter' | 'small-roman' | 'decimal';

export interface HeadingLabel {
  kind: LabelKind;
  /** Without the full stop: 'IV', '8', 'a', '2.1'. */
  text: string;
  rest: string;
}

const ROMAN = /^([IVXLC]{1,7})[.)]?\s+(\S.*)$/;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(\S.*)$/;
const NUMBER = /^(\d{1,2})[.)]?\s+(\S.*)$/;
const SMALL_ROMAN = /^([ivx]{1,5})[.)]\s+(\S.*)$/;
const LETTER = /^([a-zA-Z])[.)]\s+(\S.*)$/;

/** The possible readings of the beginning of a heading; 'i.' and 'I.' are a letter or a Roman number. */
export function readLabels(text: string): HeadingLabel[] {
  const readings: HeadingLabel[] = [];
  const add = (kind: LabelKind, found: RegExpExecArray | null): void => {
    if (found?.[1] && found[2]) readings.push({ kind, text: found[1], rest: found[2] });
  };
  add('decimal', DECIMAL.exec(text));
  if (readings.length > 0) return readings;
  add('roman', ROMAN.exec(text));
  add('number', NUMBER.exec(text));
  add('small-roman', SMALL_ROMAN.exec(text));
  add('letter', LETTER.exec(text));
  return readings;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The place of a label in its row: 'IV' is 4, 'c' is 3. */
export function orderOfLabel({ kind, text }: HeadingLabel): number {
  if (kind === 'number') return Number(text);
  if (kind === 'letter') return text.toLowerCase().charCodeAt(0) - 96;
  if (kind === 'decimal') return Number(text.split('.').at(-1));
  let total = 0;
  const digits = Array.from(text.toLowerCase(), (letter) => ROMAN_DIGITS[letter] ?? 0);
  for (const [at, digit] of digits.entries()) total += digit < (digits[at + 1] ?? 0) ? -digit : digit;
  return total;
}

/** The level and path of headings in order, from their labels. */
export class HeadingLevels {
  #open: { kind: LabelKind | 'plain'; label: string | null; order: number; style: string }[] = [];

  /** The next heading: `style` is its type, by which headings without a label are placed. */
  place(
    readings: readonly HeadingLabel[],
    style: string,
  ): { level: number; path: string | null; label: HeadingLabel | null } {
    const label = this.#choose(readings);
    if (!label) {
      const same = this.#open.findIndex((one) => one.kind === 'plain' && one.style === style);
      const at = same >= 0 ? same : this.#open.length;
      this.#open = [...this.#open.slice(0, at), { kind: 'plain', label: null, order: 0, style }];
      return { level: at + 1, path: null, label: null };
    }
    const own = { kind: label.kind, label: label.text, order: orderOfLabel(label), style };
    if (label.kind === 'decimal') {
      const depth = label.text.split('.').length;
      this.#open = [...this.#open.filter(({ kind }) => kind !== 'plain').slice(0, depth - 1), own];
      return { level: depth, path: label.text, label };
    }
    const same = this.#open.findIndex(({ kind }) => kind === label.kind);
    const base = same >= 0 ? this.#open.slice(0, same) : this.#open.filter(({ kind }) => kind !== 'plain');
    this.#open = [...(label.kind === 'roman' ? [] : base), own];
    const path = this.#open.flatMap(({ label: text }) => (text === null ? [] : [text])).join('.');
    return { level: this.#open.length, path, label };
  }

  /** The reading that goes on with an open row, or else begins a new one below. */
  #choose(readings: readonly HeadingLabel[]): HeadingLabel | null {
    const goesOn = readings.find((one) =>
      this.#open.some(({ kind, order }) => kind === one.kind && orderOfLabel(one) === order + 1),
    );
    if (goesOn) return goesOn;
    return readings.find((one) => orderOfLabel(one) === 1) ?? readings[0] ?? null;
  }
}

/** The entries of the table of contents by their folded title. */
export class ContentsTitles {
  readonly #titles: readonly string[];
  constructor(entries: readonly ContentsEntry[]) {
    this.#titles = entries.map(({ title }) => foldTitle(title)).filter((title) => title !== '');
  }

  get isEmpty(): boolean {
    return this.#titles.length === 0;
  }

  has(text: string): boolean {
    return this.#titles.includes(foldTitle(text));
  }

  /** Whether a heading of several lines may begin with this text. */
  canBegin(text: string): boolean {
    const folded = foldTitle(text);
    return folded.length >= 4 && this.#titles.some((title) => title.startsWith(folded));
  }
}

/** Whether a line is set as a heading: bold, larger, in capitals or in italics, and short. */
export function isSetAsHeading(line: PageLine, bodySize: number): boolean {
  const letters = line.text.replace(/[^\p{L}]/gu, '');
  if (letters === '' || line.text.length > 180) return false;
  const isCapitals = letters.length > 3 && letters === letters.toUpperCase();
  return line.isBold === true || line.size > bodySize * 1.05 || isCapitals || (line.isItalic && line.text.length < 100);
}
