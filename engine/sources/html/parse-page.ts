import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';

/** An element of a page as plain data. No other file uses the parser. */
export type PageElement = DefaultTreeAdapterMap['element'];
export type PageNode = DefaultTreeAdapterMap['childNode'];

/** Most elements and comments of a page; the longest report of the Kamer has some tens of thousands. */
const MOST_NODES = 200_000;
/** Deepest nesting of a page; the parser's time grows with it. */
const DEEPEST = 400;
/** Most characters of one tag outside its quoted values: the parser compares each attribute with those before it. */
const LONGEST_TAG = 20_000;

/** Fewest characters of an embedded file that is dropped. */
const SHORTEST_EMBEDDED = 200;

/** The page has more elements, deeper nesting or longer tags than are read. */
class PageTooComplex extends Error {}

export interface ParsedPage {
  /** The `html` element. */
  root: PageElement;
  /** Contents of the comments that name the address of the page, as browsers write them. */
  savedFrom: string | null;
}

/**
 * Parses untrusted HTML. Nothing is run or fetched: scripts, styles and frames are elements like any other. Null for a page
 * over the limits.
 */
export function parsePage(saved: string): ParsedPage | null {
  const text = dropEmbedded(saved);
  if (hasLongTag(text)) return null;
  let savedFrom: string | null = null;
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new PageTooComplex();
  };
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode: (data) => {
      count();
      savedFrom ??= /^\s*saved from url=\(\d{1,6}\)(https?:\/\/\S{1,2000})/.exec(data)?.[1] ?? null;
      return defaultTreeAdapter.createCommentNode('');
    },
    // The parser's own adapter searches from the start, which takes quadratic time in a table with misplaced content.
    insertBefore: (parent, node, reference) => {
      const at = parent.childNodes.lastIndexOf(reference);
      parent.childNodes.splice(at === -1 ? parent.childNodes.length : at, 0, node);
      node.parentNode = parent;
    },
    detachNode: (node) => {
      if (!node.parentNode) return;
      node.parentNode.childNodes.splice(node.parentNode.childNodes.lastIndexOf(node), 1);
      node.parentNode = null;
    },
    insertTextBefore: (parent, value, reference) => {
      const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += value;
      else adapter.insertBefore(parent, defaultTreeAdapter.createTextNode(value), reference);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new PageTooComplex();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    const document = parse(text, { treeAdapter: adapter });
    const root = document.childNodes.find((node): node is PageElement => node.nodeName === 'html');
    return root ? { root, savedFrom } : null;
  } catch (error) {
    if (error instanceof PageTooComplex) return null;
    throw error;
  }
}

/** The page without the pictures and fonts in it, which can be most of its size. */
function dropEmbedded(text: string): string {
  const parts: string[] = [];
  let from = 0;
  const end = /["'\s<>()]/g;
  for (let at = text.indexOf('data:'); at !== -1; at = text.indexOf('data:', from)) {
    end.lastIndex = at;
    const to = end.exec(text)?.index ?? text.length;
    parts.push(text.slice(from, Math.min(at + 'data:'.length, to)));
    // Keeps 'data:' with little after it: it is text of the page.
    if (to - at < SHORTEST_EMBEDDED) parts.push(text.slice(at + 'data:'.length, to));
    from = to;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Whether a tag outside scripts and styles has more unquoted characters than the limit. */
function hasLongTag(text: string): boolean {
  const tag = /<(?:(script|style)\b|!--|[a-z/])/gi;
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    if (found[0] === '<!--') {
      const end = text.indexOf('-->', tag.lastIndex);
      if (end === -1) return false;
      tag.lastIndex = end + 3;
      continue;
    }
    const end = findTagEnd(text, tag.lastIndex);
    if (end === null) return true;
    tag.lastIndex = end;
    if (found[1] === undefined) continue;
    const close = new RegExp(`</${found[1]}`, 'gi');
    close.lastIndex = end;
    const closed = close.exec(text);
    if (!closed) return false;
    tag.lastIndex = closed.index + 2;
  }
  return false;
}

/** Index after the tag, or the end of the text; null if the tag is too long. */
function findTagEnd(text: string, from: number): number | null {
  let unquoted = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    unquoted += 1;
    if (unquoted > LONGEST_TAG) return null;
    if ((character === '"' || character === "'") && /[=\s]/.test(text[at - 1] ?? '')) {
      const close = text.indexOf(character, at + 1);
      if (close === -1) return text.length;
      at = close;
    }
  }
  return text.length;
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function getAttribute(element: PageElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
