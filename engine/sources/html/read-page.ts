import { done, type Result, refused } from '../../core/result.ts';
import type { Place, TextLine } from '../kamerstuk-text/lines.ts';
import { NOTE_MARK, takeNoteMarks } from '../kamerstuk-text/note-marks.ts';
import type { SourceProblem } from '../problems.ts';
import { getAttribute, isElement, type PageElement, type PageNode, parsePage } from './parse-page.ts';

/** A saved page as plain data: its text in lines, and the facts in its head. */
export interface Page {
  title: string;
  /** The address that the page gives for itself; null: none. */
  address: string | null;
  /** Name → contents of the `meta` elements, in page order. */
  metadata: ReadonlyMap<string, readonly string[]>;
  lines: TextLine[];
  /** Targets of the links, as written. */
  links: string[];
  /** The page is a set of frames, whose text is in other files. */
  isFrames: boolean;
}

/** Elements whose content is not text of the page: code, embedded content, controls, navigation. */
const SKIPPED = new Set(
  'script style noscript template iframe frame object embed applet svg math canvas audio video picture map button select textarea input datalist nav head dialog'.split(
    ' ',
  ),
);
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Blocks that hold other blocks: the lines in them belong together. */
const HOLDERS = new Set(
  'article aside blockquote body details div dl fieldset figure footer form header html main ol section table tbody tr ul'.split(
    ' ',
  ),
);
const SKIPPED_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'menubar', 'dialog']);
/** Classes of footnotes on officielebekendmakingen.nl and its copies. */
const NOTE_CLASS = /(?:^|\s)(?:noot|voetnoot|voetnoten|footnotes?|tabelnoten)(?:\s|$)/i;
const SPACE = /[ \t\n\r\f\u00a0\u200b\ufeff]+/g;

/** Reads the text of a page. Refuses a page that is too complex to read. */
export function readPage(text: string, file: string): Result<Page, SourceProblem> {
  const parsed = parsePage(text);
  if (!parsed) return refused({ code: 'page-too-complex', values: { file } });
  const { root, savedFrom } = parsed;
  const head = root.childNodes.find((node): node is PageElement => node.nodeName === 'head');
  const body = root.childNodes.find((node): node is PageElement => node.nodeName === 'body');
  const about = readHead(head);
  const collector = new LineCollector();
  if (body) collector.collect(body);
  return done({
    title: about.title,
    address: about.canonical ?? savedFrom,
    metadata: about.metadata,
    lines: collector.lines,
    links: collector.links,
    isFrames:
      root.childNodes.some((node) => node.nodeName === 'frameset') ||
      (collector.lines.length === 0 && collector.hasFrame),
  });
}

function readHead(head: PageElement | undefined) {
  const metadata = new Map<string, string[]>();
  let title = '';
  let canonical: string | null = null;
  for (const child of head?.childNodes ?? []) {
    if (!isElement(child)) continue;
    if (child.tagName === 'title') title ||= squeeze(child.childNodes.map(textOf).join(''));
    else if (child.tagName === 'link' && getAttribute(child, 'rel')?.toLowerCase() === 'canonical')
      canonical ??= getAttribute(child, 'href');
    else if (child.tagName === 'meta') {
      const name = getAttribute(child, 'name') ?? getAttribute(child, 'property');
      const content = squeeze(getAttribute(child, 'content') ?? '');
      if (name === null || content === '') continue;
      if (name === 'og:url') canonical ??= content;
      metadata.set(name, [...(metadata.get(name) ?? []), content]);
    }
  }
  return { title, canonical, metadata };
}

const textOf = (node: PageNode): string => ('value' in node && node.nodeName === '#text' ? node.value : '');

function squeeze(text: string): string {
  return text.replace(SPACE, ' ').trim();
}

/** Collects the lines of an element. Iterative, because a page may nest deeply. */
class LineCollector {
  readonly lines: TextLine[] = [];
  readonly links: string[] = [];
  hasFrame = false;
  #text: string[] = [];
  /** Characters of the current line inside links and outside. */
  #linked = 0;
  #unlinked = 0;
  #place: Place | null = null;
  #links = 0;
  #notes = 0;
  /** Labels of the marks of notes in the current line, and of the note whose text comes in the next one. */
  #labels: string[] = [];
  #noteLabel: string | null = null;

  collect(root: PageElement): void {
    const waiting: (PageNode | (() => void))[] = [root];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (typeof next === 'function') next();
      else if (isElement(next)) this.#enter(next, waiting);
      else this.#add(textOf(next).replaceAll(NOTE_MARK, ' '));
    }
    this.#endLine(true);
  }

  #enter(element: PageElement, waiting: (PageNode | (() => void))[]): void {
    const name = element.tagName;
    if (name === 'iframe' || name === 'frame') this.hasFrame = true;
    if (SKIPPED.has(name) || isHidden(element)) return;
    const label = getNoteLabel(element);
    if (label !== null) {
      this.#labels.push(label);
      this.#text.push(NOTE_MARK);
      return;
    }
    if (name === 'br') {
      this.#endLine(false);
      return;
    }
    const isBlock = BLOCKS.has(name);
    const isLink = name === 'a';
    const isNote = NOTE_CLASS.test(getAttribute(element, 'class') ?? '');
    if (isBlock) this.#endLine(true);
    const above = this.#place;
    if (HOLDERS.has(name)) this.#place = { above, end: 0 };
    if (isLink) {
      this.#links += 1;
      const target = getAttribute(element, 'href');
      if (target !== null && target.length < 2_000) this.links.push(target);
    }
    if (isNote) this.#notes += 1;
    const mark = name === 'li' ? getListMark(element) : null;
    if (mark !== null) this.#add(`${mark} `);
    waiting.push(() => {
      if (isBlock) this.#endLine(true);
      if (this.#place && this.#place !== above) this.#place.end = this.lines.length;
      this.#place = above;
      if (isLink) this.#links -= 1;
      if (isNote) this.#notes -= 1;
    });
    const { childNodes } = element;
    for (let at = childNodes.length - 1; at >= 0; at--) {
      const child = childNodes[at];
      if (child) waiting.push(child);
    }
  }

  #add(text: string): void {
    if (text === '') return;
    this.#text.push(text);
    if (text.trim() === '') return;
    if (this.#links > 0) this.#linked += text.length;
    else this.#unlinked += text.length;
  }

  /** `isWhole`: an element ends here; otherwise the line is broken inside one. */
  #endLine(isWhole: boolean): void {
    const { text, marks } = takeNoteMarks(squeeze(this.#text.join('')), this.#labels);
    if (this.#notes > 0 && marks[0]?.at === 0) this.#noteLabel = marks.shift()?.label ?? null;
    if (text !== '') {
      this.lines.push({
        text,
        ...(isWhole ? { isWhole } : {}),
        ...(this.#notes > 0 ? { isNote: true as const } : {}),
        ...(this.#notes > 0 && this.#noteLabel !== null ? { noteLabel: this.#noteLabel } : {}),
        ...(marks.length > 0 ? { marks } : {}),
        ...(this.#linked > 0 && this.#unlinked === 0 ? { isLink: true as const } : {}),
        ...(this.#place ? { place: this.#place } : {}),
      });
      this.#noteLabel = null;
    } else if (isWhole) {
      const last = this.lines.at(-1);
      if (last) last.isWhole = true;
    }
    this.#text = [];
    this.#labels = [];
    this.#linked = 0;
    this.#unlinked = 0;
  }
}

function isHidden(element: PageElement): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && SKIPPED_ROLES.has(value)) ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value.slice(0, 2_000))),
  );
}

/**
 * The raised number of a footnote, which is no part of the sentence: `<sup><a href="#…">1</a></sup>`, or the reverse. Null for
 * any other element.
 */
function getNoteLabel(element: PageElement): string | null {
  const { tagName } = element;
  if (tagName !== 'sup' && tagName !== 'a') return null;
  const inner = element.childNodes.filter((node) => textOf(node).trim() !== '' || isElement(node));
  const [only] = inner;
  if (inner.length !== 1 || only === undefined || !isElement(only)) return null;
  if (only.tagName !== (tagName === 'sup' ? 'a' : 'sup')) return null;
  const label = squeeze(only.childNodes.map(textOf).join(''));
  return tagName === 'sup' || /^[[(]?(?:\d{1,3}|[*†])[\])]?$/.test(label) ? label.replace(/^[[(]|[\])]$/g, '') : null;
}

/** The number of an item of a numbered list, which a browser draws and the page does not contain: '2.', 'b.'. */
function getListMark(item: PageElement): string | null {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol' || getAttribute(list, 'start') !== null) return null;
  // Counting takes quadratic time in a very long list, which no motion has.
  if (list.childNodes.length > 400) return null;
  const items = list.childNodes.filter((node) => node.nodeName === 'li');
  const number = items.indexOf(item) + 1;
  const type = getAttribute(list, 'type') ?? '1';
  if (type === '1') return `${number}.`;
  return type === 'a' && number <= 26 ? `${String.fromCharCode(96 + number)}.` : null;
}
