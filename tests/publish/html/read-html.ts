/** Parses an HTML file, and finds its faults. */
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { collectPublicationText, splitWords } from '../../../engine/core/publication/text.ts';
import { withoutPageNumbers } from '../../../engine/publish/pageless.ts';

export type Element = DefaultTreeAdapterMap['element'];
export type Node = DefaultTreeAdapterMap['node'];

export interface Document {
  source: string;
  errors: string[];
  elements: Element[];
}

export function readHtml(bytes: Uint8Array): Document {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const errors: string[] = [];
  const onParseError = (error: ParserError) => errors.push(`${error.code} at ${error.startLine}:${error.startCol}`);
  const tree = parse(source, { sourceCodeLocationInfo: true, onParseError });
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(tree);
  return { source, errors, elements };
}

const VOID = new Set(['meta', 'br', 'hr', 'img', 'col']);
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
export function named({ elements }: Document, tagName: string): Element[] {
  return elements.filter((element) => element.tagName === tagName);
}
export function at(document: Document, id: string): Element {
  const found = document.elements.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(id);
  return found;
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 li td th caption figcaption dt dd div section nav header main blockquote br'.split(' '),
);
/** The visible text: without style sheet, title and links back. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && (['style', 'title'].includes(node.tagName) || attribute(node, 'role') === 'doc-backlink'))
    return '';
  const text = node.childNodes.map(textOf).join('');
  return BLOCKS.has(node.nodeName) ? `\n${text}\n` : text;
}

/** The faults of the file as HTML, for any publication. */
export function faults(document: Document): string[] {
  const found = [...document.errors];
  const ids = document.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  const known = new Set(ids);
  if (known.size !== ids.length) found.push('an id stands twice');
  for (const element of document.elements) {
    const place = element.sourceCodeLocation;
    // The parser opened or closed it on its own, so it was written in an invalid place.
    if (!place?.startTag || (!place.endTag && !VOID.has(element.tagName) && element.namespaceURI.endsWith('xhtml')))
      found.push(`${element.tagName} is not written whole`);
    for (const name of ['href', 'aria-labelledby', 'src']) {
      const value = attribute(element, name);
      if (value === undefined) continue;
      if (name === 'aria-labelledby' || value.startsWith('#')) {
        if (!known.has(value.replace(/^#/, ''))) found.push(`${name} ${value} leads nowhere`);
      } else if (!/^(https?:\/\/|mailto:|data:image\/)/.test(value)) found.push(`${name} ${value}`);
    }
    for (const { name } of element.attrs) if (name.startsWith('on')) found.push(`attribute ${name}`);
    if (['script', 'iframe', 'object', 'link', 'base', 'form'].includes(element.tagName)) found.push(element.tagName);
    if (element.tagName === 'img' && attribute(element, 'alt') === undefined) found.push('img without alt');
  }
  return found;
}

export function expectedWords(publication: Publication, sender: boolean): string[] {
  const { head, body, notes } = collectPublicationText(withoutPageNumbers(publication), {
    noteMark: (note) => String(note),
  });
  return splitWords([...head.slice(sender ? 0 : 1), ...body, ...notes.flat()]);
}
export function writtenWords(document: Document): string[] {
  const body = named(document, 'body')[0];
  return body ? splitWords(textOf(body)) : [];
}

/** The findings of a validator: the rules of HTML, and the measurable rules of accessibility. */
export async function violations(
  source: string,
): Promise<{ ruleId: string; message: string; selector: string | null }[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Some screen readers do not announce a list without bullets as a list.
      'no-redundant-role': 'off',
      'prefer-native-element': ['error', { exclude: ['list'] }],
    },
  });
  const report = await validator.validateString(source);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map(({ ruleId, message, selector }) => ({ ruleId, message, selector }));
}
