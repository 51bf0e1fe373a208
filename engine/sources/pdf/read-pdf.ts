/** Reads the text of a PDF without drawing it. Nothing in the file is run, and nothing is fetched. */
import { setImmediate } from 'node:timers/promises';
import { formatNumbers } from '../../core/reports/paragraphs.ts';
import { done, type ProblemOf, type Result, refused } from '../../core/result.ts';
import { groupLines } from './group-lines.ts';
import { applyTo, type Matrix, multiply } from './matrix.ts';
import type { IgnoredPart, PdfPage, PdfText } from './pdf-text.ts';
import { loadPdfjs, type PdfDocument, type Pdfjs } from './pdfjs.ts';
import type { PdfProblems } from './problems.ts';
import { type TracedFont, type TracedText, traceText } from './trace-text.ts';

type PdfProblem = ProblemOf<PdfProblems>;

/** Bytes of the largest PDF that is opened. Pictures are skipped, so a report with 200 MB of them is read. */
export const LARGEST_PDF = 256 * 1024 * 1024;
/** The longest reports have a few hundred pages. */
export const MOST_PAGES = 1_000;
/** Characters of a page, and of all pages: a page has about 4,000. */
const MOST_ON_PAGE = 100_000;
const MOST_CHARACTERS = 10_000_000;
/** Bytes at the end of a file in which the mark of the end must be. */
const TAIL = 64 * 1024;
/** Fewest characters that a page with text has on average: the stamp of a scanner is shorter. */
const FEWEST_ON_PAGE = 25;
/** Share of characters of fonts without meaning above which nothing of the text can be trusted. */
const MOST_UNMAPPED = 0.5;

export interface ReadPdfOptions {
  /** Called after each page. */
  onProgress?: (pages: { done: number; total: number }) => void;
  /** Stops the reading after the current page. */
  signal?: AbortSignal;
}

/** Reads all pages of a PDF. `name` is that of the file, without a folder; `bytes` are not changed. */
export async function readPdf(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { onProgress, signal }: ReadPdfOptions = {},
): Promise<Result<PdfText, PdfProblem>> {
  const file = { file: name };
  if (bytes.length > LARGEST_PDF) return refused(makePdfTooLargeProblem(name, bytes.length));
  if (!isPdf(bytes)) return refused({ code: 'pdf-not-recognised', values: file });
  if (!hasEnd(bytes)) return refused({ code: 'pdf-cut-off', values: file });
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({ ...SAFE, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise;
    const total = document.numPages;
    if (total > MOST_PAGES) {
      return refused({ code: 'pdf-too-many-pages', values: { ...file, pages: total, limit: MOST_PAGES } });
    }
    const pages: PdfPage[] = [];
    const before: ReadBefore = { fonts: new Map(), gutter: null };
    let characters = 0;
    for (let number = 1; number <= total; number += 1) {
      // One turn of the event loop for each page, so that a request to stop arrives.
      await setImmediate();
      if (signal?.aborted) return refused({ code: 'reading-stopped', values: file });
      const page = await readPage(pdfjs, document, number, before);
      if (page === null) return refused({ code: 'pdf-damaged', values: { ...file, page: number } });
      if (page !== 'too-long') pages.push(page);
      characters += page === 'too-long' ? Number.POSITIVE_INFINITY : countCharacters(page);
      if (characters > MOST_CHARACTERS) {
        return refused({ code: 'pdf-too-much-text', values: { ...file, limit: MOST_CHARACTERS } });
      }
      onProgress?.({ done: number, total });
    }
    // pdf.js returns empty pages for a loop in the tree of pages. A scanned page at least draws a picture.
    if (pages.every(({ isEmpty }) => isEmpty)) return refused({ code: 'pdf-damaged', values: { ...file, page: null } });
    if (characters < FEWEST_ON_PAGE * total) {
      const scanned = listPages(pages, (page) => countCharacters(page) < FEWEST_ON_PAGE);
      return refused({ code: 'pdf-without-text', values: { ...file, pages: total, scanned } });
    }
    if (shareUnmapped(pages) > MOST_UNMAPPED) {
      const drawn = listPages(pages, (page) => shareUnmapped([page]) > MOST_UNMAPPED);
      return refused({ code: 'pdf-unreadable-text', values: { ...file, pages: total, drawn } });
    }
    return done({ pages, ...(await readAbout(document)) });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refused({ code: 'pdf-encrypted', values: file });
    }
    return refused({ code: 'pdf-damaged', values: { ...file, page: null } });
  } finally {
    // A damaged file can fail once more while it is closed.
    await task.destroy().catch(() => undefined);
  }
}

/** The problem of a PDF over the limit. `bytes`: its size. */
export function makePdfTooLargeProblem(file: string, bytes: number): PdfProblem {
  const mega = 1024 * 1024;
  return {
    code: 'pdf-too-large',
    values: { file, megabytes: Math.ceil(bytes / mega), limit: LARGEST_PDF / mega },
  };
}

/** Reads nothing but the bytes of the file: a font or table that the file lacks is missing. */
class NothingElse {
  fetch(): Promise<Uint8Array> {
    return Promise.reject(new Error('Nothing but the file is read.'));
  }
}

const SAFE = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  // Tells which fonts have a table of characters.
  fontExtraProperties: true,
  // No picture is unpacked.
  maxImageSize: 0,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
  CMapReaderFactory: NothingElse,
  StandardFontDataFactory: NothingElse,
  WasmFactory: NothingElse,
} as const;

/** A PDF begins with '%PDF-', within the first kilobyte. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

function hasEnd(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - TAIL);
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).includes('%%EOF');
}

/** Findings on the pages before: their fonts, and the space between their columns. */
interface ReadBefore {
  fonts: Map<string, TracedFont>;
  gutter: number | null;
}

/** A page, null if it cannot be read, 'too-long' if it has too many characters. */
async function readPage(
  pdfjs: Pdfjs,
  document: PdfDocument,
  number: number,
  before: ReadBefore,
): Promise<PdfPage | 'too-long' | null> {
  const page = await document.getPage(number).catch(() => null);
  if (!page) return null;
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page
    .getOperatorList({ intent: 'display', annotationMode: 0 /* no forms, no notes of readers */ })
    .catch(() => null);
  if (!operators) return null;
  await waitForFonts(pdfjs, page.commonObjs, operators);
  const findFont = (name: string): TracedFont | null => {
    const known = before.fonts.get(name);
    if (known) return known;
    if (!page.commonObjs.has(name)) return null;
    const font = describeFont(page.commonObjs.get(name));
    before.fonts.set(name, font);
    return font;
  };
  const traced = traceText(pdfjs.OPS, operators, findFont, viewport.transform as unknown as Matrix, MOST_ON_PAGE);
  page.cleanup();
  if (!traced) return 'too-long';
  const { texts, rules, width, height } = turnUpright(traced.texts, traced.rules, viewport.width, viewport.height);
  const visible = texts.filter(({ x, endX, y }) => endX > 0 && x < width && y > 0 && y < height + 1);
  const hidden = visible.reduce((sum, one) => sum + (one.isHidden ? one.text.length : 0), 0);
  const all = visible.reduce((sum, one) => sum + one.text.length, 0);
  const { lines, columns, gutter } = groupLines(visible, width, before.gutter);
  before.gutter = gutter ?? before.gutter;
  return {
    number,
    width,
    height,
    rotation: viewport.rotation,
    lines,
    columns,
    rules: rules.map(([left, top, right, bottom]) => ({ x: left, y: (top + bottom) / 2, width: right - left })),
    hiddenShare: all === 0 ? 0 : hidden / all,
    isEmpty: operators.fnArray.length === 0,
  };
}

/** Turns of the event loop in which the fonts of a page arrive: one is usual. */
const MOST_TURNS = 200;

/** Waits for the fonts that the operators of a page name: pdf.js passes them beside the operators. */
async function waitForFonts(
  { OPS }: Pdfjs,
  fonts: { has: (name: string) => boolean },
  operators: { fnArray: number[]; argsArray: unknown[] },
): Promise<void> {
  const names = new Set(
    operators.fnArray.flatMap((operator, at) =>
      operator === OPS.setFont ? [String((operators.argsArray[at] as unknown[] | null)?.[0])] : [],
    ),
  );
  for (let turn = 0; turn < MOST_TURNS && [...names].some((name) => !fonts.has(name)); turn += 1) await setImmediate();
}

/** The properties of a font of pdf.js, which are those of the file: unknown values are possible. */
function describeFont(font: unknown): TracedFont {
  const own = (font && typeof font === 'object' ? font : {}) as Record<string, unknown>;
  const name = (typeof own.name === 'string' ? own.name : '').replace(/^[A-Z]{6}\+/, '');
  const isNamed = name !== '' && name !== 'Type3' && !/^T3Font/i.test(name);
  const matrix = own.fontMatrix as ArrayLike<number> | undefined;
  return {
    name,
    unit: own.isType3Font && matrix ? Number(matrix[0]) || 0.001 : 0.001,
    bold: isNamed ? own.bold === true || own.black === true || /bold|black|heavy|semibd/i.test(name) : null,
    italic: isNamed ? own.italic === true || /italic|oblique|[-_]it$/i.test(name) : null,
    isUnmapped: isUnmapped(own),
    unknownCodes: findUnknownCodes(own),
    raisedDigits: findRaisedDigits(own),
  };
}

/** Share of the width of a digit below which a second form of it is a small, raised one. */
const RAISED_WIDTH = 0.88;

/**
 * The widths of digits of which a font has two forms under one character: the narrow one is raised. Typesetters that use the
 * font's own superscripts (Typst) mark footnotes with them.
 */
function findRaisedDigits(font: Record<string, unknown>): Map<string, number> {
  const table = (font.toUnicode as { _map?: Record<string, unknown> } | undefined)?._map ?? {};
  const widths = (font.widths ?? {}) as Record<string, unknown>;
  const found = new Map<string, Set<number>>();
  for (const [code, character] of Object.entries(table)) {
    if (typeof character !== 'string' || !/^\d$/.test(character)) continue;
    const width = Number(widths[code]);
    if (width > 0) found.set(character, (found.get(character) ?? new Set()).add(width));
  }
  const usual = Math.max(0, ...[...found.values()].flatMap((all) => [...all]));
  const raised = new Map<string, number>();
  for (const [digit, all] of found) {
    const [narrow = 0, ...wider] = [...all].sort((one, other) => one - other);
    const widest = wider.at(-1) ?? (digit === '1' ? narrow : usual);
    if (narrow < widest * RAISED_WIDTH) raised.set(digit, narrow);
  }
  return raised;
}

/**
 * Whether a font has no table from its codes to characters. pdf.js then takes the code itself as the character, which is right
 * only by chance. Its table for that has two numbers and no list.
 */
function isUnmapped(font: Record<string, unknown>): boolean {
  const table = font.toUnicode;
  return Boolean(font.composite && table && typeof table === 'object' && 'firstChar' in table);
}

/** Codes of a simple font without a character: the names of its glyphs, which replace a table, may say nothing: 'g21'. */
function findUnknownCodes(font: Record<string, unknown>): Set<number> {
  if (font.composite) return new Set();
  const known = (font.toUnicode as { _map?: Record<string, unknown> } | undefined)?._map ?? {};
  const names = Object.entries((font.differences ?? {}) as Record<string, unknown>);
  return new Set(
    names.flatMap(([code, name]) =>
      typeof name !== 'string' || /^(?:\.notdef|space)$/.test(name) || known[code] ? [] : [Number(code)],
    ),
  );
}

/** Turns a page so that most of its text reads from left to right, and drops text in other directions. */
function turnUpright(
  texts: readonly TracedText[],
  rules: readonly [number, number, number, number][],
  width: number,
  height: number,
): { texts: TracedText[]; rules: [number, number, number, number][]; width: number; height: number } {
  const characters = new Map<number, number>();
  for (const text of texts) characters.set(quarter(text), (characters.get(quarter(text)) ?? 0) + text.text.length);
  const [turns = 0] = [...characters].sort((one, other) => other[1] - one[1])[0] ?? [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let [w, h] = [width, height];
  for (let turn = 0; turn < turns; turn += 1) {
    // A quarter turn against the clock: the right edge becomes the top.
    matrix = multiply([0, -1, 1, 0, 0, w], matrix);
    [w, h] = [h, w];
  }
  return {
    texts: texts
      .filter((text) => quarter(text) === turns)
      .map((text) => {
        const [x, y] = applyTo(matrix, text.x, text.y);
        const [endX, endY] = applyTo(matrix, text.endX, text.endY);
        return { ...text, x, y, endX, endY };
      }),
    rules: turns === 0 ? [...rules] : [],
    width: w,
    height: h,
  };
}

/** Direction of a piece of text in quarter turns with the clock: 0 from left to right, 1 downwards. */
function quarter({ x, y, endX, endY }: TracedText): number {
  return (Math.round(Math.atan2(endY - y, endX - x) / (Math.PI / 2)) + 4) % 4;
}

/** The pages for which this holds, as '1-4, 7'. */
function listPages(pages: readonly PdfPage[], holds: (page: PdfPage) => boolean): string {
  return formatNumbers(pages.filter(holds).map(({ number }) => number));
}

function countCharacters(page: PdfPage): number {
  return page.lines.reduce((sum, line) => sum + line.text.length, 0);
}

function shareUnmapped(pages: readonly PdfPage[]): number {
  let all = 0;
  let unmapped = 0;
  for (const { lines } of pages)
    for (const { runs } of lines)
      for (const run of runs) {
        all += run.text.length;
        if (run.isUnmapped) unmapped += run.text.length;
      }
  return all === 0 ? 0 : unmapped / all;
}

/** The title and language that the file states, and its parts that are not read. */
async function readAbout(document: PdfDocument): Promise<Omit<PdfText, 'pages'>> {
  const [about, attachments, scripts, fields] = await Promise.all([
    document.getMetadata().catch(() => null),
    document.getAttachments().catch(() => null),
    document.getJSActions().catch(() => null),
    document.getFieldObjects().catch(() => null),
  ]);
  const info = (about?.info ?? {}) as Record<string, unknown>;
  const ignored: IgnoredPart[] = [];
  if (scripts) ignored.push('scripts');
  if (attachments) ignored.push('attachments');
  if (fields) ignored.push('form');
  const textOr = (value: unknown): string | null =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  return { title: textOr(info.Title), language: textOr(info.Language), ignored };
}
