import {
  type IRunPropertiesOptions,
  NoBreakHyphen,
  type ParagraphChild,
  RunProperties,
  SoftHyphen,
  Tab,
  type TextRun,
  type XmlComponent,
} from 'docx';
import { halfPoints } from '../../core/layout/units.ts';
import type { Mark } from '../../core/richtext/model.ts';
import { writable } from '../xml.ts';
import {
  Amended,
  fieldCharacter,
  fieldInstruction,
  houseRun,
  lineBreak,
  shared,
  tabularDigits,
} from './own-elements.ts';
import { CHARACTER_STYLES, type CharacterStyleName } from './styles.ts';

/** How a run differs from the style of its paragraph. */
export interface RunLook {
  style?: CharacterStyleName;
  marks?: readonly Mark[];
  /** Bold taken back, where the style of the paragraph has it. */
  regular?: boolean;
  /** Word neither corrects nor hyphenates the text. */
  verbatim?: boolean;
  /** Digits of one width, so that those of a column are below each other. */
  tabular?: boolean;
  /** As Word writes it; absent: the document's. */
  language?: string;
  /** Points, where the size is not the style's. */
  size?: number;
  /** A face and a size of its own, where the one style that a run may have is taken: a field in a label. */
  type?: { family: string; size: number };
}

export const runProperties = shared(
  (look: RunLook) => new Amended(new RunProperties(runOptions(look)), look.tabular ? tabularDigits() : []),
);

function runOptions({ style, marks, regular, verbatim, language, size, type }: RunLook): IRunPropertiesOptions {
  const points = type?.size ?? size;
  return {
    style: style && CHARACTER_STYLES[style].id,
    font: type && { ascii: type.family, hAnsi: type.family },
    bold: marks?.includes('bold') || (regular ? false : undefined),
    italics: marks?.includes('italic') || undefined,
    strike: marks?.includes('strike') || undefined,
    noProof: verbatim,
    size: points === undefined ? undefined : halfPoints(points),
    // The dotted line of a field is its own.
    underline: marks?.includes('underline') && style !== 'field' ? {} : undefined,
    subScript: marks?.includes('sub'),
    superScript: marks?.includes('sup') && !marks.includes('sub'),
    language: language === undefined ? undefined : { value: language, eastAsia: language },
  };
}

/** Content of a paragraph or a link, of which docx names fewer classes than there may be. */
export const paragraphChildren = (content: readonly XmlComponent[]): readonly ParagraphChild[] =>
  content as readonly XmlComponent[] as readonly TextRun[];

/** A run of anything; strings are its text. */
export function run(look: RunLook, ...children: (XmlComponent | string)[]): XmlComponent {
  return houseRun(runProperties(look), children);
}

/** Characters that Word has elements for: as text it would print them otherwise. */
const ELEMENTS = new Map<string, () => XmlComponent>([
  ['\n', lineBreak],
  ['\r', lineBreak],
  ['\u2028', lineBreak],
  ['\u2029', lineBreak],
  ['\t', () => new Tab()],
  ['\u00ad', () => new SoftHyphen()],
  ['\u2011', () => new NoBreakHyphen()],
]);
const WITH_ELEMENT = /([\n\r\t\u00ad\u2011\u2028\u2029])/;

/** Text as a run holds it. */
export function textParts(text: string): (XmlComponent | string)[] {
  const plain = writable(text);
  if (!WITH_ELEMENT.test(plain)) return plain === '' ? [] : [plain];
  const parts = plain.replaceAll('\r\n', '\n').split(WITH_ELEMENT);
  return parts.filter((part) => part !== '').map((part) => ELEMENTS.get(part)?.() ?? part);
}

export const textRun = (text: string, look: RunLook = {}): XmlComponent => run(look, ...textParts(text));

/** A run of this text, or none where it is empty. */
export const textRuns = (text: string, look: RunLook = {}): XmlComponent[] =>
  text === '' ? [] : [textRun(text, look)];

const TAB_RUN = new Amended(run({}, new Tab()));
export const tabRun = (): XmlComponent => TAB_RUN;

/** The parts of a field that all fields of one look share. */
const separator = shared((look: RunLook) => new Amended(run(look, fieldCharacter('separate'))));
const end = shared((look: RunLook) => new Amended(run(look, fieldCharacter('end'))));

/**
 * A field of Word with the result that it shows until Word renews it. `isDirty`: Word fills it in when it opens the file,
 * because its result is not known.
 */
export function fieldRuns(
  instruction: string,
  shown: XmlComponent[],
  look: RunLook = {},
  isDirty = false,
): XmlComponent[] {
  return [
    run(look, fieldCharacter('begin', isDirty)),
    run(look, fieldInstruction(` ${instruction} `)),
    separator(look),
    ...shown,
    end(look),
  ];
}
