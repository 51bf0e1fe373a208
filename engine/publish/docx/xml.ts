import { type BaseXmlComponent, XmlComponent } from 'docx';

/** What XML 1.0 can't hold in any spelling: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without what no XML file can hold: a file with one such character does not open in Word. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

/** Text or an attribute's value, as it stands in XML. */
export function escaped(text: string): string {
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
}

/** One element of a part that we write ourselves (styles, numbering, settings). Children are XML. */
export function tag(name: string, attributes: Attributes = {}, ...children: (string | false | null)[]): string {
  const inside = children.filter(Boolean).join('');
  return inside === ''
    ? `<${name}${attributesText(attributes)}/>`
    : `<${name}${attributesText(attributes)}>${inside}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD_NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly (BaseXmlComponent | string)[]) {
    super(name);
    const given = Object.entries(attributes).filter((entry) => entry[1] !== undefined);
    if (given.length > 0)
      this.root.push({
        _attr: Object.fromEntries(given.map(([key, value]) => [key, writable(String(value))])),
      });
    this.root.push(...children.map((child) => (typeof child === 'string' ? writable(child) : child)));
  }
}

/** One element inside a part that `docx` writes: what the library has no class for. Strings are text. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (BaseXmlComponent | string)[] = [],
): XmlComponent {
  return new Element(name, attributes, children);
}

/** `<w:keepNext/>`, or `<w:keepNext w:val="0"/>` where what a style says is taken back. */
export function onOff(name: string, on = true): XmlComponent {
  return element(name, on ? {} : { 'w:val': 0 });
}

export function value(name: string, val: string | number): XmlComponent {
  return element(name, { 'w:val': val });
}
