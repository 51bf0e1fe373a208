import type { HouseStyle, StyleName } from '../../core/house-styles/house-style.ts';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubInline, PubLabel } from '../../core/publication/publication.ts';
import { isAddress } from '../addresses.ts';
import { bookmarkEnd, bookmarkStart, drawInlines, type InlineSetting } from './inline.ts';
import type { NumberPlace } from './numbering.ts';
import { tabRun } from './runs.ts';
import { borderLook, hangingOf, KEPT_WHOLE, RULE_ABOVE } from './styles.ts';
import { twipsOfMm, twipsOfPoints } from './units.ts';
import type { Place, Writing } from './writing.ts';
import { type Attributes, element, onOff, value, type Xml } from './xml.ts';

/** What a paragraph says besides its style. Absent: as the style. */
export interface ParagraphLook {
  /** Word's id of the style. */
  style: string;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  /** `none`: the style counts, this paragraph does not. */
  number?: NumberPlace | 'none';
  borders?: Record<string, Attributes>;
  /** A word that no line holds is hyphenated, whatever the style says. */
  hyphenate?: true;
  tabs?: { kind: 'left' | 'center' | 'right' | 'clear'; at: number }[];
  spacing?: Attributes;
  indent?: { left: number; hanging: number };
  align?: 'left' | 'center' | 'right';
  /** The paragraph is the last of a section with these properties. */
  section?: Xml;
}

const BORDER_ORDER = ['top', 'left', 'bottom', 'right'];

/** The order is that of the schema (CT_PPrBase): Word refuses another. */
function properties(look: ParagraphLook): Xml {
  const parts: Xml[] = [value('w:pStyle', look.style)];
  if (look.keepNext !== undefined) parts.push(onOff('w:keepNext', look.keepNext));
  if (look.keepLines) parts.push(onOff('w:keepLines'));
  if (look.pageBreakBefore) parts.push(onOff('w:pageBreakBefore'));
  if (look.number)
    parts.push(
      element(
        'w:numPr',
        {},
        look.number === 'none'
          ? [value('w:numId', 0)]
          : [value('w:ilvl', look.number.level), value('w:numId', look.number.numId)],
      ),
    );
  const { borders } = look;
  if (borders)
    parts.push(
      element(
        'w:pBdr',
        {},
        BORDER_ORDER.flatMap((side) => (borders[side] ? [element(`w:${side}`, borders[side])] : [])),
      ),
    );
  if (look.tabs)
    parts.push(
      element(
        'w:tabs',
        {},
        look.tabs.map((tab) => element('w:tab', { 'w:val': tab.kind, 'w:pos': tab.at })),
      ),
    );
  if (look.hyphenate) parts.push(onOff('w:suppressAutoHyphens', false));
  if (look.spacing) parts.push(element('w:spacing', look.spacing));
  if (look.indent)
    parts.push(
      element('w:ind', {
        'w:left': look.indent.left,
        ...(look.indent.hanging > 0 ? { 'w:hanging': look.indent.hanging } : { 'w:firstLine': 0 }),
      }),
    );
  if (look.align && look.align !== 'left') parts.push(value('w:jc', look.align));
  if (look.section) parts.push(look.section);
  return element('w:pPr', {}, parts);
}

export function plainParagraph(look: ParagraphLook, content: readonly Xml[]): Xml {
  return element('w:p', {}, [properties(look), ...content]);
}

/** Takes the bookmarks that belong around what the node with this id prints. */
export function bookmarked(writing: Writing, id: string, content: readonly Xml[]): Xml[] {
  const targets = writing.bookmarksOf.get(id) ?? [];
  writing.bookmarksOf.delete(id);
  return [...targets.map(bookmarkStart), ...content, ...[...targets].reverse().map(bookmarkEnd)];
}

/** A paragraph of the publication. */
export interface Words {
  id: string;
  style: StyleName;
  content: readonly PubInline[];
  /** What no inline of the publication is: a legend with its swatches. Follows `content`. */
  drawn?: readonly Xml[];
  /** As Word writes it. */
  language?: string;
  label?: PubLabel;
  /** A counter of Word; `linked`: the style has it. */
  number?: (NumberPlace & { linked?: boolean }) | 'none';
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

/** A quote is set larger and stands further from the rule above it. Points. */
const QUOTE_BELOW_RULE = 6;

/** White that may stay at the top of a page without being seen there. Points. */
const SMALL_WHITE = 4;

/** Space above that differs from the style's, and what the flow adds to it. */
function spaceAbove(writing: Writing, words: Words, place: Place): number | undefined {
  if (place.cell !== null) return words.before;
  const { flow, house } = writing;
  const styled = house.styles[words.style].before;
  const own = words.before ?? styled;
  const points = (flow.atTop && own > SMALL_WHITE ? 0 : own) + flow.white;
  return points === styled ? undefined : points;
}

/**
 * The pitch that a label larger than the line needs: Word cuts off what rises above an exact line. What the
 * line grows below its words is taken from the space above; above them it grows in the PDF too.
 */
function roomForLabel(house: HouseStyle, words: Words, before: number | undefined): Attributes | null {
  if (words.label?.size !== 'value' && words.label?.size !== 'number') return null;
  const style = house.styles[words.style];
  const size = words.label.size === 'value' ? house.figureValue.size : house.number.size;
  // Digits are about two thirds of the size high, and 80 % of the pitch stands above the baseline.
  const pitch = Math.ceil((size * 0.68) / 0.8);
  if (pitch <= style.pitch) return null;
  const above = Math.max(0, (before ?? style.before) - (pitch - style.pitch) * 0.2);
  return { 'w:before': twipsOfPoints(above), 'w:line': twipsOfPoints(pitch), 'w:lineRule': 'exact' };
}

export function wordsParagraph(writing: Writing, words: Words, place: Place): Xml {
  const { house, flow } = writing;
  const setting = {
    ...settingOf(writing, words.style, words.language ?? place.language),
    ...(place.cell === 'right' ? { tabular: true } : {}),
    ...(place.scale === 1 ? {} : { size: sizeOf(house, words) * place.scale }),
  };
  const before = spaceAbove(writing, words, place);
  const indent = words.hangsByNumber ? undefined : indentOf(writing, words);
  const counted = words.number !== undefined && words.number !== 'none';
  const label =
    words.label && !counted
      ? [
          ...drawInlines(words.label.content, {
            ...setting,
            // The head of a motion is set in one type, its number in the margin too.
            look: words.style === 'motionHead' ? {} : { style: words.label.size, marks: ['bold'] },
          }),
          tabRun(),
        ]
      : [];
  const lead = words.lead
    ? [
        ...drawInlines(words.lead.content, {
          ...setting,
          look: { style: words.lead.tone === 'accent' ? 'leadAccent' : 'strong', marks: ['bold'] },
        }),
        tabRun(),
      ]
    : [];
  const number =
    words.number === undefined || words.number === 'none'
      ? words.number
      : words.number.linked
        ? undefined
        : { numId: words.number.numId, level: words.number.level };
  const keepNext = keepsNext(house, words, place);
  const look: ParagraphLook = {
    style: words.wordStyle ?? STYLES[words.style].id,
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(place.keepLines && (words.wordStyle !== undefined || !KEPT_WHOLE.has(words.style)) ? { keepLines: true } : {}),
    ...(place.cell === null && flow.pageBreak ? { pageBreakBefore: true } : {}),
    ...(number === undefined ? {} : { number }),
    ...(place.ruleAbove && words.style !== 'demand'
      ? { borders: { top: borderLook(house.rules.demand, words.style === 'quote' ? QUOTE_BELOW_RULE : RULE_ABOVE) } }
      : {}),
    ...spacingOf(house, words, before, place.scale),
    ...indent,
    ...(place.cell === null ? {} : { align: place.cell }),
    ...(!house.styles[words.style].hyphenate && holdsWideWord(house, words, place) ? { hyphenate: true as const } : {}),
    ...words.look,
  };
  const room = roomForLabel(house, words, before);
  if (room) look.spacing = { ...look.spacing, ...room };
  if (place.cell === null) writing.flow = { white: 0, pageBreak: false, atTop: false };
  return plainParagraph(
    look,
    bookmarked(writing, words.id, [...label, ...lead, ...drawInlines(words.content, setting), ...(words.drawn ?? [])]),
  );
}

/** The style whose type a paragraph has: in a cell, an item of a list is set as the other text is. */
function typeOf(house: HouseStyle, words: Words): HouseStyle['styles'][StyleName] {
  return house.styles[words.wordStyle === STYLES.tableText.id ? 'tableText' : words.style];
}

function sizeOf(house: HouseStyle, words: Words): number {
  return typeOf(house, words).size;
}

/** Space above that differs from the style's, and lines that are as low as smaller type is. */
function spacingOf(
  house: HouseStyle,
  words: Words,
  before: number | undefined,
  scale: number,
): Pick<ParagraphLook, 'spacing'> {
  if (before === undefined && scale === 1) return {};
  return {
    spacing: {
      ...(before === undefined ? {} : { 'w:before': twipsOfPoints(before) }),
      ...(scale === 1 ? {} : { 'w:line': twipsOfPoints(typeOf(house, words).pitch * scale), 'w:lineRule': 'exact' }),
    },
  };
}

/** Where the first line and the others begin, where the style says otherwise. */
function indentOf(writing: Writing, words: Words): Pick<ParagraphLook, 'indent' | 'tabs'> {
  const { house } = writing;
  const margin = twipsOfMm(house.page.marginColumn);
  const ground = twipsOfMm(house.page.groundTab);
  const style = words.wordStyle ?? STYLES[words.style].id;
  const usual = writing.numbers.styles.has(style) ? { left: 0, hanging: margin } : hangingOf(house, words.style);
  const labelled = words.label !== undefined || (words.number !== undefined && words.number !== 'none');
  if (labelled && words.lead)
    return { indent: { left: ground, hanging: margin + ground }, tabs: [{ kind: 'left', at: 0 }] };
  let begins = usual;
  if (labelled) begins = { left: 0, hanging: margin };
  else if (words.lead) begins = { left: ground, hanging: ground };
  else if (usual.hanging === margin || usual.hanging === ground) begins = { left: 0, hanging: 0 };
  return begins.left === usual.left && begins.hanging === usual.hanging ? {} : { indent: begins };
}

/** Width of a sign, as a share of the size: too wide rather than too narrow. */
const SIGN = 0.56;

/** Whether a word may be wider than its line. Whoever reads a title lifts it: hyphens only where there is no other way. */
function holdsWideWord(house: HouseStyle, words: Words, place: Place): boolean {
  const most = place.width / 20 / (sizeOf(house, words) * place.scale * SIGN);
  const wide = (content: readonly PubInline[]): boolean =>
    content.some((part) =>
      part.type === 'link'
        ? wide(part.content)
        : 'text' in part && part.text.split(/\s/u).some((word) => word.length > most && !isAddress(word)),
    );
  return wide(words.content);
}

function keepsNext(house: HouseStyle, words: Words, place: Place): boolean | undefined {
  const styled = house.styles[words.style].keepWithNext;
  const wanted =
    place.keepNext ||
    words.keepWithNext === true ||
    (styled && words.keepWithNext !== false && !(place.last && words.style === 'blockMeta'));
  return wanted === styled ? undefined : wanted;
}

/** A paragraph without words: what a rule, white, or a page break that nothing follows stands in. */
export function emptyParagraph(writing: Writing, look: ParagraphLook, content: readonly Xml[] = []): Xml {
  const { flow } = writing;
  writing.flow = { white: 0, pageBreak: false, atTop: false };
  return plainParagraph(
    {
      ...look,
      ...(flow.pageBreak ? { pageBreakBefore: true } : {}),
      ...(flow.white > 0
        ? {
            spacing: {
              ...look.spacing,
              'w:before': twipsOfPoints(flow.white) + Number(look.spacing?.['w:before'] ?? 0),
            },
          }
        : {}),
    },
    content,
  );
}
