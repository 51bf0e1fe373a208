import {
  DocumentDefaults,
  type IBorderOptions,
  type IParagraphPropertiesOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  NumberProperties,
  ParagraphProperties,
  RunProperties,
  TableBorders,
  TableCellBorders,
  TableProperties,
  type XmlComponent,
} from 'docx';
import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { STYLE_NAMES, STYLES } from '../../core/house-styles/house-style.ts';
import { paperSize } from '../../core/house-styles/paper.ts';
import { RULE_GAP } from '../../core/layout/lay-out.ts';
import { TABLE_GUTTER } from '../../core/layout/table-measures.ts';
import { eighths, halfPoints, twipsOfMm, twipsOfPoints } from '../../core/layout/units.ts';
import { flattenBlocks } from '../../core/publication/walk.ts';
import { hex } from './hex.ts';
import type { CounterLevel } from './numbering.ts';
import { Amended, headRowStyle, latentStyles, style, suppressHyphens } from './own-elements.ts';
import type { Writing } from './writing.ts';

interface CharacterStyle {
  id: string;
  /** Its name in Word. */
  word: string;
  isBuiltIn?: true;
  run: (house: HouseStyle) => IRunStylePropertiesOptions;
}

/**
 * Character styles. Each that may be used in a bold paragraph is not bold itself: Word adds up the toggles of styles (ISO
 * 29500-1, 17.7.3), so that bold in bold would print regular. Their runs say bold themselves.
 */
export const CHARACTER_STYLES = {
  label: { id: 'Margelabel', word: 'Margelabel', run: (house) => labelRun(house, 'label') },
  number: { id: 'Margenummer', word: 'Margenummer', run: (house) => labelRun(house, 'number') },
  value: { id: 'Cijferwaarde', word: 'Cijferwaarde', run: (house) => labelRun(house, 'figureValue') },
  leadAccent: { id: 'Grondsoort', word: 'Soort onderbouwing', run: ({ colors }) => colorOf(colors.accent) },
  strong: { id: 'Nadruk', word: 'Nadruk in regel', run: ({ colors }) => colorOf(colors.ink) },
  soft: { id: 'Zacht', word: 'Zachte tekst', run: ({ colors }) => colorOf(colors.grey) },
  accent: { id: 'Accent', word: 'Accent', run: ({ colors }) => colorOf(colors.accent) },
  field: {
    id: 'PlaceholderText',
    word: 'Placeholder Text',
    isBuiltIn: true,
    run: ({ colors }) => ({
      ...colorOf(colors.ink),
      underline: { type: 'dotted', color: hex(colors.fieldLine) },
      shading: shadingOf(colors.field),
    }),
  },
  // Word raises and shrinks by itself, about as drawn: 68 % of the size, a third up.
  noteMark: {
    id: 'FootnoteReference',
    word: 'footnote reference',
    isBuiltIn: true,
    run: () => ({ superScript: true }),
  },
  endnoteMark: {
    id: 'EndnoteReference',
    word: 'endnote reference',
    run: () => ({ superScript: true }),
    isBuiltIn: true,
  },
  // Links are not underlined in print.
  link: { id: 'Hyperlink', word: 'Hyperlink', run: () => ({ underline: { type: 'none' } }), isBuiltIn: true },
  sender: {
    id: 'Afzender',
    word: 'Afzender',
    run: ({ colors, sendersName }) => ({ ...colorOf(colors.accent), ...sizeOf(sendersName.size) }),
  },
  documentType: { id: 'Documentsoort', word: 'Documentsoort', run: ({ colors }) => colorOf(colors.ink) },
} as const satisfies Record<string, CharacterStyle>;
export type CharacterStyleName = keyof typeof CHARACTER_STYLES;

interface FurnitureStyle {
  id: string;
  paragraph: (house: HouseStyle) => IParagraphStylePropertiesOptions;
  run?: (house: HouseStyle) => IRunStylePropertiesOptions;
}

/** Styles of paragraphs without text of the publication: a rule, white before a table, a picture, a vote bar, the stamp. */
export const FURNITURE_STYLES = {
  rule: {
    id: 'Streep',
    paragraph: ({ page }) => ({ ...exactLine(1), indent: { left: -twipsOfMm(page.marginColumn) } }),
    run: () => sizeOf(1),
  },
  white: { id: 'Tussenwit', paragraph: () => ({ ...exactLine(PICTURE_BEFORE), keepNext: true }), run: () => sizeOf(1) },
  picture: { id: 'Afbeelding', paragraph: () => lineOfPicture(PICTURE_BEFORE) },
  // The line is as high as the bar, whose foot is on the baseline.
  voteBar: { id: 'Stembalk', paragraph: () => ({ ...lineOfPicture(2.25), keepNext: true }), run: () => sizeOf(1) },
  stamp: {
    id: 'Stempel',
    paragraph: () => exactLine(11),
    run: ({ colors }) => ({
      bold: true,
      ...colorOf(colors.grey),
      characterSpacing: twipsOfPoints(3),
      ...sizeOf(9),
    }),
  },
} as const satisfies Record<string, FurnitureStyle>;

export const TABLE_STYLE = 'Inbrengtabel';

/** White above a picture or a table. Points. */
export const PICTURE_BEFORE = 6;

/** Properties of a paragraph style in Word besides its typography. */
interface StyleTraits {
  /** Word's own style; the others are marked as ours. */
  isBuiltIn?: true;
  /** Not offered in the gallery of styles: Word applies it itself. */
  isHidden?: true;
  /** All lines are on one page. */
  isWhole?: true;
  outline?: number;
  next?: StyleName;
  /** Where the first line begins: most paragraphs of the style have a label, the kind of a ground, or a number. */
  hangsIn?: 'margin' | 'ground' | 'list' | 'note';
}

const TRAITS: Partial<Record<StyleName, StyleTraits>> = {
  normal: { isBuiltIn: true },
  title: { isBuiltIn: true, isWhole: true, next: 'subtitle' },
  subtitle: { isBuiltIn: true, isWhole: true, next: 'lead' },
  lead: { next: 'normal' },
  heading1: { isBuiltIn: true, isWhole: true, outline: 0, next: 'normal' },
  heading2: { isBuiltIn: true, isWhole: true, outline: 1, next: 'normal' },
  heading3: { isBuiltIn: true, isWhole: true, outline: 2, next: 'normal' },
  demand: { isWhole: true, outline: 1, next: 'normal', hangsIn: 'margin' },
  ground: { hangsIn: 'ground' },
  blockTitle: { isWhole: true, next: 'blockMeta', hangsIn: 'margin' },
  blockMeta: { next: 'normal' },
  quote: { isBuiltIn: true, isWhole: true, next: 'blockMeta', hangsIn: 'margin' },
  question: { isWhole: true, hangsIn: 'margin' },
  figureSentence: { hangsIn: 'margin' },
  voteNames: { hangsIn: 'ground' },
  listNumber: { isBuiltIn: true, hangsIn: 'list' },
  listBullet: { isBuiltIn: true, hangsIn: 'list' },
  caption: { isBuiltIn: true, isWhole: true, next: 'normal' },
  tocHeading: { isBuiltIn: true, isHidden: true, next: 'normal' },
  toc1: { isBuiltIn: true, isHidden: true },
  toc2: { isBuiltIn: true, isHidden: true },
  footnote: { isBuiltIn: true, isHidden: true, hangsIn: 'note' },
  bibliography: { isBuiltIn: true, hangsIn: 'list' },
  header: { isBuiltIn: true, isHidden: true },
  footer: { isBuiltIn: true, isHidden: true },
  motionHead: { next: 'motionText', hangsIn: 'margin' },
  writtenTitle: { isWhole: true, next: 'writtenQuestion' },
  writtenQuestion: { isWhole: true, hangsIn: 'margin' },
  speech: { isWhole: true, hangsIn: 'margin' },
};

/** Whether the style itself keeps all lines of a paragraph on one page. */
export const isKeptWhole = (name: StyleName): boolean => TRAITS[name]?.isWhole === true;

/** Where the lines of a paragraph begin, and how far the first one hangs left of the others. Twips. */
export interface Hanging {
  left: number;
  hanging: number;
}

/** How a paragraph of this style begins. */
export function hangingOf({ page }: HouseStyle, name: StyleName): Hanging {
  const hangsIn = TRAITS[name]?.hangsIn;
  const ground = twipsOfMm(page.groundTab);
  switch (hangsIn) {
    case 'margin':
      return { left: 0, hanging: twipsOfMm(page.marginColumn) };
    case 'ground':
      return { left: ground, hanging: ground };
    case undefined:
      return { left: 0, hanging: 0 };
    default:
      return { left: HANGS_BY[hangsIn], hanging: HANGS_BY[hangsIn] };
  }
}
const HANGS_BY = { list: twipsOfMm(6), note: twipsOfMm(4.5) };

/** Width of the text on a page, in twips. */
export const textWidth = (house: HouseStyle, landscape = false): number =>
  twipsOfMm(paperSize(landscape).width) - twipsOfMm(house.page.left) - twipsOfMm(house.page.right);

const fontOf = (family: string) => ({ font: { ascii: family, hAnsi: family, eastAsia: family, cs: family } });
const sizeOf = (points: number) => ({ size: halfPoints(points) });
const colorOf = (color: string) => ({ color: hex(color) });
const shadingOf = (color: string) => ({ type: 'clear', color: 'auto', fill: hex(color) }) as const;

function labelRun(house: HouseStyle, name: 'label' | 'number' | 'figureValue'): IRunStylePropertiesOptions {
  const { face, size } = house[name];
  return { ...fontOf(house.fonts[face].family), ...colorOf(house.colors.accent), ...sizeOf(size) };
}

const exactLine = (points: number) => ({
  spacing: { before: 0, after: 0, line: twipsOfPoints(points), lineRule: 'exact' as const },
});
const lineOfPicture = (before: number) => ({
  spacing: { before: twipsOfPoints(before), after: 0, line: 240, lineRule: 'auto' as const },
});

/** A border of a paragraph or a table. `space` in points from the text; Word takes whole ones, at most 31. */
export function borderLook(rule: { width: number; color: string }, space: number): IBorderOptions {
  return {
    style: 'single',
    size: eighths(rule.width),
    space: Math.min(31, Math.round(space)),
    color: hex(rule.color),
  };
}

/** Word adds the width of the rule to the points between the rule and the text. */
export const ruleAbove = ({ rules }: HouseStyle, gap: number): IBorderOptions =>
  borderLook(rules.demand, gap - RULE_WIDTH);
const RULE_WIDTH = 0.75;

/** Points between the rule of a literal and its text. */
const LITERAL_GAP = 9;
const LEAD_PADDING = 6;

/** Twips: just before the edge of the text of a note, so that a second tab ends at that edge. */
export const NOTE_TAB = twipsOfMm(4.3);

const rightTab = (house: HouseStyle) => ({ type: 'right', position: textWidth(house) }) as const;

/** docx writes all tab stops of a style, though the types of its styles name only the outer ones. */
type Layout = Pick<IParagraphPropertiesOptions, 'border' | 'shading' | 'tabStops' | 'indent' | 'alignment'>;

/** Borders, tab stops and indents of single styles. */
const LAYOUTS: Partial<Record<StyleName, (house: HouseStyle, hasTocLabels: boolean) => Layout>> = {
  lead: leadBox,
  demand: (house) => ({ border: { top: ruleAbove(house, RULE_GAP) } }),
  literal: ({ rules }) => ({ border: { left: borderLook(rules.literal, LITERAL_GAP) } }),
  toc1: contentsEntry,
  toc2: contentsEntry,
  voteLegend: (house) => ({
    tabStops: [{ type: 'center', position: Math.round(textWidth(house) / 2) }, rightTab(house)],
  }),
  footnote: () => ({ tabStops: [{ type: 'left', position: NOTE_TAB }] }),
  header: (house) => ({ tabStops: [rightTab(house)], indent: { left: -twipsOfMm(house.page.marginColumn) } }),
  footer: () => ({ alignment: 'right' }),
};

function leadBox({ leadBox, colors }: HouseStyle): Layout {
  if (!leadBox) return {};
  const edge = { width: 0.5, color: colors.tint };
  const [low, wide] = [borderLook(edge, LEAD_PADDING), borderLook(edge, LITERAL_GAP)];
  return {
    border: { top: low, left: wide, bottom: low, right: wide },
    shading: shadingOf(colors.tint),
    indent: { right: twipsOfPoints(LITERAL_GAP) },
  };
}

/** The numbers of headings, where they have any, are as wide as the page numbers at the right. */
function contentsEntry(house: HouseStyle, hasTocLabels: boolean): Layout {
  const label = twipsOfMm(10);
  if (!hasTocLabels) return { tabStops: [rightTab(house)], indent: { right: label } };
  return {
    tabStops: [{ type: 'left', position: label }, rightTab(house)],
    indent: { left: label, hanging: label, right: label },
  };
}

function paragraphStyle(house: HouseStyle, name: StyleName, number: CounterLevel | undefined, tocLabels: boolean) {
  const { id, word } = STYLES[name];
  const typography = house.styles[name];
  const { isBuiltIn, isHidden, isWhole, outline, next } = TRAITS[name] ?? {};
  const isNormal = name === 'normal';
  const { left, hanging } = number ? { left: 0, hanging: twipsOfMm(house.page.marginColumn) } : hangingOf(house, name);
  const paragraph: IParagraphPropertiesOptions = {
    keepNext: typography.keepWithNext || !isNormal ? typography.keepWithNext : undefined,
    keepLines: isWhole,
    widowControl: isNormal || undefined,
    // A demand is based on a heading that may have a number: it has its own, or none.
    numbering: name === 'demand' && !number ? false : undefined,
    spacing: {
      before: twipsOfPoints(typography.before),
      after: 0,
      line: twipsOfPoints(typography.pitch),
      lineRule: 'exact',
    },
    indent: hanging > 0 ? { left, hanging } : undefined,
    outlineLevel: outline,
    ...LAYOUTS[name]?.(house, tocLabels),
  };
  return style(
    'paragraph',
    {
      id,
      name: word,
      basedOn: isNormal ? undefined : name === 'demand' ? STYLES.heading2.id : STYLES.normal.id,
      next: next && STYLES[next].id,
      uiPriority: isHidden ? 39 : STYLE_NAMES.indexOf(name) + 1,
      isDefault: isNormal,
      isOurs: !isBuiltIn,
      unhideWhenUsed: isHidden,
      quickFormat: !isHidden,
    },
    [
      new Amended(new ParagraphProperties(paragraph), [
        suppressHyphens(!typography.hyphenate),
        ...(number ? [new NumberProperties(number.numId, number.level)] : []),
      ]),
      new RunProperties({
        ...fontOf(house.fonts[typography.face].family),
        bold: typography.bold || (name === 'demand' ? false : undefined),
        ...colorOf(house.colors[typography.color]),
        ...sizeOf(typography.size),
      }),
    ],
  );
}

function furnitureStyle({ id, paragraph, run }: FurnitureStyle, house: HouseStyle): XmlComponent {
  const base = STYLES.normal.id;
  return style('paragraph', { id, name: id, basedOn: base, next: base, uiPriority: 90, isOurs: true }, [
    new Amended(new ParagraphProperties(paragraph(house)), [suppressHyphens(true)]),
    new RunProperties(run?.(house) ?? {}),
  ]);
}

const DEFAULT_CHARACTER = 'DefaultParagraphFont';

function characterStyle({ id, word, isBuiltIn, run }: CharacterStyle, house: HouseStyle): XmlComponent {
  const options = { id, name: word, basedOn: DEFAULT_CHARACTER, uiPriority: 50 };
  return style('character', { ...options, isOurs: !isBuiltIn, quickFormat: !isBuiltIn }, [
    new RunProperties(run(house)),
  ]);
}

const BY_DEFAULT = { uiPriority: 99, isDefault: true, isHidden: true, unhideWhenUsed: true };

/** The default styles of tables and lists, and ours of tables: no vertical lines, no fill, thin rules between the rows. */
function tableStyles({ colors }: HouseStyle): XmlComponent[] {
  const outside = borderLook({ width: 0.75, color: colors.ink }, 0);
  const belowHead = borderLook({ width: 0.5, color: colors.ink }, 0);
  const insideHorizontal = borderLook({ width: 0.35, color: colors.rule }, 0);
  const basis = new TableProperties({
    indent: { size: 0, type: 'dxa' },
    cellMargin: { top: 0, left: 0, bottom: 0, right: 0 },
  });
  const ours = new TableProperties({
    cellMargin: { top: 40, left: twipsOfMm(TABLE_GUTTER), bottom: 40, right: 0 },
  });
  const borders = new TableBorders({ top: outside, bottom: outside, insideHorizontal }, { fillMissingSides: false });
  return [
    style('table', { id: 'TableNormal', name: 'Normal Table', ...BY_DEFAULT }, [basis]),
    style('numbering', { id: 'NoList', name: 'No List', ...BY_DEFAULT }),
    style(
      'table',
      {
        id: TABLE_STYLE,
        name: TABLE_STYLE,
        basedOn: 'TableNormal',
        uiPriority: 60,
        isOurs: true,
        quickFormat: true,
      },
      [new Amended(ours, [borders]), headRowStyle(new TableCellBorders({ top: outside, bottom: belowHead }))],
    ),
  ];
}

/** The styles of the last document in a house style: the next one most often has the same. */
const lastMade = new WeakMap<HouseStyle, { key: string; styles: XmlComponent[] }>();

/**
 * `word/styles.xml`: every style of the house style as a Word style, with exact line heights and space before only.
 * Complete, so that docx adds no style of its own.
 */
export function houseStyles({ house, numbers, language, publication }: Writing): XmlComponent[] {
  const tocLabels = flattenBlocks(publication.body).some(
    (block) => block.type === 'contents' && block.entries.some(({ label }) => label !== null),
  );
  const key = JSON.stringify([language, tocLabels, ...numbers.styles]);
  const known = lastMade.get(house);
  if (known?.key === key) return known.styles;
  const styles = [
    new DocumentDefaults({
      run: {
        ...fontOf(house.fonts.text.family),
        ...sizeOf(house.styles.normal.size),
        language: { value: language, eastAsia: language, bidirectional: 'ar-SA' },
      },
    }),
    latentStyles(),
    ...STYLE_NAMES.map((name) => paragraphStyle(house, name, numbers.styles.get(STYLES[name].id), tocLabels)),
    ...Object.values(FURNITURE_STYLES).map((one) => furnitureStyle(one, house)),
    style('character', { id: DEFAULT_CHARACTER, name: 'Default Paragraph Font', ...BY_DEFAULT, uiPriority: 1 }),
    ...Object.values(CHARACTER_STYLES).map((one) => characterStyle(one, house)),
    ...tableStyles(house),
  ].map((one) => new Amended(one));
  lastMade.set(house, { key, styles });
  return styles;
}
