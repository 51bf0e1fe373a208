import { parseXml, XmlComment, XmlElement, type XmlNode, XmlProcessingInstruction } from '@rgrove/parse-xml';

/** Namespaces of drawn elements. All others belong to the program that made the drawing. */
const DRAWN = new Set([
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);
/** draw.io stores the whole drawing, with its hidden pages, in an attribute of the root. */
const NEVER_DRAWN = new Set(['content']);

const OPENING_TAG = /<[^\s/>]+(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * Removes the invisible data of drawing programs: comments, metadata, layer names, paths of the file and of its export. All
 * other bytes stay unchanged, and so does a drawing that can't be parsed.
 */
export function plainSvg(bytes: Uint8Array): Uint8Array {
  let text: string;
  let root: XmlNode & { children: XmlNode[] };
  try {
    // Normalises line ends as the parser does, so that its positions match this text.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    root = parseXml(text, { includeOffsets: true, preserveComments: true });
  } catch {
    return bytes;
  }
  const known = drawnPrefixes(root);
  const isForeign = (name: string): boolean => {
    const [prefix, local] = name.split(':', 2);
    return local !== undefined && !known.has(prefix ?? '');
  };
  const removed: { from: number; to: number }[] = [];
  const waiting: XmlNode[] = [...root.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isHidden(node, isForeign)) removed.push({ from: node.start, to: node.end });
    else if (node instanceof XmlElement) {
      removed.push(...foreignAttributes(text, node, isForeign));
      waiting.push(...node.children);
    }
  }
  if (removed.length === 0) return bytes;
  return new TextEncoder().encode(without(text, removed));
}

function isHidden(node: XmlNode, isForeign: (name: string) => boolean): boolean {
  if (node instanceof XmlElement) return isForeign(node.name) || /^(?:.*:)?metadata$/i.test(node.name);
  return node instanceof XmlComment || node instanceof XmlProcessingInstruction;
}

/** Prefixes of the namespaces of drawn elements, wherever they are declared. */
function drawnPrefixes(root: { children: XmlNode[] }): Set<string> {
  const prefixes = new Set(['xml']);
  const waiting: XmlNode[] = [...root.children];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!(node instanceof XmlElement)) continue;
    for (const [name, value] of Object.entries(node.attributes))
      if (name.startsWith('xmlns:') && DRAWN.has(value)) prefixes.add(name.slice('xmlns:'.length));
    waiting.push(...node.children);
  }
  return prefixes;
}

function foreignAttributes(
  text: string,
  element: XmlElement,
  isForeign: (name: string) => boolean,
): { from: number; to: number }[] {
  OPENING_TAG.lastIndex = element.start;
  const tag = OPENING_TAG.exec(text)?.[0] ?? '';
  const isRemoved = (name: string): boolean =>
    name.startsWith('xmlns:') ? isForeign(`${name.slice('xmlns:'.length)}:`) : isForeign(name) || NEVER_DRAWN.has(name);
  return [...tag.matchAll(ATTRIBUTE)].flatMap(({ 0: { length }, 1: name = '', index }) =>
    isRemoved(name) ? [{ from: element.start + index, to: element.start + index + length }] : [],
  );
}

/** The text without these parts, of which none overlaps another. */
function without(text: string, parts: readonly { from: number; to: number }[]): string {
  const kept: string[] = [];
  let read = 0;
  for (const { from, to } of [...parts].sort((one, other) => one.from - other.from)) {
    kept.push(text.slice(read, from));
    read = to;
  }
  return [...kept, text.slice(read)].join('');
}
