/**
 * Reads a PDF as a screen reader does: by its tags, with another program than the one that wrote it. Neither the order of
 * the file nor content outside the text (running heads, rules) affects the result.
 */
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { getDocument } from '../pdfjs.ts';
import { noteSign } from './read-docx.ts';

/** Marks a line end after a hyphen, a dash or a slash: the file does not show whether a space followed. */
export const LINE_END = '\ue000';

export interface TaggedLine {
  /** 'P', 'H2', 'TOCI', 'LI', 'Caption' … */
  role: string;
  /** Marks of notes as `noteSign`. */
  text: string;
  /** The page on which it begins, from 1. */
  page: number;
}

export interface PdfNote {
  number: number;
  paragraphs: string[];
}

/** A piece of text on a page: left edge and baseline in points from the upper left corner. */
export interface PlacedText {
  page: number;
  x: number;
  y: number;
  width: number;
  /** Size of the type, in points. */
  size: number;
  text: string;
  /** Not part of the text: running heads, feet, the stamp. */
  artifact: boolean;
}

export interface ReadPdf {
  pages: number;
  lines: TaggedLine[];
  notes: PdfNote[];
  /** Alternative texts of figures, in order. */
  alternatives: string[];
  /** Text in another language than the document's, with that language. */
  foreign: { text: string; language: string }[];
  outline: { title: string; level: number; page: number }[];
  /** Addresses of the links. */
  links: string[];
  /** The target pages of the links inside the document, in the order of the file. */
  jumps: number[];
  attachments: { name: string; bytes: Uint8Array }[];
  info: Record<string, unknown>;
  language: string | null;
  placed: PlacedText[];
}

interface Content {
  type: 'content' | 'object' | 'annotation';
  id: string;
}
interface Element {
  role: string;
  children?: (Element | Content)[];
  alt?: string;
}
const isElement = (node: Element | Content): node is Element => 'role' in node;

type Pages = Awaited<ReturnType<typeof getDocument>['promise']>;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const reading: Reading = { lines: [], notes: [], alternatives: [], foreign: [], broken: null };
    const placed: PlacedText[] = [];
    const languages = await languagesOf(bytes);
    const links: string[] = [];
    const jumps: number[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const sheet = await document.getPage(page);
      const pieces = await textOf(sheet, page, placed);
      const root = (await sheet.getStructTree()) as Element | null;
      if (!root) throw new Error(`page ${page} has no tags`);
      readBlocks(root, { reading, pieces, languages, page });
      const untagged = [...pieces].filter(([id, text]) => id !== ARTIFACT && text.trim() !== '');
      if (untagged.length > 0) throw new Error(`page ${page}: no tag for ${JSON.stringify(untagged)}`);
      for (const link of await sheet.getAnnotations()) {
        if (typeof link.url === 'string') links.push(link.unsafeUrl ?? link.url);
        else if (link.dest) jumps.push(await pageOf(document, link.dest));
      }
    }
    const info = (await document.getMetadata()).info as Record<string, unknown>;
    const attached = ((await document.getAttachments()) ?? {}) as Record<
      string,
      { filename: string; content: Uint8Array }
    >;
    return {
      pages: document.numPages,
      lines: reading.lines,
      notes: reading.notes.sort((one, other) => one.number - other.number),
      alternatives: reading.alternatives,
      foreign: reading.foreign,
      outline: await outlineOf(document),
      links,
      jumps,
      attachments: Object.values(attached).map(({ filename, content }) => ({ name: filename, bytes: content })),
      info,
      language: typeof info.Language === 'string' ? info.Language : null,
      placed,
    };
  } finally {
    await task.destroy();
  }
}

/** Text outside the tags. */
const ARTIFACT = 'artifact';

/** The text of a page by the id that the tags use; a line that ends as a line feed. */
async function textOf(
  sheet: Awaited<ReturnType<Pages['getPage']>>,
  page: number,
  placed: PlacedText[],
): Promise<Map<string, string>> {
  const { height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent({ includeMarkedContent: true });
  const pieces = new Map<string, string>();
  const open: (string | null)[] = [];
  let last = ARTIFACT;
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push('id' in item && item.id ? item.id : 'tag' in item && item.tag === 'Artifact' ? ARTIFACT : null);
      continue;
    }
    const inner = open.filter((one) => one !== null).at(-1) ?? ARTIFACT;
    // The end of a line after a piece belongs to that piece, and not to what surrounds it.
    const id = item.str === '' && item.hasEOL ? last : inner;
    last = id;
    pieces.set(id, `${pieces.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    if (item.str.trim() === '') continue;
    const [, , c, d, x, y] = item.transform as [number, number, number, number, number, number];
    placed.push({
      page,
      x,
      y: height - y,
      width: item.width,
      size: Math.round(Math.hypot(c, d) * 100) / 100,
      text: item.str,
      artifact: id === ARTIFACT,
    });
  }
  return pieces;
}

interface Reading {
  lines: TaggedLine[];
  notes: PdfNote[];
  alternatives: string[];
  foreign: ReadPdf['foreign'];
  /** The line whose last word continues on the next page. */
  broken: TaggedLine | null;
}

interface OnPage {
  reading: Reading;
  pieces: Map<string, string>;
  /** Languages of pieces that differ from the document's. */
  languages: ReadonlyMap<string, string>;
  page: number;
}

/** Roles that contain other blocks and no text of their own. */
const CONTAINERS = new Set([
  'Root',
  'Document',
  'Sect',
  'Div',
  'Part',
  'BlockQuote',
  'Aside',
  'TOC',
  'L',
  'Table',
  'THead',
  'TBody',
  'TFoot',
  'TR',
  'TH',
  'TD',
  'LBody',
]);

function readBlocks(element: Element, on: OnPage): void {
  for (const node of element.children ?? []) {
    if (!isElement(node)) {
      if (take(node, on).replace(/[\s\u00ad]/g, '') !== '')
        throw new Error(`words in a ${element.role} on page ${on.page}`);
      continue;
    }
    const { role } = node;
    if (role === 'Figure') {
      on.reading.alternatives.push(node.alt ?? '');
      // The text inside a picture is drawn, and its alternative text describes it.
      for (const part of contentsOf(node)) take(part, on);
    } else if (role === 'Caption') {
      readLine(
        {
          ...node,
          children: (node.children ?? []).flatMap((one) =>
            isElement(one) && one.role === 'P' ? (one.children ?? []) : [one],
          ),
        },
        on,
      );
    } else if (role === 'LI') readItem(node, on);
    else if (CONTAINERS.has(role)) readBlocks(node, on);
    else readLine(node, on);
  }
}

/** The label of an item and its text are one line; nested lists and further paragraphs follow. */
function readItem(item: Element, on: OnPage): void {
  const parts = (item.children ?? []).filter(isElement);
  const label = parts.filter((part) => part.role === 'Lbl');
  const bodies = parts.filter((part) => part.role === 'LBody').flatMap((body) => body.children ?? []);
  const first = bodies.findIndex((node) => isElement(node) && CONTAINERS.has(node.role));
  const own = first < 0 ? bodies : bodies.slice(0, first);
  const words = own.flatMap((node) => (isElement(node) && node.role === 'P' ? (node.children ?? []) : [node]));
  const line: Element = {
    role: 'LI',
    children: [...label.flatMap((one) => one.children ?? []), { role: 'Gap' }, ...words],
  };
  readLine(line, on);
  for (const node of first < 0 ? [] : bodies.slice(first)) readBlocks({ role: 'LBody', children: [node] }, on);
  for (const node of parts) if (node.role === 'L') readBlocks({ role: 'LI', children: [node] }, on);
}

function contentsOf(element: Element): Content[] {
  return (element.children ?? []).flatMap((node) => (isElement(node) ? contentsOf(node) : [node]));
}

function readLine(element: Element, on: OnPage): void {
  const raw = inlineText(element, on);
  const text = settled(raw);
  if (text === '') return;
  const { reading, page } = on;
  const line = reading.broken ?? { role: element.role, text: '', page };
  if (reading.broken === null) reading.lines.push(line);
  line.text += text;
  reading.broken = raw.trimEnd().endsWith('\u00ad') ? line : null;
}

/** The text of a line, with its notes separate. */
function inlineText(element: Element, on: OnPage): string {
  return (element.children ?? [])
    .map((node) => {
      if (!isElement(node)) return take(node, on);
      if (node.role === 'Note') {
        readNote(node, on);
        return '';
      }
      if (node.role === 'Gap') return ' ';
      // A number in a label is the mark of a note. White space around it comes from drawing and is not text.
      if (node.role === 'Lbl') return noteSign(Number(inlineText(node, on).trim()));
      return inlineText(node, on);
    })
    .join('');
}

function readNote(note: Element, on: OnPage): void {
  const paragraphs = (note.children ?? []).map((node) =>
    isElement(node) ? settled(inlineText(node, on)) : take(node, on),
  );
  const [first = '', ...rest] = paragraphs.filter((text) => text.trim() !== '');
  const begin = /^(\d+)\s+(.*)$/su.exec(first);
  const last = on.reading.notes.at(-1);
  if (begin) on.reading.notes.push({ number: Number(begin[1]), paragraphs: [begin[2] ?? '', ...rest] });
  else if (last) last.paragraphs.push(...(first === '' ? [] : [first]), ...rest);
  else throw new Error(`a note without a number on page ${on.page}: ${first}`);
}

/**
 * A separate or soft hyphen, of which the reader returns nothing, was set by the typesetter to break a word. It is kept as a
 * soft hyphen.
 */
function take(content: Content, on: OnPage): string {
  if (content.type !== 'content') return '';
  const text = on.pieces.get(content.id);
  on.pieces.delete(content.id);
  const language = on.languages.get(content.id);
  if (language !== undefined && text !== undefined) on.reading.foreign.push({ text, language });
  return text === undefined || /^[-\u00ad]\n?$/.test(text) ? `\u00ad${text?.endsWith('\n') ? '\n' : ''}` : text;
}

/** Makes white space single spaces, and broken words whole. */
function settled(raw: string): string {
  return raw
    .trim()
    .replace(/\u00ad\s*\n\s*/g, '')
    .replaceAll('\u00ad', '')
    .replace(/([-\u2013\u2014/])\s*\n\s*/gu, `$1${LINE_END}`)
    .replace(/[\s\u00a0\u202f]+/g, (white) => (white === LINE_END ? white : ' '));
}

/** The language of pieces whose marks differ from the document, by the id that the tags use. */
async function languagesOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const usual = String(document.catalog.get(PDFName.of('Lang')) ?? '');
  const found = new Map<string, string>();
  for (const page of document.getPages()) {
    const contents = page.node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents];
    for (const stream of streams) {
      if (!(stream instanceof PDFRawStream)) continue;
      const drawn = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      for (const [, marks = ''] of drawn.matchAll(/<<([^<>]*(?:<[0-9a-f]*>[^<>]*)*)>>\s*BDC/gi)) {
        const id = /\/MCID\s+(\d+)/.exec(marks)?.[1];
        const language = /\/Lang\s*(\([^)]*\))/.exec(marks)?.[1];
        if (id === undefined || language === undefined || language === usual) continue;
        found.set(`p${page.ref.objectNumber}R_mc${id}`, language.slice(1, -1));
      }
    }
  }
  return found;
}

async function pageOf(document: Pages, destination: unknown): Promise<number> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) throw new Error(`a link leads nowhere: ${JSON.stringify(destination)}`);
  return (await document.getPageIndex(explicit[0])) + 1;
}

async function outlineOf(document: Pages): Promise<ReadPdf['outline']> {
  const found: ReadPdf['outline'] = [];
  const visit = async (nodes: Awaited<ReturnType<Pages['getOutline']>>, level: number): Promise<void> => {
    for (const node of nodes ?? []) {
      found.push({ title: node.title, level, page: await pageOf(document, node.dest) });
      await visit(node.items, level + 1);
    }
  };
  await visit(await document.getOutline(), 1);
  return found;
}
