import {
  type IParagraphPropertiesOptions,
  type ISpacingProperties,
  NumberProperties,
  ParagraphProperties,
  type XmlComponent,
} from 'docx';
import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { SpaceAbove } from '../../core/layout/laid-out.ts';
import { pointsOfTwips, twipsOfMm, twipsOfPoints } from '../../core/layout/units.ts';
import type { PubInline, PubLabel } from '../../core/publication/publication.ts';
import { holdsLongWord } from '../long-word.ts';
import { bookmarked } from './bookmarks.ts';
import { drawInlines, type InlineSetting } from './inline.ts';
import { languageOf } from './language.ts';
import type { CounterLevel } from './numbering.ts';
import { Amended, HouseParagraph, shared, suppressHyphens } from './own-elements.ts';
import { type RunLook, tabRun, textRun } from './runs.ts';
import { type Hanging, hangingOf, isKeptWhole, ruleAbove } from './styles.ts';
import type { Place, Writing } from './writing.ts';

/** Properties of a paragraph besides its style, as options of docx. Absent: as the style. */
export interface ParagraphLook extends Omit<IParagraphPropertiesOptions, 'style' | 'numbering'> {
  /** Word's id of the style. */
  style: string;
  /** `none`: the style counts, this paragraph does not. */
  number?: CounterLevel | 'none';
  /** A word that no line holds is hyphenated, whatever the style says. */
  hyphenate?: boolean;
}

const propertiesOf = shared(({ number, hyphenate, ...options }: ParagraphLook) => {
  const properties = new ParagraphProperties({ ...options, numbering: number === 'none' ? false : undefined });
  return new Amended(properties, [
    ...(number && number !== 'none' ? [new NumberProperties(number.numId, number.level)] : []),
    ...(hyphenate ? [suppressHyphens(false)] : []),
  ]);
});

export function plainParagraph(look: ParagraphLook, content: readonly XmlComponent[]): HouseParagraph {
  return new HouseParagraph(propertiesOf(look), content);
}

/** An indent whose first line hangs, or begins where the others do: the style may say otherwise. Twips. */
export function indentOfLine({ left, hanging }: Hanging): ParagraphLook['indent'] {
  return hanging > 0 ? { left, hanging } : { left, firstLine: 0 };
}

/** The alignment of a cell for a paragraph in it; the left is that of each style. */
export const alignment = (cell: Place['cell']): ParagraphLook['alignment'] =>
  cell === null || cell === 'left' ? undefined : cell;

/** A paragraph of the publication. */
export interface Words {
  id: string;
  style: StyleName;
  content: readonly PubInline[];
  /** Content that is no inline of the publication: a legend with its swatches. Follows `content`. */
  drawn?: readonly XmlComponent[];
  lang?: string;
  label?: PubLabel;
  /** A counter of Word; `isLinked`: the style has it. */
  number?: (CounterLevel & { isLinked?: boolean }) | 'none';
  lead?: { content: readonly PubInline[]; tone: 'accent' | 'strong' };
  /** Points above; absent: as the style. */
  before?: number;
  keepWithNext?: boolean;
  /** The number sets how the paragraph hangs: an item of a list. */
  hangsByNumber?: true;
  /** More of the paragraph's look. */
  look?: Partial<ParagraphLook>;
  /** Another style of Word than the publication's, for a list in a cell. */
  wordStyle?: string;
}

/** How inline content is drawn in a paragraph of this style. */
export function settingOf(writing: Writing, style: StyleName, language: string): InlineSetting {
  return { writing, part: 'document', language, bold: writing.house.styles[style].bold };
}

/** White that may stay at the top of a page without being seen there. Points. */
const SMALL_WHITE = 4;

/** Points above, where they differ from the style's. */
function spaceAbove({ house }: Writing, words: Words, { above, cell }: Place): number | undefined {
  const styled = house.styles[words.style].before;
  const own = words.before ?? styled;
  if (cell !== null) return own === styled ? undefined : own;
  const points = (above.isAtTop && own > SMALL_WHITE ? 0 : own) + above.white;
  return points === styled ? undefined : points;
}

/**
 * A label larger than the line needs a larger pitch: Word cuts off text that rises above an exact line. The line also grows
 * below its text, and the space above is smaller by as much; above the text it grows in the PDF too.
 */
function roomForLabel(house: HouseStyle, words: Words, before: number | undefined): ISpacingProperties | undefined {
  if (words.label?.size !== 'value' && words.label?.size !== 'number') return undefined;
  const style = house.styles[words.style];
  const size = words.label.size === 'value' ? house.figureValue.size : house.number.size;
  // Digits are about two thirds of the size high, and 80 % of the pitch is above the baseline.
  const pitch = Math.ceil((size * 0.68) / 0.8);
  if (pitch <= style.pitch) return undefined;
  const above = Math.max(0, (before ?? style.before) - (pitch - style.pitch) * 0.2);
  return { before: twipsOfPoints(above), line: twipsOfPoints(pitch), lineRule: 'exact' };
}

export function wordsParagraph(writing: Writing, words: Words, place: Place): HouseParagraph {
  const { house } = writing;
  const { style, label, lead } = words;
  const { hyphenate } = house.styles[style];
  const number = words.number === 'none' || !words.number?.isLinked ? words.number : undefined;
  const size = typeOf(house, words).size * place.scale;
  const setting: InlineSetting = {
    ...settingOf(writing, style, languageOf(words.lang, place.language)),
    tabular: place.cell === 'right',
    size: place.scale === 1 ? undefined : size,
  };
  const begin = (content: readonly PubInline[], look: RunLook): XmlComponent[] => [
    ...drawInlines(content, { ...setting, look }),
    // A value may be as wide as the margin: the tab alone would leave no white behind it.
    ...(look.style === 'value' ? [textRun('\u00A0')] : []),
    tabRun(),
  ];
  const isCounted = words.number !== undefined && words.number !== 'none';
  // The head of a motion is set in one type, its number in the margin too.
  const labelLook: RunLook = style === 'motionHead' || !label ? {} : { style: label.size, marks: ['bold'] };
  const { indent, tabStops }: Beginning = words.hangsByNumber ? {} : beginningOf(writing, words);
  const look: ParagraphLook = {
    style: words.wordStyle ?? STYLES[style].id,
    keepNext: keepsNext(house, words, place),
    keepLines: place.keepLines && (words.wordStyle !== undefined || !isKeptWhole(style)) ? true : undefined,
    pageBreakBefore: place.cell === null && place.above.breaksPage,
    number,
    border: place.ruleGap !== null && style !== 'demand' ? { top: ruleAbove(house, place.ruleGap) } : undefined,
    spacing: spacingOf(house, words, spaceAbove(writing, words, place), place.scale),
    indent,
    tabStops,
    alignment: alignment(place.cell),
    // A hyphen in a title shows: hyphens only where there is no other way.
    hyphenate: !hyphenate && holdsLongWord(words.content, pointsOfTwips(place.width) / (size * CHARACTER)),
  };
  return plainParagraph(
    words.look ? { ...look, ...words.look } : look,
    bookmarked(writing, words.id, [
      ...(label && !isCounted ? begin(label.content, labelLook) : []),
      ...(lead
        ? begin(lead.content, { style: lead.tone === 'accent' ? 'leadAccent' : 'strong', marks: ['bold'] })
        : []),
      ...drawInlines(words.content, setting),
      ...(words.drawn ?? []),
    ]),
  );
}

/** The style whose type a paragraph has: in a cell, an item of a list is set as the other text is. */
function typeOf(house: HouseStyle, words: Words): HouseStyle['styles'][StyleName] {
  return house.styles[words.wordStyle === STYLES.tableText.id ? 'tableText' : words.style];
}

/** Space above that differs from the style's, and lines that are as low as smaller type is, or as high as a label. */
function spacingOf(
  house: HouseStyle,
  words: Words,
  before: number | undefined,
  scale: number,
): ISpacingProperties | undefined {
  const room = roomForLabel(house, words, before);
  if (before === undefined && scale === 1) return room;
  return {
    before: before === undefined ? undefined : twipsOfPoints(before),
    ...(scale === 1 ? {} : { line: twipsOfPoints(typeOf(house, words).pitch * scale), lineRule: 'exact' }),
    ...room,
  };
}

type Beginning = Pick<ParagraphLook, 'indent' | 'tabStops'>;

/** Where the first line and the others begin, where the style says otherwise. */
function beginningOf(writing: Writing, words: Words): Beginning {
  const { house } = writing;
  const margin = twipsOfMm(house.page.marginColumn);
  const ground = twipsOfMm(house.page.groundTab);
  const style = words.wordStyle ?? STYLES[words.style].id;
  const usual = writing.numbers.styles.has(style) ? { left: 0, hanging: margin } : hangingOf(house, words.style);
  const labelled = words.label !== undefined || (words.number !== undefined && words.number !== 'none');
  if (labelled && words.lead)
    return { indent: { left: ground, hanging: margin + ground }, tabStops: [{ type: 'left', position: 0 }] };
  let begins = usual;
  if (labelled) begins = { left: 0, hanging: margin };
  else if (words.lead) begins = { left: ground, hanging: ground };
  else if (usual.hanging === margin || usual.hanging === ground) begins = { left: 0, hanging: 0 };
  // A paragraph without the number of its style loses the indent of the style with it.
  const losesIndent = words.number === 'none' && words.label !== undefined;
  const isUsual = begins.left === usual.left && begins.hanging === usual.hanging;
  return isUsual && !losesIndent ? {} : { indent: indentOfLine(begins) };
}

/** Width of a character, as a share of the size: too wide rather than too narrow. */
const CHARACTER = 0.56;

function keepsNext(house: HouseStyle, words: Words, place: Place): boolean | undefined {
  const styled = house.styles[words.style].keepWithNext;
  const wanted = place.keepNext || (words.keepWithNext ?? styled);
  return wanted === styled ? undefined : wanted;
}

/** A paragraph without text: it holds a rule, a picture, white, or a page break that nothing follows. */
export function emptyParagraph(
  look: ParagraphLook,
  { white, breaksPage }: SpaceAbove,
  content: readonly XmlComponent[] = [],
): HouseParagraph {
  const { spacing } = look;
  const before = twipsOfPoints(white) + (spacing?.before ?? 0);
  return plainParagraph(
    { ...look, pageBreakBefore: breaksPage, spacing: white > 0 ? { ...spacing, before } : spacing },
    content,
  );
}
