/** Characters that XML 1.0 can't hold even escaped: control characters, lone surrogates, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Fast pre-check: most texts need no replacement. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Drops characters that no XML file can hold: Word does not open a file with such a character. */
export function writable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNWRITABLE, '') : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes text or an attribute value for XML. */
export function escaped(text: string): string {
  return writable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export type XmlAttributes = Readonly<Record<string, string | number>>;

/** An element whose content is already XML. */
export function xmlElement(name: string, attributes: XmlAttributes, content = ''): string {
  let open = `<${name}`;
  for (const key in attributes) open += ` ${key}="${escaped(String(attributes[key]))}"`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
