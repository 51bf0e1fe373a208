import { TABLE_GUTTER } from '../../core/compose/wide-table.ts';
import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { STYLE_NAMES, STYLES } from '../../core/house-styles/house-style.ts';
import { paperSize } from '../../core/house-styles/paper.ts';
import type { NumberPlace } from './numbering.ts';
import { eighths, halfPoints, hex, twipsOfMm, twipsOfPoints } from './units.ts';
import { type Attributes, tag, WORD_NAMESPACES, XML_HEAD } from './xml.ts';

/**
 * Character styles, by their Word id and name. None of those that can stand in a bold paragraph is bold: Word adds up the
 * toggles of styles (ISO 29500-1, 17.7.3), so that bold in bold would print regular. Their runs say bold themselves.
 */
export const CHARACTER_STYLES = {
  label: { id: 'Margelabel', word: 'Margelabel' },
  number: { id: 'Margenummer', word: 'Margenummer' },
  value: { id: 'Cijferwaarde', word: 'Cijferwaarde' },
  leadAccent: { id: 'Grondsoort', word: 'Grondsoort' },
  strong: { id: 'Nadruk', word: 'Nadruk in regel' },
  soft: { id: 'Zacht', word: 'Zachte tekst' },
  accent: { id: 'Accent', word: 'Accent' },
  field: { id: 'PlaceholderText', word: 'Placeholder Text' },
  noteMark: { id: 'FootnoteReference', word: 'footnote reference' },
  endnoteMark: { id: 'EndnoteReference', word: 'endnote reference' },
  link: { id: 'Hyperlink', word: 'Hyperlink' },
  sender: { id: 'Afzender', word: 'Afzender' },
  documentType: { id: 'Documentsoort', word: 'Documentsoort' },
} as const;
export type CharacterStyle = keyof typeof CHARACTER_STYLES;

/** Paragraphs that carry no words of the publication: a rule, white before a table, a picture, a vote bar, the stamp. */
export const FURNITURE_STYLES = {
  rule: { id: 'Streep', word: 'Streep' },
  white: { id: 'Tussenwit', word: 'Tussenwit' },
  picture: { id: 'Afbeelding', word: 'Afbeelding' },
  voteBar: { id: 'Stembalk', word: 'Stembalk' },
  stamp: { id: 'Stempel', word: 'Stempel' },
} as const;

export const TABLE_STYLE = { id: 'Inbrengtabel', word: 'Inbrengtabel' } as const;

/** White between the words before and a picture or a table. Points. */
export const PICTURE_BEFORE = 6;

/** Styles whose first line begins in the margin column, because they nearly always carry a label or a number. */
const HANGING_IN_MARGIN: ReadonlySet<StyleName> = new Set([
  'demand',
  'blockTitle',
  'quote',
  'question',
  'figureSentence',
  'motionHead',
  'writtenQuestion',
]);
/** Styles whose words stand at the second tab, after the kind of a ground. */
const HANGING_AT_GROUND: ReadonlySet<StyleName> = new Set(['ground', 'voteNames']);
/** Whole on one page, because the style says so. */
export const KEPT_WHOLE: ReadonlySet<StyleName> = new Set([
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'demand',
  'blockTitle',
  'quote',
  'question',
  'writtenTitle',
  'writtenQuestion',
  'caption',
]);
const OUTLINE: Partial<Record<StyleName, number>> = { heading1: 0, heading2: 1, demand: 1, heading3: 2 };
const NEXT: Partial<Record<StyleName, StyleName>> = {
  title: 'subtitle',
  subtitle: 'lead',
  heading1: 'normal',
  heading2: 'normal',
  heading3: 'normal',
  demand: 'normal',
  lead: 'normal',
  blockTitle: 'blockMeta',
  blockMeta: 'normal',
  quote: 'blockMeta',
  caption: 'normal',
  tocHeading: 'normal',
  motionHead: 'motionText',
  writtenTitle: 'writtenQuestion',
};
/** Word's own styles; the others are marked as ours. */
const BUILT_IN: ReadonlySet<StyleName> = new Set([
  'normal',
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'quote',
  'listNumber',
  'listBullet',
  'caption',
  'tocHeading',
  'toc1',
  'toc2',
  'footnote',
  'bibliography',
  'header',
  'footer',
]);
/** Not offered in the gallery of styles: Word applies them itself. */
const HIDDEN: ReadonlySet<StyleName> = new Set(['toc1', 'toc2', 'tocHeading', 'header', 'footer', 'footnote']);

/** First lines that stand left of the others, in twips: how a paragraph of this style begins. */
export function hangingOf(house: HouseStyle, name: StyleName): { left: number; hanging: number } {
  const margin = twipsOfMm(house.page.marginColumn);
  const ground = twipsOfMm(house.page.groundTab);
  if (HANGING_IN_MARGIN.has(name)) return { left: 0, hanging: margin };
  if (HANGING_AT_GROUND.has(name)) return { left: ground, hanging: ground };
  if (name === 'listNumber' || name === 'listBullet' || name === 'bibliography')
    return { left: twipsOfMm(6), hanging: twipsOfMm(6) };
  if (name === 'footnote') return { left: twipsOfMm(4.5), hanging: twipsOfMm(4.5) };
  return { left: 0, hanging: 0 };
}

/** Width of the text on a page, in twips. */
export const textWidth = (house: HouseStyle, landscape = false): number =>
  twipsOfMm(paperSize(landscape).width) - twipsOfMm(house.page.left) - twipsOfMm(house.page.right);

function fonts(family: string): string {
  return tag('w:rFonts', { 'w:ascii': family, 'w:hAnsi': family, 'w:eastAsia': family, 'w:cs': family });
}
function size(points: number): string {
  return tag('w:sz', { 'w:val': halfPoints(points) }) + tag('w:szCs', { 'w:val': halfPoints(points) });
}
function color(value: string): string {
  return tag('w:color', { 'w:val': hex(value) });
}
const BOLD = '<w:b/><w:bCs/>';

/** Attributes of a border of a paragraph or a table. `space` in points from the words; Word takes whole ones, at most 31. */
export function borderLook(rule: { width: number; color: string }, space: number): Attributes {
  return {
    'w:val': 'single',
    'w:sz': eighths(rule.width),
    'w:space': Math.min(31, Math.round(space)),
    'w:color': hex(rule.color),
  };
}
function border(side: string, rule: { width: number; color: string }, space: number): string {
  return tag(`w:${side}`, borderLook(rule, space));
}

/**
 * Points between the rule above a demand and its words, and between a literal's rule and its words. Word adds the width
 * of the rule: together the 3.75 points that are drawn.
 */
export const RULE_ABOVE = 3;
const LITERAL_GAP = 9;
const LEAD_PADDING = 6;

function borders(house: HouseStyle, name: StyleName): string {
  if (name === 'demand') return tag('w:pBdr', {}, border('top', house.rules.demand, RULE_ABOVE));
  if (name === 'literal') return tag('w:pBdr', {}, border('left', house.rules.literal, LITERAL_GAP));
  if (name === 'lead' && house.leadBox) {
    const edge = { width: 0.5, color: house.colors.tint };
    return tag(
      'w:pBdr',
      {},
      border('top', edge, LEAD_PADDING),
      border('left', edge, LITERAL_GAP),
      border('bottom', edge, LEAD_PADDING),
      border('right', edge, LITERAL_GAP),
    );
  }
  return '';
}

function tabs(house: HouseStyle, name: StyleName, tocLabels: boolean): string {
  const width = textWidth(house);
  const right = { 'w:val': 'right', 'w:pos': width };
  if (name === 'toc1' || name === 'toc2')
    return tag(
      'w:tabs',
      {},
      tocLabels && tag('w:tab', { 'w:val': 'left', 'w:pos': twipsOfMm(TOC_LABEL) }),
      tag('w:tab', right),
    );
  if (name === 'voteLegend')
    return tag('w:tabs', {}, tag('w:tab', { 'w:val': 'center', 'w:pos': Math.round(width / 2) }), tag('w:tab', right));
  if (name === 'footnote') return tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': NOTE_TAB }));
  if (name === 'header') return tag('w:tabs', {}, tag('w:tab', right));
  return '';
}
/** Twips: just before the edge of a note's words, so that a second tab ends at that edge. */
export const NOTE_TAB = twipsOfMm(4.3);
/** Width of the numbers in a table of contents that has them. Millimetres. */
const TOC_LABEL = 10;

function indent(house: HouseStyle, name: StyleName, numbered: boolean, tocLabels: boolean): string {
  const margin = twipsOfMm(house.page.marginColumn);
  if (name === 'header') return tag('w:ind', { 'w:left': -margin });
  if (name === 'lead' && house.leadBox) return tag('w:ind', { 'w:right': twipsOfPoints(LITERAL_GAP) });
  if ((name === 'toc1' || name === 'toc2') && tocLabels)
    return tag('w:ind', {
      'w:left': twipsOfMm(TOC_LABEL),
      'w:right': twipsOfMm(10),
      'w:hanging': twipsOfMm(TOC_LABEL),
    });
  if (name === 'toc1' || name === 'toc2') return tag('w:ind', { 'w:right': twipsOfMm(10) });
  if (numbered) return tag('w:ind', { 'w:left': 0, 'w:hanging': margin });
  const { left, hanging } = hangingOf(house, name);
  if (hanging > 0) return tag('w:ind', { 'w:left': left, 'w:hanging': hanging });
  return '';
}

function paragraphStyle(
  house: HouseStyle,
  name: StyleName,
  number: NumberPlace | undefined,
  tocLabels: boolean,
): string {
  const { id, word } = STYLES[name];
  const style = house.styles[name];
  const next = NEXT[name];
  const outline = OUTLINE[name];
  const basedOn = name === 'normal' ? null : name === 'demand' ? STYLES.heading2.id : STYLES.normal.id;
  // A demand is based on a heading that may be numbered: its own number, or none.
  const numberProperties = number
    ? tag(
        'w:numPr',
        {},
        number.level > 0 && tag('w:ilvl', { 'w:val': number.level }),
        tag('w:numId', { 'w:val': number.numId }),
      )
    : name === 'demand'
      ? tag('w:numPr', {}, tag('w:numId', { 'w:val': 0 }))
      : '';
  const properties = tag(
    'w:pPr',
    {},
    style.keepWithNext ? '<w:keepNext/>' : name === 'normal' ? '' : '<w:keepNext w:val="0"/>',
    KEPT_WHOLE.has(name) && '<w:keepLines/>',
    name === 'normal' && '<w:widowControl/>',
    numberProperties,
    borders(house, name),
    name === 'lead' &&
      house.leadBox &&
      tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(house.colors.tint) }),
    tabs(house, name, tocLabels),
    tag('w:suppressAutoHyphens', style.hyphenate ? { 'w:val': 0 } : {}),
    tag('w:spacing', {
      'w:before': twipsOfPoints(style.before),
      'w:after': 0,
      'w:line': twipsOfPoints(style.pitch),
      'w:lineRule': 'exact',
    }),
    indent(house, name, number !== undefined, tocLabels),
    name === 'footer' && tag('w:jc', { 'w:val': 'right' }),
    outline !== undefined && tag('w:outlineLvl', { 'w:val': outline }),
  );
  const run = tag(
    'w:rPr',
    {},
    fonts(house.fonts[style.face].family),
    style.bold ? BOLD : basedOn === STYLES.heading2.id ? '<w:b w:val="0"/><w:bCs w:val="0"/>' : '',
    color(house.colors[style.color]),
    size(style.size),
  );
  return tag(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': name === 'normal' ? 1 : undefined,
      'w:customStyle': BUILT_IN.has(name) ? undefined : 1,
      'w:styleId': id,
    },
    tag('w:name', { 'w:val': word }),
    basedOn !== null && tag('w:basedOn', { 'w:val': basedOn }),
    next !== undefined && tag('w:next', { 'w:val': STYLES[next].id }),
    tag('w:uiPriority', { 'w:val': HIDDEN.has(name) ? 39 : STYLE_NAMES.indexOf(name) + 1 }),
    HIDDEN.has(name) && '<w:unhideWhenUsed/>',
    !HIDDEN.has(name) && '<w:qFormat/>',
    properties,
    run,
  );
}

function furnitureStyle(name: keyof typeof FURNITURE_STYLES, properties: string, run = ''): string {
  const { id, word } = FURNITURE_STYLES[name];
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    tag('w:name', { 'w:val': word }),
    tag('w:basedOn', { 'w:val': STYLES.normal.id }),
    tag('w:next', { 'w:val': STYLES.normal.id }),
    tag('w:uiPriority', { 'w:val': 90 }),
    tag('w:pPr', {}, properties),
    run !== '' && tag('w:rPr', {}, run),
  );
}

function furniture(house: HouseStyle): string[] {
  const line = (points: number, rule: 'exact' | 'auto', before = 0) =>
    tag('w:spacing', {
      'w:before': twipsOfPoints(before),
      'w:after': 0,
      'w:line': rule === 'auto' ? 240 : twipsOfPoints(points),
      'w:lineRule': rule,
    });
  const still = '<w:suppressAutoHyphens/>';
  return [
    furnitureStyle(
      'rule',
      still + line(1, 'exact') + tag('w:ind', { 'w:left': -twipsOfMm(house.page.marginColumn) }),
      size(1),
    ),
    furnitureStyle('white', `<w:keepNext/>${still}${line(PICTURE_BEFORE, 'exact')}`, size(1)),
    furnitureStyle('picture', still + line(0, 'auto', PICTURE_BEFORE)),
    // The line is as high as the bar, whose foot stands on the baseline.
    furnitureStyle('voteBar', `<w:keepNext/>${still}${line(0, 'auto', 2.25)}`, size(1)),
    furnitureStyle(
      'stamp',
      still + line(11, 'exact'),
      BOLD + color(house.colors.grey) + tag('w:spacing', { 'w:val': twipsOfPoints(3) }) + size(9),
    ),
  ];
}

function characterStyle(name: CharacterStyle, run: string): string {
  const { id, word } = CHARACTER_STYLES[name];
  const builtIn = name === 'endnoteMark' || name === 'field' || name === 'noteMark' || name === 'link';
  return tag(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': builtIn ? undefined : 1, 'w:styleId': id },
    tag('w:name', { 'w:val': word }),
    tag('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    tag('w:uiPriority', { 'w:val': 50 }),
    !builtIn && '<w:qFormat/>',
    tag('w:rPr', {}, run),
  );
}

function characters(house: HouseStyle): string[] {
  const { colors } = house;
  const labelled = (name: 'label' | 'number' | 'figureValue') =>
    fonts(house.fonts[house[name].face].family) + color(colors.accent) + size(house[name].size);
  return [
    characterStyle('label', labelled('label')),
    characterStyle('number', labelled('number')),
    characterStyle('value', labelled('figureValue')),
    characterStyle('leadAccent', color(colors.accent)),
    characterStyle('strong', color(colors.ink)),
    characterStyle('soft', color(colors.grey)),
    characterStyle('accent', color(colors.accent)),
    characterStyle(
      'field',
      color(colors.ink) +
        tag('w:u', { 'w:val': 'dotted', 'w:color': hex(colors.fieldLine) }) +
        tag('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(colors.field) }),
    ),
    // Word raises and shrinks by itself, about as drawn: 68 % of the size, a third up.
    characterStyle('noteMark', '<w:vertAlign w:val="superscript"/>'),
    characterStyle('endnoteMark', '<w:vertAlign w:val="superscript"/>'),
    // Links are not underlined in print.
    characterStyle('link', '<w:u w:val="none"/>'),
    characterStyle('sender', color(colors.accent) + size(house.sendersName.size)),
    characterStyle('documentType', color(colors.ink)),
  ];
}

/** No vertical lines, no fill: ink above and below and under the head, thin rules between. */
function tableStyle(house: HouseStyle): string {
  const ink = house.colors.ink;
  const head = { width: 0.5, color: ink };
  return tag(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': TABLE_STYLE.id },
    tag('w:name', { 'w:val': TABLE_STYLE.word }),
    tag('w:basedOn', { 'w:val': 'TableNormal' }),
    tag('w:uiPriority', { 'w:val': 60 }),
    '<w:qFormat/>',
    tag(
      'w:tblPr',
      {},
      tag(
        'w:tblBorders',
        {},
        border('top', { width: 0.75, color: ink }, 0),
        border('bottom', { width: 0.75, color: ink }, 0),
        border('insideH', { width: 0.35, color: house.colors.rule }, 0),
      ),
      tag(
        'w:tblCellMar',
        {},
        tag('w:top', { 'w:w': 40, 'w:type': 'dxa' }),
        tag('w:left', { 'w:w': twipsOfMm(TABLE_GUTTER), 'w:type': 'dxa' }),
        tag('w:bottom', { 'w:w': 40, 'w:type': 'dxa' }),
        tag('w:right', { 'w:w': 0, 'w:type': 'dxa' }),
      ),
    ),
    tag(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      '<w:tblPr/>',
      tag(
        'w:tcPr',
        {},
        tag('w:tcBorders', {}, border('top', { width: 0.75, color: ink }, 0), border('bottom', head, 0)),
      ),
    ),
  );
}

/**
 * `word/styles.xml`: every style of the house style as a Word style, with exact line heights and space before only.
 * `numbers` are counters that styles carry themselves, by Word id. `language` is the document's ('nl-NL').
 */
export function stylesPart(
  house: HouseStyle,
  numbers: ReadonlyMap<string, NumberPlace>,
  more: { language: string; tocLabels: boolean },
): string {
  const normal = house.styles.normal;
  return (
    XML_HEAD +
    tag(
      'w:styles',
      WORD_NAMESPACES,
      tag(
        'w:docDefaults',
        {},
        tag(
          'w:rPrDefault',
          {},
          tag(
            'w:rPr',
            {},
            fonts(house.fonts.text.family),
            size(normal.size),
            tag('w:lang', { 'w:val': more.language, 'w:eastAsia': more.language, 'w:bidi': 'ar-SA' }),
          ),
        ),
        '<w:pPrDefault/>',
      ),
      // Of Word's own styles only those that the house style has are offered.
      tag('w:latentStyles', {
        'w:defLockedState': 0,
        'w:defUIPriority': 99,
        'w:defSemiHidden': 1,
        'w:defUnhideWhenUsed': 0,
        'w:defQFormat': 0,
        'w:count': 376,
      }),
      ...STYLE_NAMES.map((name) => paragraphStyle(house, name, numbers.get(STYLES[name].id), more.tocLabels)),
      ...furniture(house),
      tag(
        'w:style',
        { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
        tag('w:name', { 'w:val': 'Default Paragraph Font' }),
        tag('w:uiPriority', { 'w:val': 1 }),
        '<w:semiHidden/><w:unhideWhenUsed/>',
      ),
      ...characters(house),
      tag(
        'w:style',
        { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
        tag('w:name', { 'w:val': 'Normal Table' }),
        tag('w:uiPriority', { 'w:val': 99 }),
        '<w:semiHidden/><w:unhideWhenUsed/>',
        tag(
          'w:tblPr',
          {},
          tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
          tag(
            'w:tblCellMar',
            {},
            ...['top', 'left', 'bottom', 'right'].map((side) => tag(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
          ),
        ),
      ),
      tag(
        'w:style',
        { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
        tag('w:name', { 'w:val': 'No List' }),
        tag('w:uiPriority', { 'w:val': 99 }),
        '<w:semiHidden/><w:unhideWhenUsed/>',
      ),
      tableStyle(house),
    )
  );
}
