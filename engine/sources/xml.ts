import { parseXml, type XmlNode } from '@rgrove/parse-xml';
import { done, type Result, refused } from '../core/result.ts';
import type { SourceProblem } from './problems.ts';
import { DEEPEST_NESTING } from './saved-file.ts';

/** An XML element as plain data. No other file uses the parser. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Parses untrusted XML. Refuses a DOCTYPE, and with it every entity of the file's own, and too much nesting. */
export function parseXmlText(text: string, file: string): Result<XmlElement, SourceProblem> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return refused({ code: 'xml-with-entities', values: { file } });
  if (isDeeperThan(text, DEEPEST_NESTING)) {
    return refused({ code: 'too-deep', values: { file, limit: DEEPEST_NESTING } });
  }
  try {
    const root = parseXml(text).root;
    return root
      ? done(toElement(root as unknown as ParsedElement))
      : refused({ code: 'not-xml', values: { file, line: 1 } });
  } catch (error) {
    const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
    return refused({ code: 'not-xml', values: { file, line } });
  }
}

/** The parser is recursive, so the depth is measured before it starts. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const mark = text[at + 1];
    if (mark === '!' || mark === '?') {
      const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
      const closed = text.indexOf(end, at);
      if (closed === -1) return false;
      at = closed;
      continue;
    }
    const end = text.indexOf('>', at);
    if (end === -1) return false;
    if (mark === '/') depth--;
    else if (text[end - 1] !== '/') depth++;
    if (depth > limit) return true;
    at = end;
  }
  return false;
}

interface ParsedElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

function toElement(node: ParsedElement): XmlElement {
  const children: (XmlElement | string)[] = [];
  for (const child of node.children) {
    if (child.type === 'element') children.push(toElement(child as unknown as ParsedElement));
    else if (child.type === 'text' || child.type === 'cdata') {
      children.push((child as unknown as { text: string }).text);
    }
  }
  return { name: node.name, attributes: { ...node.attributes }, children };
}

/** The direct children with this name, or all of them. */
export function elements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element at a path of names below this one. */
export function elementAt(parent: XmlElement, ...path: string[]): XmlElement | undefined {
  let at: XmlElement | undefined = parent;
  for (const name of path) at = at && elements(at, name)[0];
  return at;
}

/** The text of an element, with single spaces; `without` names elements whose text is left out. */
export function wordsOf(element: XmlElement | undefined, without: readonly string[] = []): string {
  if (!element) return '';
  const collect = (node: XmlElement): string =>
    node.children
      .map((child) => (typeof child === 'string' ? child : without.includes(child.name) ? '' : collect(child)))
      .join('');
  return collect(element).replace(/\s+/g, ' ').trim();
}
