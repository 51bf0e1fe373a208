import { AbstractNumbering, ConcreteNumbering, type ILevelsOptions, type IRunStylePropertiesOptions } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { Numbering } from '../../core/publication/publication.ts';
import { HouseNumbering } from './own-elements.ts';
import { halfPoints, hex, twipsOfMm } from './units.ts';
import { writable } from './xml.ts';

/** Word's names of the ways to count. */
type Format = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'bullet';

/** A counter of Word (`w:num`) and the level in it, from 0. */
export interface NumberPlace {
  numId: number;
  level: number;
}

/** What each level of a scheme printed last; Word counts the same way. */
interface Count {
  abstract: AbstractNumbering;
  numId: number;
  values: number[];
}

const LEVELS = 9;
/** Bullets and numbers of lists hang by this. Millimetres. */
const LIST_STEP = 6;

const ROMAN: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, worth] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

function letters(number: number): string {
  // Word goes on with aa, bb, … after z.
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/**
 * How a printed label counts: '2.' by decimals with '.' after it, '(b)' by letters. Null: it holds no number, or a per
 * cent sign, which Word would read as a counter.
 */
export function countingOf(label: string, number: number): { format: Format; before: string; after: string } | null {
  if (label.includes('%') || number < 1) return null;
  const spellings: [Format, string][] = [
    ['decimal', String(number)],
    ['lowerLetter', letters(number)],
    ['upperLetter', letters(number).toUpperCase()],
    ['lowerRoman', roman(number)],
    ['upperRoman', roman(number).toUpperCase()],
  ];
  for (const [format, spelling] of spellings) {
    const found = lastByItself(label, spelling);
    if (found !== null) return { format, before: label.slice(0, found), after: label.slice(found + spelling.length) };
  }
  return null;
}

/** The position of the last occurrence of a number in a label as a separate word, or null. */
function lastByItself(label: string, spelling: string): number | null {
  if (spelling === '') return null;
  for (let at = label.lastIndexOf(spelling); at >= 0; at = at === 0 ? -1 : label.lastIndexOf(spelling, at - 1)) {
    const touches =
      /[\p{L}\p{N}]$/u.test(label.slice(0, at)) || /^[\p{L}\p{N}]/u.test(label.slice(at + spelling.length));
    if (!touches) return at;
  }
  return null;
}

/**
 * Word's own numbering, made while the document is drawn: `numbers` says which counter a paragraph takes, so that Word
 * prints the label of the publication by itself and goes on counting when somebody adds a demand or an item.
 */
export class NumberingPlan {
  readonly #house: HouseStyle;
  readonly #abstracts: AbstractNumbering[] = [];
  readonly #counters: ConcreteNumbering[] = [];
  readonly #counts = new Map<string, Count>();
  readonly #styles = new Map<string, NumberPlace>();

  constructor(house: HouseStyle) {
    this.#house = house;
  }

  /** Counter of a style (by its Word id), so that the style itself carries the number. */
  get styles(): ReadonlyMap<string, NumberPlace> {
    return this.#styles;
  }

  /**
   * The counter for a numbered paragraph of a style (its Word id), or null where a label can't be counted and is
   * written as words. `linked`: the style's own counter will do, so the paragraph needs none of its own.
   */
  place(number: Numbering, styleId: string, bindStyle: boolean): (NumberPlace & { linked: boolean }) | null {
    if (number.scheme.startsWith('list:') || number.scheme === 'table' || number.scheme === 'figure') return null;
    const level = Math.min(LEVELS, Math.max(1, number.level)) - 1;
    const counting = countingOf(number.label, number.value);
    if (!counting) return null;
    const key = `${number.scheme} ${number.scheme === 'heading' ? '' : `${counting.format} ${counting.before}%${counting.after} ${bindStyle}`}`;
    let count = this.#counts.get(key);
    if (!count) {
      const abstract = this.#newAbstract(
        number.scheme === 'heading'
          ? Array.from({ length: LEVELS }, (_, at) => this.#headingLevel(at))
          : [this.#marginLevel(number, counting, bindStyle ? styleId : null)],
      );
      count = { abstract, numId: this.#newCounter(abstract, null), values: [] };
      this.#counts.set(key, count);
      if (bindStyle && number.scheme !== 'heading' && !this.#styles.has(styleId))
        this.#styles.set(styleId, { numId: count.numId, level: 0 });
      if (number.scheme === 'heading')
        for (const [at, id] of ['Heading1', 'Heading2', 'Heading3'].entries())
          if (!this.#styles.has(id)) this.#styles.set(id, { numId: count.numId, level: at });
    }
    const expected = (count.values[level] ?? 0) + 1;
    if (number.value !== expected) count.numId = this.#newCounter(count.abstract, { level, value: number.value });
    count.values = [...count.values.slice(0, level), number.value];
    for (let at = 0; at < level; at++) count.values[at] ??= 1;
    const style = this.#styles.get(styleId);
    return { numId: count.numId, level, linked: style?.numId === count.numId && style.level === level };
  }

  /**
   * The counter for the items of one list at a depth from 0, by its first item. Null where its labels can't be counted
   * and are written as words.
   */
  list(first: Numbering, ordered: boolean, depth: number): NumberPlace | null {
    const level = Math.min(LEVELS - 1, depth);
    const counting = ordered ? countingOf(first.label, first.value) : null;
    if (ordered && !counting) return null;
    if (!counting) {
      const shape = `bullet ${first.label}`;
      const known = this.#counts.get(shape);
      if (known) return { numId: known.numId, level };
      const abstract = this.#newAbstract(this.#listLevels(null, first.label, null));
      const numId = this.#newCounter(abstract, null);
      this.#counts.set(shape, { abstract, numId, values: [] });
      return { numId, level };
    }
    const known = this.#counts.get(first.scheme);
    if (known && !first.restart && known.values[level] === first.value - 1) return { numId: known.numId, level };
    // A definition for each list: lists that share one go on counting in each other.
    const abstract = this.#newAbstract(this.#listLevels(counting, first.label, { level, value: first.value }));
    const numId = this.#newCounter(abstract, null);
    this.#counts.set(first.scheme, { abstract, numId, values: [] });
    return { numId, level };
  }

  /** Records an item of an ordered list, so that a later list can continue its counter. */
  counted(item: Numbering, place: NumberPlace): void {
    const count = this.#counts.get(item.scheme);
    if (count && count.numId === place.numId) count.values[place.level] = item.value;
  }

  #newAbstract(levels: ILevelsOptions[]): AbstractNumbering {
    const abstract = new AbstractNumbering(this.#abstracts.length, levels);
    this.#abstracts.push(abstract);
    return abstract;
  }

  #newCounter(abstract: AbstractNumbering, start: { level: number; value: number } | null): number {
    const numId = this.#counters.length + 1;
    const overrideLevels = start ? [{ num: start.level, start: start.value }] : [];
    this.#counters.push(
      new ConcreteNumbering({ numId, abstractNumId: abstract.id, reference: '', instance: 0, overrideLevels }),
    );
    return numId;
  }

  /** 'Eis 1', 'Vraag 1', 'Citaat 1', 'Bijlage A': hung in the margin column. */
  #marginLevel(
    number: Numbering,
    counting: { format: Format; before: string; after: string },
    styleId: string | null,
  ): ILevelsOptions {
    // A demand of one line has a small number: only the style of a claim has the large one.
    const large = number.scheme === 'demand' && styleId !== null;
    // A reference prints the number with its word: no line ends between 'eis' and '1'.
    const words = `${counting.before}%1${counting.after}`.replaceAll(' ', '\u00a0');
    return this.#level(0, counting.format, words, {
      style: styleId,
      left: 0,
      run: number.scheme === 'annex' ? undefined : this.#labelRun(large ? 'number' : 'label'),
    });
  }

  /** '1', '1.1': in the heading's own type. */
  #headingLevel(at: number): ILevelsOptions {
    const text = Array.from({ length: at + 1 }, (_, part) => `%${part + 1}`).join('.');
    return this.#level(at, 'decimal', text, { style: at < 3 ? `Heading${at + 1}` : null, left: 0 });
  }

  #listLevels(
    counting: { format: Format; before: string; after: string } | null,
    bullet: string,
    start: { level: number; value: number } | null,
  ): ILevelsOptions[] {
    const step = twipsOfMm(LIST_STEP);
    return Array.from({ length: LEVELS }, (_, at) =>
      this.#level(
        at,
        counting?.format ?? 'bullet',
        counting ? `${counting.before}%${at + 1}${counting.after}` : bullet,
        {
          style: null,
          left: step * (at + 1),
          hanging: step,
          run: counting ? { bold: true, color: hex(this.#house.colors.accent) } : undefined,
          start: start?.level === at ? start.value : undefined,
        },
      ),
    );
  }

  #labelRun(size: 'label' | 'number'): IRunStylePropertiesOptions {
    const type = this.#house[size];
    const font = this.#house.fonts[type.face].family;
    return {
      font: { ascii: font, hAnsi: font, cs: font },
      bold: true,
      color: hex(this.#house.colors.accent),
      size: halfPoints(type.size),
    };
  }

  #level(
    level: number,
    format: Format,
    text: string,
    more: { style: string | null; left: number; hanging?: number; run?: IRunStylePropertiesOptions; start?: number },
  ): ILevelsOptions {
    const { style, left, hanging = twipsOfMm(this.#house.page.marginColumn), run, start } = more;
    return {
      level,
      format,
      text: writable(text),
      suffix: 'tab',
      start,
      style: { style: style ?? undefined, run, paragraph: { indent: { left, hanging } } },
    };
  }

  /** `word/numbering.xml`. */
  part(): HouseNumbering {
    return new HouseNumbering(this.#abstracts, this.#counters);
  }
}
