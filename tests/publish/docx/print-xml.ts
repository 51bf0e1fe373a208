import { type XmlElement, XmlText } from '@rgrove/parse-xml';

const WIDTH = 140;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};
const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (character) => ENTITIES[character] ?? character);

/**
 * An element as indented lines that a reader can compare: attributes in alphabetical order, and an element on one line
 * where that line is at most 140 characters long.
 */
export function printXml(element: XmlElement, indent = ''): string[] {
  const line = indent + onOneLine(element);
  const holdsElements = element.children.some(({ type }) => type === 'element');
  if (!holdsElements || line.length <= WIDTH) return [line];
  return [
    `${indent}${startTag(element)}>`,
    ...element.children.flatMap((child) =>
      child.type === 'element' ? printXml(child as XmlElement, `${indent}  `) : textLine(child, `${indent}  `),
    ),
    `${indent}</${element.name}>`,
  ];
}

function textLine(node: unknown, indent: string): string[] {
  return node instanceof XmlText && node.text.trim() !== '' ? [indent + escaped(node.text)] : [];
}

function startTag({ name, attributes }: XmlElement): string {
  const names = Object.keys(attributes).sort();
  return `<${name}${names.map((one) => ` ${one}="${escaped(attributes[one] ?? '')}"`).join('')}`;
}

function onOneLine(element: XmlElement): string {
  const content = element.children
    .map((child) =>
      child.type === 'element' ? onOneLine(child as XmlElement) : child instanceof XmlText ? escaped(child.text) : '',
    )
    .join('');
  return content === '' ? `${startTag(element)}/>` : `${startTag(element)}>${content}</${element.name}>`;
}
