/** What XML 1.0 can't hold in any spelling: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Quicker to ask than to replace. */
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text without what no XML file can hold: a file with one such character does not open in Word. */
export function writable(text: string): string {
  return ODD.test(text) ? text.replace(UNWRITABLE, '') : text;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPECIAL = /[&<>"]/;

/** Text or an attribute's value, as it stands in XML. */
export function escaped(text: string): string {
  const held = writable(text);
  return SPECIAL.test(held) ? held.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : held;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributesText(attributes: Attributes): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) text += ` ${name}="${typeof value === 'number' ? value : escaped(value)}"`;
  }
  return text;
}

/** One element of a part that is put together as text (styles, numbering, settings). Children are XML. */
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

/** XML as it stands in a part. A plain string beside it is text, which still has to be escaped. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** One element of the document's own parts. Strings are text. */
export function element(name: string, attributes: Attributes = {}, children: readonly (Xml | string)[] = []): Xml {
  let inside = '';
  for (const child of children) inside += typeof child === 'string' ? escaped(child) : child.text;
  const start = `<${name}${attributesText(attributes)}`;
  return new Xml(inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`);
}

/** `<w:keepNext/>`, or `<w:keepNext w:val="0"/>` where what a style says is taken back. */
export function onOff(name: string, on = true): Xml {
  return element(name, on ? {} : { 'w:val': 0 });
}

export function value(name: string, val: string | number): Xml {
  return element(name, { 'w:val': val });
}
