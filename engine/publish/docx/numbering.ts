import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import type { Numbering } from '../../core/publication/publication.ts';
import { halfPoints, hex, twipsOfMm } from './units.ts';
import { tag, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/** Word's names of the ways to count. */
type Format = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'bullet';

/** A counter of Word (`w:num`) and the level in it, from 0. */
export interface NumberPlace {
  numId: number;
  level: number;
}

interface Counter {
  numId: number;
  abstract: number;
  start: { level: number; value: number } | null;
}

interface Abstract {
  id: number;
  /** `w:lvl` elements. */
  levels: string[];
}

/** What each level of a scheme printed last; Word counts the same way. */
interface Count {
  abstract: Abstract;
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

/** Where a number stands last in a label as a word of its own, or null. */
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
  readonly #abstracts: Abstract[] = [];
  readonly #counters: Counter[] = [];
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

  /** To be told after each item of an ordered list, so that a list that goes on finds its counter. */
  counted(item: Numbering, place: NumberPlace): void {
    const count = this.#counts.get(item.scheme);
    if (count && count.numId === place.numId) count.values[place.level] = item.value;
  }

  #newAbstract(levels: string[]): Abstract {
    const abstract = { id: this.#abstracts.length, levels };
    this.#abstracts.push(abstract);
    return abstract;
  }

  #newCounter(abstract: Abstract, start: Counter['start']): number {
    const numId = this.#counters.length + 1;
    this.#counters.push({ numId, abstract: abstract.id, start });
    return numId;
  }

  /** 'Eis 1', 'Vraag 1', 'Citaat 1', 'Bijlage A': hung in the margin column. */
  #marginLevel(
    number: Numbering,
    counting: { format: Format; before: string; after: string },
    styleId: string | null,
  ): string {
    // A demand of one line has a small number: only the style of a claim has the large one.
    const large = number.scheme === 'demand' && styleId !== null;
    // A reference prints the number with its word: no line ends between 'eis' and '1'.
    const words = `${counting.before}%1${counting.after}`.replaceAll(' ', '\u00a0');
    return this.#level(0, counting.format, words, {
      style: styleId,
      left: 0,
      hanging: twipsOfMm(this.#house.page.marginColumn),
      run: number.scheme === 'annex' ? '' : this.#labelRun(large ? 'number' : 'label'),
    });
  }

  /** '1', '1.1': in the heading's own type. */
  #headingLevel(at: number): string {
    const text = Array.from({ length: at + 1 }, (_, part) => `%${part + 1}`).join('.');
    return this.#level(at, 'decimal', text, {
      style: at < 3 ? `Heading${at + 1}` : null,
      left: 0,
      hanging: twipsOfMm(this.#house.page.marginColumn),
      run: '',
    });
  }

  #listLevels(
    counting: { format: Format; before: string; after: string } | null,
    bullet: string,
    start: { level: number; value: number } | null,
  ): string[] {
    const step = twipsOfMm(LIST_STEP);
    const accent = tag('w:color', { 'w:val': hex(this.#house.colors.accent) });
    return Array.from({ length: LEVELS }, (_, at) =>
      this.#level(
        at,
        counting?.format ?? 'bullet',
        counting ? `${counting.before}%${at + 1}${counting.after}` : bullet,
        {
          style: null,
          left: step * (at + 1),
          hanging: step,
          run: counting ? tag('w:rPr', {}, '<w:b/>', accent) : '',
          ...(start?.level === at ? { start: start.value } : {}),
        },
      ),
    );
  }

  #labelRun(size: 'label' | 'number'): string {
    const type = this.#house[size];
    const font = this.#house.fonts[type.face].family;
    return tag(
      'w:rPr',
      {},
      tag('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font }),
      '<w:b/>',
      tag('w:color', { 'w:val': hex(this.#house.colors.accent) }),
      tag('w:sz', { 'w:val': halfPoints(type.size) }),
      tag('w:szCs', { 'w:val': halfPoints(type.size) }),
    );
  }

  #level(
    at: number,
    format: Format,
    text: string,
    more: { style: string | null; left: number; hanging: number; run: string; start?: number },
  ): string {
    return tag(
      'w:lvl',
      { 'w:ilvl': at },
      tag('w:start', { 'w:val': more.start ?? 1 }),
      tag('w:numFmt', { 'w:val': format }),
      more.style !== null && tag('w:pStyle', { 'w:val': more.style }),
      tag('w:suff', { 'w:val': 'tab' }),
      tag('w:lvlText', { 'w:val': text }),
      tag('w:lvlJc', { 'w:val': 'left' }),
      tag('w:pPr', {}, tag('w:ind', { 'w:left': more.left, 'w:hanging': more.hanging })),
      more.run,
    );
  }

  /** `word/numbering.xml`. */
  part(): string {
    const abstracts = this.#abstracts.map((abstract) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': abstract.id },
        tag('w:multiLevelType', { 'w:val': abstract.levels.length > 1 ? 'multilevel' : 'singleLevel' }),
        ...abstract.levels,
      ),
    );
    const counters = this.#counters.map((counter) =>
      tag(
        'w:num',
        { 'w:numId': counter.numId },
        tag('w:abstractNumId', { 'w:val': counter.abstract }),
        counter.start !== null &&
          tag(
            'w:lvlOverride',
            { 'w:ilvl': counter.start.level },
            tag('w:startOverride', { 'w:val': counter.start.value }),
          ),
      ),
    );
    return XML_HEAD + tag('w:numbering', WORD_NAMESPACES, ...abstracts, ...counters);
  }
}
