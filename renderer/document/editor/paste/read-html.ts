import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import {
  type BodyNode,
  type CellNode,
  type Inline,
  type Link,
  type List,
  type ListItem,
  languageTagSchema,
  linkSchema,
  type Mark,
  type Paragraph,
  type Run,
  type TableCell,
  type Variable,
} from '../../../../engine/core/richtext/model.ts';
import { normalizeBlocks } from '../../../../engine/core/richtext/normalize.ts';
import { placeSpans } from '../../../../engine/core/richtext/place-spans.ts';
import { cleanText } from '../../../ui/controls/clean-text.ts';
import { paragraphsIn } from '../convert/from-lexical.ts';
import { isHidden, marksIn, nameOf, STYLE_READ, styleOf } from './style.ts';
import { tidyLine } from './tidy-line.ts';
import { isMarker, listsOf, type WordItem, wordItemOf } from './word-list.ts';

/** Content that rich text cannot store. The user gets the number of each kind. */
export const DROPPED_KINDS = [
  'picture',
  'media',
  'form',
  'comment',
  'deleted-text',
  'hidden-text',
  'link',
  'nested-table',
] as const;
export type DroppedKind = (typeof DROPPED_KINDS)[number];

export interface ReadHtml {
  content: BodyNode[];
  dropped: { kind: DroppedKind; count: number }[];
}

interface Reader {
  newId: IdSource;
  dropped: Map<DroppedKind, number>;
  /** The bodies of notes by the href that points to them. */
  notes: Map<string, Element>;
  usedNotes: Set<Element>;
  /** Word sets a language on every run, often a wrong one, so it is ignored. */
  isFromWord: boolean;
}

interface Context {
  marks: Mark[];
  lang?: string;
  pre?: boolean;
}

/**
 * Reads HTML that was copied from Word, Outlook, LibreOffice or a web page: headings, paragraphs, lists, tables,
 * quotations, notes, links and marks. Ignores fonts, colours and sizes, which the house style sets, but keeps all text.
 * `document` comes from DOMParser, which runs and loads nothing.
 */
export function readHtml(document: Document, newId: IdSource): ReadHtml {
  const reader: Reader = {
    newId,
    dropped: new Map(),
    notes: notesOf(document),
    usedNotes: new Set(),
    isFromWord: isFromWord(document),
  };
  const blocks = readBlocks(document.body, { marks: [] }, reader);
  // Keeps the text of notes whose reference was not copied.
  for (const note of reader.notes.values()) {
    if (reader.usedNotes.has(note)) continue;
    reader.usedNotes.add(note);
    blocks.push(...readNote(note, reader));
  }
  return {
    content: normalizeBlocks(blocks),
    dropped: DROPPED_KINDS.flatMap((kind) => {
      const count = reader.dropped.get(kind);
      return count ? [{ kind, count }] : [];
    }),
  };
}

function countDropped(reader: Reader, kind: DroppedKind): void {
  reader.dropped.set(kind, (reader.dropped.get(kind) ?? 0) + 1);
}

function isFromWord(document: Document): boolean {
  return document.querySelector(`[class^="Mso"], [style*="mso-"], [${STYLE_READ}*="mso-"]`) !== null;
}

const BLOCKS =
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,dl,dt,dd,blockquote,table,pre,section,article,main,header,footer,nav,aside,address,figure,figcaption,hr,center,form,fieldset,details,summary';
const BLOCK_NAMES = new Set(BLOCKS.split(','));
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'xml', 'colgroup']);
const DROPPED: { [name: string]: DroppedKind } = {
  img: 'picture',
  picture: 'picture',
  svg: 'picture',
  canvas: 'picture',
  video: 'media',
  audio: 'media',
  iframe: 'media',
  object: 'media',
  embed: 'media',
  input: 'form',
  select: 'form',
  textarea: 'form',
  button: 'form',
};

/** Whether to skip an element. Counts it, unless it is invisible. */
function isDropped(element: Element, reader: Reader): boolean {
  const name = nameOf(element);
  if (SILENT.has(name)) return true;
  const kind = kindDropped(element, name);
  if (kind === null) return false;
  const pixel = name === 'img' && Number(element.getAttribute('width') ?? 2) <= 1;
  const silent = pixel || (kind === 'hidden-text' && (element.textContent ?? '').trim() === '');
  if (!silent && element.getAttribute('type') !== 'hidden') countDropped(reader, kind);
  return true;
}

function kindDropped(element: Element, name: string): DroppedKind | null {
  const part = styleOf(element).get('mso-element');
  if (part === 'comment-list' || element.className === 'MsoCommentReference') return 'comment';
  if (name === 'del' || element.className === 'msoDel') return 'deleted-text';
  if (name in DROPPED) return DROPPED[name] ?? null;
  return isHidden(element) ? 'hidden-text' : null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The blocks in an element. Loose inline content becomes paragraphs. */
function readBlocks(parent: Element, context: Context, reader: Reader): BodyNode[] {
  const blocks: BodyNode[] = [];
  let line: Inline[] = [];
  let items: WordItem[] = [];
  const endLine = () => {
    const content = tidyLine(line);
    line = [];
    if (content.length > 0) blocks.push({ type: 'paragraph', id: reader.newId(), content });
  };
  const endList = () => {
    if (items.length > 0) blocks.push(...listsOf(items, reader.newId));
    items = [];
  };
  for (const child of parent.childNodes) {
    if (!isElement(child)) {
      const inline = readInline(child, context, reader);
      if (items.length > 0 && tidyLine(inline).length > 0) endList();
      line.push(...inline);
      continue;
    }
    if (isNote(child, reader) || isDropped(child, reader)) continue;
    const item = nameOf(child) === 'p' || BLOCK_NAMES.has(nameOf(child)) ? wordItemOf(child) : null;
    if (item) {
      endLine();
      const content = tidyLine(inlinesIn(child, contextIn(child, context, reader), reader));
      if (content.length > 0) items.push({ ...item, content });
      continue;
    }
    const isBlock =
      BLOCK_NAMES.has(nameOf(child)) ||
      isPageBreak(child) ||
      child.querySelector(BLOCKS) !== null ||
      [...child.querySelectorAll('br')].some(isPageBreak);
    if (!isBlock) {
      line.push(...readInline(child, context, reader));
      continue;
    }
    const read = readBlock(child, contextIn(child, context, reader), reader);
    endLine();
    // Word puts empty paragraphs between items, which do not end a list.
    if (read.length > 0) endList();
    blocks.push(...read);
  }
  endLine();
  endList();
  return blocks;
}

function readBlock(element: Element, context: Context, reader: Reader): BodyNode[] {
  const name = nameOf(element);
  const id = reader.newId;
  if (isPageBreak(element)) {
    return [{ type: 'pageBreak', id: id() }, ...(name === 'br' ? [] : readBlocks(element, context, reader))];
  }
  const level = headingLevel(element);
  if (level !== null) {
    // The heading style is already bold.
    const content = tidyLine(inlinesIn(element, { ...context, marks: [] }, reader)).map(withoutBold);
    return content.length > 0 ? [{ type: 'heading', id: id(), level, content }] : [];
  }
  switch (name) {
    case 'hr':
      return [];
    case 'ul':
    case 'ol':
      return readList(element, context, reader);
    case 'table':
      return readTable(element, context, reader);
    case 'blockquote': {
      const blocks = readBlocks(element, context, reader);
      const quoted = blocks.flatMap((block) => paragraphsIn(block));
      const other = blocks.filter((block) => block.type === 'list' || block.type === 'table');
      // A quotation cannot contain lists or tables: keep them and drop the quotation.
      if (other.length > 0 || quoted.length === 0) return blocks;
      return [{ type: 'quotation', id: id(), content: quoted }];
    }
    case 'pre': {
      const content = tidyLine(inlinesIn(element, { ...context, pre: true }, reader));
      return content.length > 0 ? [{ type: 'paragraph', id: id(), content }] : [];
    }
    default:
      return readBlocks(element, context, reader);
  }
}

function headingLevel(element: Element): 1 | 2 | 3 | null {
  const found =
    /^h([1-6])$/.exec(nameOf(element)) ??
    /^(?:MsoHeading|Heading)\s?([1-6])$/i.exec(element.className) ??
    (element.getAttribute('role') === 'heading' ? /^([1-6])$/.exec(element.getAttribute('aria-level') ?? '2') : null);
  if (found) return Math.min(3, Number(found[1])) as 1 | 2 | 3;
  return element.className === 'MsoTitle' ? 1 : null;
}

function withoutBold(node: Inline): Inline {
  if (node.type === 'link') return { ...node, content: node.content.map(withoutBold) as Link['content'] };
  if (node.type !== 'run' || !node.marks) return node;
  return { ...node, marks: node.marks.filter((mark) => mark !== 'bold') };
}

function isPageBreak(element: Element): boolean {
  const style = styleOf(element);
  const before = style.get('page-break-before') ?? style.get('break-before');
  return before === 'always' || before === 'page';
}

function contextIn(element: Element, context: Context, reader: Reader): Context {
  const lang = element.getAttribute('lang')?.split('-')[0]?.toLowerCase();
  const known = !reader.isFromWord && lang && languageTagSchema.safeParse(lang).success ? lang : context.lang;
  return {
    ...context,
    marks: marksIn(element, context.marks),
    // Dutch is the default language.
    ...(known && known !== 'nl' ? { lang: known } : { lang: undefined }),
    pre: context.pre || styleOf(element).get('white-space')?.startsWith('pre') === true,
  } as Context;
}

function readList(element: Element, context: Context, reader: Reader): BodyNode[] {
  const items: ListItem[] = [];
  const behind: BodyNode[] = [];
  for (const child of element.children) {
    if (isDropped(child, reader)) continue;
    // Reads each part once, because reading counts skipped elements and marks notes as used.
    const isList = nameOf(child) === 'ul' || nameOf(child) === 'ol';
    const own = isList
      ? readList(child, context, reader)
      : readBlocks(child, contextIn(child, context, reader), reader);
    const lists = own.filter((block): block is List => block.type === 'list');
    const tables = own.filter((block) => block.type === 'table');
    const words = own.filter((block) => block.type !== 'list' && block.type !== 'table');
    const content = words
      .flatMap((block) => paragraphsIn(block))
      .flatMap((paragraph, index): Inline[] => [
        ...(index > 0 ? [{ type: 'run' as const, text: '\n' }] : []),
        ...paragraph.content,
      ]);
    const before = items.at(-1);
    // A list directly in a list belongs to the item before it.
    if (content.length === 0 && lists.length > 0 && before) before.lists.push(...lists);
    else if (content.length > 0 || lists.length > 0) items.push({ id: reader.newId(), content, lists });
    behind.push(...tables);
  }
  if (items.length === 0) return behind;
  const ordered = nameOf(element) === 'ol';
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  const list: List = { type: 'list', id: reader.newId(), ordered, items };
  if (ordered && start > 1) list.start = start;
  return [list, ...behind];
}

const MOST_COLUMNS = 100;

function readTable(element: Element, context: Context, reader: Reader): BodyNode[] {
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element);
  const cells = rows.map((row) => [...row.children].filter((cell) => nameOf(cell) === 'td' || nameOf(cell) === 'th'));
  const only = cells.flat();
  // A layout table of a mail program or web page.
  if (only.length <= 1 || element.getAttribute('role') === 'presentation') {
    return only.flatMap((cell) => readBlocks(cell, contextIn(cell, context, reader), reader));
  }
  const caption = [...element.children].find((child) => nameOf(child) === 'caption');
  const captionWords = caption ? tidyLine(inlinesIn(caption, context, reader)) : [];
  const read = cells.map((row, index) => ({
    cells: row.map((cell) => readCell(cell, rows.length - index, context, reader)),
  }));
  const filled = read.filter((row) => row.cells.length > 0);
  const width = gridWidth(filled.map((row) => row.cells));
  return [
    {
      type: 'table',
      id: reader.newId(),
      ...(captionWords.length > 0 ? { caption: captionWords } : {}),
      columns: Array.from({ length: width }, () => ({})),
      rows: filled,
    },
  ];
}

function readCell(cell: Element, rowsLeft: number, context: Context, reader: Reader): TableCell {
  const isHeader = nameOf(cell) === 'th' || cell.closest('thead') !== null;
  const inside = contextIn(cell, context, reader);
  const blocks = readBlocks(cell, isHeader ? { ...inside, marks: [] } : inside, reader);
  const content = blocks.flatMap((block): CellNode[] => {
    if (block.type === 'table') countDropped(reader, 'nested-table');
    if (block.type === 'list' || block.type === 'quotation' || block.type === 'figure') return [block];
    const paragraphs = paragraphsIn(block);
    return isHeader ? paragraphs.map((p) => ({ ...p, content: p.content.map(withoutBold) })) : paragraphs;
  });
  const colSpan = span(cell, 'colspan', MOST_COLUMNS);
  const rowSpan = span(cell, 'rowspan', rowsLeft);
  const align =
    alignmentOf(cell) ?? (cell.children.length === 1 && cell.children[0] ? alignmentOf(cell.children[0]) : null);
  return {
    id: reader.newId(),
    ...(isHeader ? { header: true } : {}),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(align ? { align } : {}),
    content,
  };
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.max(1, Math.min(most, value));
}

function alignmentOf(element: Element): 'center' | 'right' | null {
  const value = (styleOf(element).get('text-align') ?? element.getAttribute('align') ?? '').toLowerCase();
  return value === 'center' || value === 'right' ? value : null;
}

/** The number of columns after placing all cells. */
function gridWidth(rows: readonly TableCell[][]): number {
  const asked = rows.map((row) => row.map(({ colSpan = 1, rowSpan = 1 }) => ({ columns: colSpan, rows: rowSpan })));
  const placed = placeSpans(asked, (row) => ({ columns: MOST_COLUMNS, rows: rows.length - row }));
  return Math.max(1, ...placed.flat().map(({ column, columns }) => column + columns));
}

function inlinesIn(element: Element, context: Context, reader: Reader): Inline[] {
  return [...element.childNodes].flatMap((child) => readInline(child, context, reader));
}

function readInline(node: Node, context: Context, reader: Reader): Inline[] {
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    return [runOf(cleanText(context.pre ? text : text.replace(/[ \t\r\n\f]+/g, ' ')), context)];
  }
  if (!isElement(node) || isMarker(node) || isNote(node, reader) || isDropped(node, reader)) return [];
  const inside = contextIn(node, context, reader);
  const name = nameOf(node);
  if (name === 'br') return [runOf('\n', context)];
  if (styleOf(node).has('mso-tab-count')) return [runOf(' ', context)];
  if (name === 'q') return [runOf('‘', context), ...inlinesIn(node, inside, reader), runOf('’', context)];
  if (name !== 'a') return inlinesIn(node, inside, reader);
  return readAnchor(node, inside, reader);
}

function runOf(text: string, context: Context): Run {
  return {
    type: 'run',
    text,
    ...(context.marks.length > 0 ? { marks: context.marks } : {}),
    ...(context.lang ? { lang: context.lang } : {}),
  };
}

function readAnchor(anchor: Element, context: Context, reader: Reader): Inline[] {
  const href = (anchor.getAttribute('href') ?? '').trim().replace(/\s/g, '%20').replace(/"/g, '%22');
  const note = reader.notes.get(href);
  // A second reference to a note, or one in the note itself, is plain text.
  if (note && !reader.usedNotes.has(note)) {
    reader.usedNotes.add(note);
    return [{ type: 'footnote', id: reader.newId(), content: readNote(note, reader) }];
  }
  // A link from the note back to its reference. The document prints its own numbers.
  if (/^#(?:_(?:ftn|edn)ref\d+|sd(?:foot|end)note\d+anc)$/.test(href)) return [];
  const content = inlinesIn(anchor, context, reader);
  if (href === '' || href.startsWith('#')) return content;
  if (!linkSchema.safeParse({ type: 'link', href, content: [] }).success) {
    countDropped(reader, 'link');
    return content;
  }
  const words = content.filter((node): node is Run | Variable => node.type === 'run' || node.type === 'variable');
  return [{ type: 'link', href, content: words }, ...content.filter((node) => node.type === 'footnote')];
}

/** Word: `<div id=ftn1>` for `#_ftn1`; LibreOffice: `<div id="sdfootnote1">` for `#sdfootnote1sym`. */
function notesOf(document: Document): Map<string, Element> {
  const notes = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id^="ftn"], [id^="edn"]')) notes.set(`#_${element.id}`, element);
  for (const element of document.querySelectorAll('[id^="sdfootnote"], [id^="sdendnote"]')) {
    notes.set(`#${element.id}sym`, element);
  }
  return notes;
}

function isNote(element: Element, reader: Reader): boolean {
  const part = styleOf(element).get('mso-element');
  if (part === 'footnote-list' || part === 'endnote-list') return true;
  return element.id !== '' && [...reader.notes.values()].includes(element);
}

function readNote(note: Element, reader: Reader): Paragraph[] {
  const blocks = readBlocks(note, { marks: [] }, reader);
  return blocks
    .flatMap((block) => paragraphsIn(block))
    .map((paragraph) => ({
      ...paragraph,
      content: tidyLine(
        paragraph.content.flatMap((node) =>
          node.type === 'footnote' ? node.content.flatMap((p) => p.content) : [node],
        ),
      ),
    }));
}
