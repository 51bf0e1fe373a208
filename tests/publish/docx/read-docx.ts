import { parseXml, type XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file, unzipped. */
export interface WordFile {
  names: string[];
  text(part: string): string;
  /** The root of a part. */
  xml(part: string): XmlElement;
}

export function readDocx(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes);
  const text = (part: string): string => {
    const content = parts[part];
    if (!content) throw new Error(`no part ${part}: ${Object.keys(parts).join(' ')}`);
    return strFromU8(content);
  };
  return { names: Object.keys(parts), text, xml: (part) => parseXml(text(part)).root as XmlElement };
}

const isElement = (node: XmlNode): node is XmlElement => node.type === 'element';

export function children(element: XmlElement, name?: string): XmlElement[] {
  const own = element.children.filter(isElement);
  return name === undefined ? own : own.filter((child) => child.name === name);
}

export function child(element: XmlElement, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && children(at, name)[0], element);
}

/** Every element of this name, in document order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return children(element).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

export const val = (element: XmlElement | undefined, name = 'w:val'): string | undefined => element?.attributes[name];

/** Whether a toggle element (ST_OnOff) exists and is on. */
export const isOn = (element: XmlElement | undefined, name = 'w:val'): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(val(element, name) ?? '1');

/** The printed text of an element, with tabs and breaks, without the instructions of fields and without old spellings. */
export function printed(element: XmlElement): string {
  if (element.name === 'w:instrText' || element.name === 'w:pPr' || element.name === 'mc:Fallback') return '';
  const signs: Record<string, string> = {
    'w:tab': '\t',
    'w:br': '\n',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00ad',
  };
  const sign = signs[element.name];
  if (sign !== undefined) return sign;
  return element.children
    .map((node) =>
      node instanceof XmlText ? (element.name === 'w:t' ? node.text : '') : isElement(node) ? printed(node) : '',
    )
    .join('');
}

export interface WordParagraph {
  style: string;
  text: string;
  element: XmlElement;
}

/** All paragraphs of a part in order, those in tables too. */
export function paragraphs(root: XmlElement): WordParagraph[] {
  return all(root, 'w:p').map((element) => ({
    style: val(child(element, 'w:pPr', 'w:pStyle')) ?? '',
    text: printed(element),
    element,
  }));
}

export interface WordStyle {
  id: string;
  type: string;
  element: XmlElement;
}

export function styles(file: WordFile): Map<string, WordStyle> {
  return new Map(
    children(file.xml('word/styles.xml'), 'w:style').map((element) => {
      const id = val(element, 'w:styleId') ?? '';
      return [val(child(element, 'w:name')) ?? '', { id, type: val(element, 'w:type') ?? '', element }];
    }),
  );
}

/** The labels that Word prints before the paragraphs of a document, counted as Word counts. Null for none. */
export function countedLabels(file: WordFile): (string | null)[] {
  const numbering = file.xml('word/numbering.xml');
  const abstracts = new Map(children(numbering, 'w:abstractNum').map((one) => [val(one, 'w:abstractNumId'), one]));
  const counters = new Map(children(numbering, 'w:num').map((one) => [val(one, 'w:numId'), one]));
  const byStyle = new Map(
    [...styles(file).values()].map((style) => [style.id, child(style.element, 'w:pPr', 'w:numPr')] as const),
  );
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return paragraphs(file.xml('word/document.xml')).map(({ style, element }) => {
    const own = child(element, 'w:pPr', 'w:numPr') ?? byStyle.get(style);
    const numId = val(own && child(own, 'w:numId'));
    if (!own || numId === undefined || numId === '0') return null;
    const level = Number(val(child(own, 'w:ilvl')) ?? 0);
    const counter = counters.get(numId);
    const abstractId = val(counter && child(counter, 'w:abstractNumId')) ?? '';
    const abstract = abstracts.get(abstractId);
    if (!counter || !abstract) throw new Error(`numbering ${numId} is not defined`);
    const levels = children(abstract, 'w:lvl');
    const startOf = (at: number) => Number(val(levels[at] && child(levels[at], 'w:start')) ?? 1);
    const count = counts.get(abstractId) ?? [];
    counts.set(abstractId, count);
    const override = children(counter, 'w:lvlOverride').find((one) => val(one, 'w:ilvl') === String(level));
    const restart = val(override && child(override, 'w:startOverride'));
    const first = !started.has(`${numId} ${level}`);
    started.add(`${numId} ${level}`);
    count[level] = restart !== undefined && first ? Number(restart) : (count[level] ?? startOf(level) - 1) + 1;
    count.length = level + 1;
    const definition = levels[level];
    const format = val(definition && child(definition, 'w:numFmt'));
    const spell = (value: number) =>
      format === 'lowerLetter'
        ? String.fromCharCode(96 + value)
        : format === 'upperLetter'
          ? String.fromCharCode(64 + value)
          : String(value);
    return (val(definition && child(definition, 'w:lvlText')) ?? '').replace(/%(\d)/g, (_, at) =>
      spell(count[Number(at) - 1] ?? startOf(Number(at) - 1)),
    );
  });
}
