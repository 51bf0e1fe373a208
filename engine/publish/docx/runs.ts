import type { Mark } from '../../core/richtext/model.ts';
import { CHARACTER_STYLES, type CharacterStyle } from './styles.ts';
import { halfPoints } from './units.ts';
import { element, onOff, value, type Xml } from './xml.ts';

/** How a run differs from the style of its paragraph. */
export interface RunLook {
  style?: CharacterStyle;
  marks?: readonly Mark[];
  /** Bold taken back, where the style of the paragraph has it. */
  regular?: boolean;
  /** Word leaves it alone: it neither corrects nor hyphenates these signs. */
  asItStands?: boolean;
  /** Figures of one width, so that those of a column stand below each other. */
  tabular?: boolean;
  /** As Word writes it; absent: the document's. */
  language?: string;
  /** Points, where the size is not the style's. */
  size?: number;
  /** A face and a size of its own, where the one style that a run may have is taken: a field in a label. */
  type?: { family: string; size: number };
}

export function runProperties(look: RunLook): Xml | null {
  const marks = new Set(look.marks);
  const parts: Xml[] = [];
  if (look.style) parts.push(value('w:rStyle', CHARACTER_STYLES[look.style].id));
  if (look.type) parts.push(element('w:rFonts', { 'w:ascii': look.type.family, 'w:hAnsi': look.type.family }));
  if (marks.has('bold')) parts.push(onOff('w:b'), onOff('w:bCs'));
  else if (look.regular) parts.push(onOff('w:b', false), onOff('w:bCs', false));
  if (marks.has('italic')) parts.push(onOff('w:i'), onOff('w:iCs'));
  if (marks.has('strike')) parts.push(onOff('w:strike'));
  if (look.asItStands) parts.push(onOff('w:noProof'));
  const size = look.type?.size ?? look.size;
  if (size !== undefined) parts.push(value('w:sz', halfPoints(size)), value('w:szCs', halfPoints(size)));
  // The dotted line of a field is its own.
  if (marks.has('underline') && look.style !== 'field') parts.push(value('w:u', 'single'));
  if (marks.has('sub')) parts.push(value('w:vertAlign', 'subscript'));
  else if (marks.has('sup')) parts.push(value('w:vertAlign', 'superscript'));
  if (look.language !== undefined)
    parts.push(element('w:lang', { 'w:val': look.language, 'w:eastAsia': look.language }));
  if (look.tabular)
    parts.push(element('w14:numForm', { 'w14:val': 'lining' }), element('w14:numSpacing', { 'w14:val': 'tabular' }));
  return parts.length > 0 ? element('w:rPr', {}, parts) : null;
}

/** A run of anything. */
export function run(look: RunLook, ...content: Xml[]): Xml {
  const properties = runProperties(look);
  return element('w:r', {}, properties ? [properties, ...content] : content);
}

/** Signs that Word has elements for: as text it would print them otherwise. */
const SIGNS = new Map([
  ['\n', 'w:br'],
  ['\r', 'w:br'],
  ['\u2028', 'w:br'],
  ['\u2029', 'w:br'],
  ['\t', 'w:tab'],
  ['\u00ad', 'w:softHyphen'],
  ['\u2011', 'w:noBreakHyphen'],
]);

/** Text as a run holds it. */
export function textParts(text: string): Xml[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/([\n\r\t\u00ad\u2011\u2028\u2029])/)
    .filter((part) => part !== '')
    .map((part) => {
      const sign = SIGNS.get(part);
      return sign ? element(sign) : element('w:t', { 'xml:space': 'preserve' }, [part]);
    });
}

export function textRun(text: string, look: RunLook = {}): Xml {
  return run(look, ...textParts(text));
}

export const tabRun = (): Xml => run({}, element('w:tab'));

/**
 * A field of Word with what it shows until somebody renews it. `dirty`: Word is to fill it in when it opens the file,
 * because nobody knows yet what it says.
 */
export function fieldRuns(instruction: string, shown: Xml[], look: RunLook = {}, dirty = false): Xml[] {
  const mark = (type: string) =>
    run(look, element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty && type === 'begin' ? 1 : undefined }));
  return [
    mark('begin'),
    run(look, element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])),
    mark('separate'),
    ...shown,
    mark('end'),
  ];
}
