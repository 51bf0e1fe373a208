import {
  type IRunOptions,
  NoBreakHyphen,
  type ParagraphChild,
  type Run,
  SoftHyphen,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import type { Mark } from '../../core/richtext/model.ts';
import { fieldCharacter, fieldInstruction, lineBreak, TabularRun, text as textElement } from './own-elements.ts';
import { CHARACTER_STYLES, type CharacterStyleName } from './styles.ts';
import { halfPoints } from './units.ts';
import { writable } from './xml.ts';

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

/** The look as options of docx, all but `tabular`. */
export function runOptions(look: RunLook): IRunOptions {
  const options: { -readonly [Name in keyof IRunOptions]: IRunOptions[Name] } = {};
  const { marks, type } = look;
  const size = type?.size ?? look.size;
  if (look.style) options.style = CHARACTER_STYLES[look.style].id;
  if (type) options.font = { ascii: type.family, hAnsi: type.family };
  if (marks?.includes('bold')) options.bold = true;
  else if (look.regular) options.bold = false;
  if (marks?.includes('italic')) options.italics = true;
  if (marks?.includes('strike')) options.strike = true;
  if (look.verbatim) options.noProof = true;
  if (size !== undefined) options.size = halfPoints(size);
  // The dotted line of a field is its own.
  if (marks?.includes('underline') && look.style !== 'field') options.underline = {};
  if (marks?.includes('sub')) options.subScript = true;
  else if (marks?.includes('sup')) options.superScript = true;
  if (look.language !== undefined) options.language = { value: look.language, eastAsia: look.language };
  return options;
}

function runOf(look: RunLook, content: Pick<IRunOptions, 'text' | 'children'>): Run {
  const options = Object.assign(runOptions(look), content);
  return look.tabular ? new TabularRun(options) : new TextRun(options);
}

/** Content of a paragraph or a link, of which docx names fewer classes than there may be. */
export const paragraphChildren = (content: readonly XmlComponent[]): readonly ParagraphChild[] =>
  content as readonly XmlComponent[] as readonly TextRun[];

/** A run of anything. */
export function run(look: RunLook, ...children: XmlComponent[]): Run {
  return runOf(look, { children });
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
const HAS_ELEMENT = /[\n\r\t\u00ad\u2011\u2028\u2029]/;

/** Text as a run holds it. */
export function textParts(text: string): XmlComponent[] {
  return writable(text)
    .replaceAll('\r\n', '\n')
    .split(/([\n\r\t\u00ad\u2011\u2028\u2029])/)
    .filter((part) => part !== '')
    .map((part) => ELEMENTS.get(part)?.() ?? textElement(part));
}

export function textRun(text: string, look: RunLook = {}): Run {
  return HAS_ELEMENT.test(text) ? runOf(look, { children: textParts(text) }) : runOf(look, { text: writable(text) });
}

export const tabRun = (): Run => run({}, new Tab());

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
    run(look, fieldCharacter('separate')),
    ...shown,
    run(look, fieldCharacter('end')),
  ];
}
