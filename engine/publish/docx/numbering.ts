import { AbstractNumbering, ConcreteNumbering, type ILevelsOptions, type IRunStylePropertiesOptions } from 'docx';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { halfPoints, twipsOfMm } from '../../core/layout/units.ts';
import { type LabelCounting, labelCounting } from '../../core/publication/label-counting.ts';
import type { Numbering } from '../../core/publication/publication.ts';
import { writable } from '../xml.ts';
import { hex } from './hex.ts';
import { HouseNumbering } from './own-elements.ts';

/** A counter of Word (`w:num`) and the level in it, from 0. */
export interface CounterLevel {
  numId: number;
  level: number;
}

/** A definition of levels with its last counter. `values`: the last number of each level; Word counts the same way. */
interface Count {
  definition: number;
  numId: number;
  values: number[];
}

const LEVELS = 9;
/** Bullets and numbers of lists hang by this. Millimetres. */
const LIST_STEP = 6;
const HEADINGS = ['Heading1', 'Heading2', 'Heading3'];

/**
 * Word's own numbering, made while the document is drawn. It says which counter a paragraph takes, so that Word prints the
 * label of the publication by itself and goes on counting when the reader adds a demand or an item.
 */
export class NumberingPlan {
  readonly #house: HouseStyle;
  readonly #definitions: AbstractNumbering[] = [];
  readonly #counters: ConcreteNumbering[] = [];
  readonly #counts = new Map<string, Count>();
  /** Counter of a style (by its Word id), so that the style itself carries the number. */
  readonly styles = new Map<string, CounterLevel>();

  constructor(house: HouseStyle) {
    this.#house = house;
  }

  /**
   * The counter for a numbered paragraph of a style (its Word id), or null where Word can't count a label and it is written
   * as text. `isLinked`: the style has this counter, so the paragraph needs none of its own.
   */
  paragraphCounter(
    { scheme, label, value, level: from1 }: Numbering,
    styleId: string,
    bindsStyle: boolean,
  ): (CounterLevel & { isLinked: boolean }) | null {
    if (scheme.startsWith('list:') || scheme === 'table' || scheme === 'figure') return null;
    const counting = labelCounting(label, value);
    if (!counting) return null;
    const level = Math.min(LEVELS, Math.max(1, from1)) - 1;
    const isHeading = scheme === 'heading';
    const key = isHeading ? scheme : [scheme, counting.format, counting.before, counting.after, bindsStyle].join('\n');
    let count = this.#counts.get(key);
    if (!count) {
      count = this.#define(
        key,
        isHeading ? headingLevels(this.#house) : [marginLevel(this.#house, scheme, counting, bindsStyle && styleId)],
      );
      const { numId } = count;
      for (const [at, id] of (isHeading ? HEADINGS : bindsStyle ? [styleId] : []).entries())
        if (!this.styles.has(id)) this.styles.set(id, { numId, level: at });
    }
    const { values } = count;
    if (value !== (values[level] ?? 0) + 1)
      count.numId = this.#addCounter(count.definition, [{ num: level, start: value }]);
    count.values = [...Array.from({ length: level }, (_, at) => values[at] ?? 1), value];
    const style = this.styles.get(styleId);
    return { numId: count.numId, level, isLinked: style?.numId === count.numId && style.level === level };
  }

  /**
   * The counter for the items of one list at a depth from 0, by its first item. Null where Word can't count its labels and
   * they are written as text.
   */
  listCounter(first: Numbering, isOrdered: boolean, depth: number): CounterLevel | null {
    const level = Math.min(LEVELS - 1, depth);
    const counting = isOrdered ? labelCounting(first.label, first.value) : null;
    if (isOrdered && !counting) return null;
    const key = counting ? first.scheme : `bullet ${first.label}`;
    const known = this.#counts.get(key);
    if (known && (!counting || (!first.restart && known.values[level] === first.value - 1)))
      return { numId: known.numId, level };
    // A definition for each list: lists that share one go on counting in each other.
    const { numId } = this.#define(
      key,
      listLevels(this.#house, counting ?? first.label, { level, start: first.value }),
    );
    return { numId, level };
  }

  /** Records an item of an ordered list, so that a later list can continue its counter. */
  recordItem(item: Numbering, { numId, level }: CounterLevel): void {
    const count = this.#counts.get(item.scheme);
    if (count?.numId === numId) count.values[level] = item.value;
  }

  /** `word/numbering.xml`. */
  toPart(): HouseNumbering {
    return new HouseNumbering(this.#definitions, this.#counters);
  }

  #define(key: string, levels: ILevelsOptions[]): Count {
    const definition = this.#definitions.length;
    this.#definitions.push(new AbstractNumbering(definition, levels));
    const count = { definition, numId: this.#addCounter(definition, []), values: [] };
    this.#counts.set(key, count);
    return count;
  }

  #addCounter(abstractNumId: number, overrideLevels: { num: number; start: number }[]): number {
    const numId = this.#counters.length + 1;
    this.#counters.push(new ConcreteNumbering({ numId, abstractNumId, reference: '', instance: 0, overrideLevels }));
    return numId;
  }
}

interface LevelOptions {
  indent: { left: number; hanging: number };
  style?: string;
  run?: IRunStylePropertiesOptions;
  start?: number;
}

function levelOptions(
  level: number,
  format: ILevelsOptions['format'],
  text: string,
  { indent, style, run, start }: LevelOptions,
): ILevelsOptions {
  return { level, format, text: writable(text), suffix: 'tab', start, style: { style, run, paragraph: { indent } } };
}

/** Hung in the margin column. */
const inMargin = (house: HouseStyle) => ({ left: 0, hanging: twipsOfMm(house.page.marginColumn) });

/** Characters before the number that fit in the margin column in the large type: 'Punt '. */
const LONGEST_LARGE = 5;

/** 'Eis 1', 'Vraag 1', 'Citaat 1', 'Bijlage A'. */
function marginLevel(
  house: HouseStyle,
  scheme: string,
  { format, before, after }: LabelCounting,
  styleId: string | false,
): ILevelsOptions {
  // A demand of one line has a small number: only the style of a claim has the large one.
  const isLarge = scheme === 'demand' && styleId !== false;
  const type = house[isLarge ? 'number' : 'label'];
  const family = house.fonts[type.face].family;
  const run = {
    font: { ascii: family, hAnsi: family, cs: family },
    bold: true,
    color: hex(house.colors.accent),
    // In line with the words of the claim, a word that is wider than the margin has their size.
    size: halfPoints(
      isLarge && before.length > LONGEST_LARGE ? Math.min(type.size, house.styles.demand.size) : type.size,
    ),
  };
  // A reference prints the number with its word: no line ends between 'eis' and '1'.
  return levelOptions(0, format, `${before}%1${after}`.replaceAll(' ', '\u00a0'), {
    indent: inMargin(house),
    style: styleId || undefined,
    run: scheme === 'annex' ? undefined : run,
  });
}

/** '1', '1.1': in the heading's own type. */
function headingLevels(house: HouseStyle): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, at) => {
    const text = Array.from({ length: at + 1 }, (_, part) => `%${part + 1}`).join('.');
    return levelOptions(at, 'decimal', text, { indent: inMargin(house), style: HEADINGS[at] });
  });
}

/** `label`: how the labels count, or the bullet. `first`: the number of the first item. */
function listLevels(
  house: HouseStyle,
  label: LabelCounting | string,
  first: { level: number; start: number },
): ILevelsOptions[] {
  const step = twipsOfMm(LIST_STEP);
  return Array.from({ length: LEVELS }, (_, at) => {
    const indent = { left: step * (at + 1), hanging: step };
    if (typeof label === 'string') return levelOptions(at, 'bullet', label, { indent });
    return levelOptions(at, label.format, `${label.before}%${at + 1}${label.after}`, {
      indent,
      run: { bold: true, color: hex(house.colors.accent) },
      start: first.level === at ? first.start : undefined,
    });
  });
}
