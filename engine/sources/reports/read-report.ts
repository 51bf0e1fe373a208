/**
 * Reads a report from a PDF: its lines become sections, paragraphs, footnotes and recommendations. Numbers of headings
 * and lists do not count paragraphs; a report without numbered paragraphs is quoted by its pages.
 */
import { createHash } from 'node:crypto';
import { numberedParagraphs } from '../../core/reports/paragraphs.ts';
import { findRecommendation, keepOwnLevels } from '../../core/reports/recommendations.ts';
import {
  type Doubt,
  REPORT_FORMAT,
  REPORT_VERSION,
  type Recommendation,
  type Repair,
  type Report,
  type ReportCover,
  type ReportFootnote,
  type ReportParagraph,
  type ReportPart,
  type ReportReadSection,
} from '../../core/reports/report.ts';
import { done, type ProblemOf, type Result, refused } from '../../core/result.ts';
import { splitSentences } from '../../core/richtext/sentences.ts';
import { readPdfPaper } from '../kamerstuk-text/read-pdf-paper.ts';
import type { PdfText } from '../pdf/pdf-text.ts';
import { type ReadPdfOptions, readPdf } from '../pdf/read-pdf.ts';
import { type ContentsEntry, findContents, foldTitle } from './contents-table.ts';
import { readCover } from './cover.ts';
import { textOfFootnote } from './footnotes.ts';
import { ContentsTitles, HeadingLevels, isSetAsHeading, readLabels } from './headings.ts';
import { joinLines, type Lexicon, makeLexicon } from './join-lines.ts';
import { detectLanguage } from './language.ts';
import { findNumberChain, findNumberedLines, type NumberedLine } from './number-chain.ts';
import { isBelow, type PageLine } from './page-line.ts';
import { collectFootnotes, type PagesText, readPagesText } from './page-text.ts';
import { startsWithBullet, toPieces, toPlaces } from './paragraph-pieces.ts';
import type { ReportProblems } from './problems.ts';
import { splitParts } from './split-parts.ts';

type ReportProblem = ProblemOf<ReportProblems>;

/** Fewest numbered paragraphs of a report. */
const FEWEST_PARAGRAPHS = 3;
/** Least share of the text of a report that its numbered paragraphs contain. Lists with numbers contain less. */
const MIN_NUMBERED_SHARE = 0.4;
/** Share of the text of a paragraph that must be bold for it to be set apart. */
const SET_APART = 0.6;

export interface ReadReportOptions extends ReadPdfOptions {
  /** Refuses a Kamerstuk, which an import leaves to the reader of those, and a text without numbered paragraphs. */
  refusesOthers?: boolean;
}

/** Reads a report. `name`: of the file, without a folder. */
export async function readReport(
  file: { name: string; bytes: Uint8Array },
  options: ReadReportOptions = {},
): Promise<Result<Report, ReportProblem>> {
  const read = await readPdf(file, options);
  if (!read.ok) return read;
  if (options.refusesOthers && readPdfPaper(read.value, file.name).ok)
    return refused({ code: 'report-is-paper', values: { file: file.name } });
  const fingerprint = createHash('sha256').update(file.bytes).digest('hex');
  const report = structureReport(read.value, { name: file.name, fingerprint });
  return options.refusesOthers && numberedParagraphs(report).length === 0
    ? refused({ code: 'report-without-paragraphs', values: { file: file.name, pages: read.value.pages.length } })
    : done(report);
}

/** The report in the text of a PDF. */
export function structureReport(pdf: PdfText, { name, fingerprint }: { name: string; fingerprint: string }): Report {
  const text = readPagesText(pdf.pages);
  const contents = findContents(text.lines);
  const titles = new ContentsTitles(contents.entries);
  const lines = text.lines.filter((line) => !contents.lines.has(line));
  const split = splitParts(lines, titles, text.bodySize);
  const numbers = chainOf(lines, split, 'report', text);
  const isNumbered = countsParagraphs(numbers, lines, split, text);
  const chain = isNumbered ? numbers : [];
  // Without numbers nothing tells where the front ends, and all of it can be quoted by its page.
  const parts = isNumbered ? split : split.map((part) => (part === 'front' ? 'report' : part));
  // A report without a heading before its first paragraph begins with that.
  const begin = parts.indexOf('report');
  const lexicon = makeLexicon(text.lines.map((line) => line.text));
  const notes = collectFootnotes(text, (own) => joinLines(own, lexicon).text, textOfFootnote);
  const reader = new ReportReader(text, lexicon, titles, notes);
  // One number at the beginning of a line numbers nothing.
  const inComments = chainOf(lines, parts, 'comments', text);
  const starts = new Map(
    [...chain, ...(inComments.length < FEWEST_PARAGRAPHS ? [] : inComments)].map((one) => [one.line, one]),
  );
  const firstPage = contents.lines.size > 0 ? ([...contents.lines][0]?.page ?? 1) : (lines[begin]?.page ?? 1);
  const cover = lines.filter((line, at) => at < begin && (line.page < firstPage || line.page === 1));
  const coverLines = new Set(cover);
  for (const [at, line] of lines.entries())
    if (!coverLines.has(line)) reader.add(line, parts[at] ?? 'report', starts.get(line) ?? null, lines[at + 1] ?? null);
  reader.finish();
  const language = pdf.language?.slice(0, 2).toLowerCase() || detectLanguage(lines.map((line) => line.text).join(' '));
  const hasBold = reader.paragraphs.some(({ isSetApart }) => isSetApart);
  const paragraphs = reader.paragraphs.map(({ paragraph, isSetApart }): ReportParagraph => {
    const words = paragraph.pieces.map((piece) => piece.text).join(' ');
    const recommendations = paragraph.part === 'report' ? recommendationsOf(paragraph) : [];
    if (hasBold && !isSetApart)
      for (const { sentence } of recommendations) reader.doubt('recommendation', paragraph, sentence.slice(0, 120));
    return { ...paragraph, recommendations, language: detectLanguage(words) ?? language ?? null };
  });
  reader.checkNumbers(chain);
  reader.checkSections(contents.entries);
  reader.checkFootnotes();
  return keepOwnLevels({
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    fingerprint,
    file: name,
    pages: pdf.pages.length,
    sizes: pdf.pages.map(({ width, height }) => [Math.round(width * 10) / 10, Math.round(height * 10) / 10]),
    language: language ?? null,
    cover: isNumbered
      ? readCover(cover.length > 0 ? cover : lines.slice(0, begin), null)
      : readFirstPage(
          lines.filter(({ page }) => page === 1),
          text.bodySize,
        ),
    sections: reader.sections,
    paragraphs,
    repairs: [...text.repairs, ...reader.repairs].sort((one, other) => one.page - other.page),
    doubts: [...text.doubts, ...reader.doubts].sort((one, other) => one.page - other.page),
  });
}

function isNear(line: PageLine, next: PageLine, distance: number): boolean {
  return isBelow(line, next) && next.y - line.y <= distance;
}

/** Whether the numbers count the paragraphs of the report: not its headings, nor the items of a list. */
function countsParagraphs(
  chain: readonly NumberedLine[],
  lines: readonly PageLine[],
  parts: readonly ReportPart[],
  { bodySize, leading }: PagesText,
): boolean {
  if (chain.length < FEWEST_PARAGRAPHS) return false;
  const headings = chain.filter(({ line, at, rest }) => {
    const next = lines[at + 1];
    const standsAlone = !next || !isSetAsHeading(next, bodySize) || !isNear(line, next, leading * 1.45);
    return isSetAsHeading(line, bodySize) && rest.length < 90 && !/[.;:]$/.test(rest) && standsAlone;
  });
  if (headings.length > chain.length / 2) return false;
  const starts = new Set(chain.map(({ at }) => at));
  // Nothing tells where the last one ends: a list at the beginning would seem to hold the whole report.
  const lastStart = chain.at(-1)?.at ?? 0;
  let inNumbered = 0;
  let whole = 0;
  let isNumbered = false;
  for (const [at, line] of lines.entries()) {
    if (parts[at] !== 'report') continue;
    const before = lines[at - 1];
    if (starts.has(at)) isNumbered = true;
    else if (isSetAsHeading(line, bodySize) && before && !isNear(before, line, leading * 1.2)) isNumbered = false;
    whole += line.text.length;
    if (isNumbered && at < lastStart) inNumbered += line.text.length;
  }
  return inNumbered >= whole * MIN_NUMBERED_SHARE;
}

/** The facts on a first page that may be no cover: text of the size of the body is no title. */
function readFirstPage(lines: readonly PageLine[], bodySize: number): ReportCover {
  const cover = readCover(lines, null);
  return lines.some(({ size }) => size > bodySize * 1.05) ? cover : { ...cover, title: null };
}

function chainOf(
  lines: readonly PageLine[],
  parts: readonly ReportPart[],
  part: ReportPart,
  { bodySize, doubts }: PagesText,
): NumberedLine[] {
  const emptyPages = doubts.flatMap(({ kind, page }) => (kind === 'empty-page' ? [page] : []));
  const candidates = findNumberedLines(lines, bodySize).filter(({ at }) => parts[at] === part);
  return findNumberChain(candidates, emptyPages);
}

function recommendationsOf(paragraph: ReportParagraph): Recommendation[] {
  return paragraph.pieces.flatMap(({ text }) =>
    splitSentences(text).flatMap(({ from, to }) => findRecommendation(text.slice(from, to)) ?? []),
  );
}

interface OpenParagraph {
  number: number | null;
  part: ReportPart;
  lines: { line: PageLine; text: string; textX: number }[];
}

/** Collects lines into sections and paragraphs, in reading order. */
class ReportReader {
  readonly sections: ReportReadSection[] = [];
  readonly paragraphs: { paragraph: ReportParagraph; isSetApart: boolean }[] = [];
  readonly repairs: Repair[] = [];
  readonly doubts: Doubt[] = [];
  readonly #text: PagesText;
  readonly #lexicon: Lexicon;
  readonly #titles: ContentsTitles;
  readonly #notes: readonly ReportFootnote[];
  readonly #levels = new HeadingLevels();
  readonly #usedNotes = new Set<ReportFootnote>();
  #section: string | null = null;
  #heading: { lines: PageLine[]; part: ReportPart } | null = null;
  #open: OpenParagraph | null = null;
  #last: PageLine | null = null;

  constructor(text: PagesText, lexicon: Lexicon, titles: ContentsTitles, notes: readonly ReportFootnote[]) {
    this.#text = text;
    this.#lexicon = lexicon;
    this.#titles = titles;
    this.#notes = notes;
  }

  add(line: PageLine, part: ReportPart, start: NumberedLine | null, next: PageLine | null): void {
    const last = this.#last;
    this.#last = line;
    const gap = last && isBelow(last, line) ? line.y - last.y : Number.POSITIVE_INFINITY;
    if (start) {
      this.#closeHeading();
      this.#closeParagraph();
      this.#open = { number: start.number, part, lines: [{ line, text: start.rest, textX: start.restX }] };
      return;
    }
    if (this.#heading && this.#continuesHeading(line, gap)) {
      this.#heading.lines.push(line);
      return;
    }
    if (this.#beginsHeading(line, gap, next, part)) {
      this.#closeHeading();
      this.#closeParagraph();
      this.#heading = { lines: [line], part };
      return;
    }
    this.#closeHeading();
    // Text without a number is quoted by its page, so a whole sentence at the foot of a page ends it too.
    const isApart = Number.isFinite(gap)
      ? gap > this.#text.leading * 1.45
      : last?.page !== line.page && !this.#isInsideSentence();
    const endsHere = this.#open?.number === null && isApart;
    if (endsHere || (this.#open && this.#open.part !== part)) this.#closeParagraph();
    this.#open ??= { number: null, part, lines: [] };
    this.#open.lines.push({ line, text: line.text, textX: line.x });
  }

  finish(): void {
    this.#closeHeading();
    this.#closeParagraph();
  }

  doubt(kind: Doubt['kind'], paragraph: ReportParagraph, text: string): void {
    this.doubts.push({ kind, page: paragraph.pages[0], paragraph: paragraph.number, text });
  }

  #beginsHeading(line: PageLine, gap: number, next: PageLine | null, part: ReportPart): boolean {
    const { bodySize, leading } = this.#text;
    // A long line in italics is text, unless a title of the table of contents begins so.
    const isSet = isSetAsHeading(line, bodySize) || (line.isItalic && this.#titles.canBegin(line.text));
    const isListed = this.#titles.has(line.text);
    const isOpenSentence = this.#isInsideSentence();
    if (this.#open && this.#open.part !== part) return true;
    if (isListed && (isSet || (gap > leading * 1.2 && !isOpenSentence))) return true;
    if (!isSet || /^\p{Ll}(?![).])/u.test(line.text)) return false;
    if (startsWithBullet(line.text)) return false;
    const lastText = this.#open?.lines.at(-1)?.text.trimEnd() ?? '';
    if (/[:;,]$/.test(lastText) && readLabels(line.text).length === 0) return false;
    // A bold recommendation goes on.
    if (this.#isInBoldText() && (gap < leading * 1.45 || isOpenSentence) && line.size < bodySize * 1.05) return false;
    if (this.#titles.canBegin(line.text) && next) return true;
    const isLabelled = readLabels(line.text).length > 0;
    if (isOpenSentence && !isLabelled) return false;
    if (isLabelled && gap > leading * 1.15 && !/[;,]$/.test(line.text))
      return !/[.:]$/.test(line.text) || line.size > bodySize * 1.05;
    return gap > leading * 1.2 && !/[.;,:]$/.test(line.text);
  }

  #continuesHeading(line: PageLine, gap: number): boolean {
    const before = this.#heading?.lines.at(-1);
    if (!this.#heading || !before || gap > before.size * 1.9) return false;
    const isSame =
      Math.abs(before.size - line.size) < 0.3 && before.isBold === line.isBold && before.isItalic === line.isItalic;
    if (!isSame || !isSetAsHeading(line, this.#text.bodySize)) return false;
    const whole = [...this.#heading.lines, line].map(({ text }) => text).join(' ');
    const soFar = this.#heading.lines.map(({ text }) => text).join(' ');
    if (this.#titles.has(whole) || this.#titles.canBegin(whole)) return true;
    if (this.#titles.has(soFar)) return false;
    const hasLabel = readLabels(line.text).length > 0;
    return !hasLabel && gap < this.#text.leading * 1.45 && whole.length < 250;
  }

  #isInBoldText(): boolean {
    return this.#open?.lines.at(-1)?.line.isBold === true;
  }

  /** Whether the text before stops halfway through a sentence. */
  #isInsideSentence(): boolean {
    const text = this.#open?.lines.at(-1)?.text.trimEnd() ?? '';
    return text !== '' && !/[.:;!?)»”"’'…]$/.test(text);
  }

  #closeHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    const [first] = heading?.lines ?? [];
    if (!heading || !first) return;
    const { text } = joinLines(
      heading.lines.map((line) => line.text),
      this.#lexicon,
    );
    const style = `${Math.round(first.size * 2)} ${first.isBold} ${first.isItalic}`;
    const isOfReport = heading.part === 'report';
    const place = this.#levels.place(isOfReport ? readLabels(text) : [], isOfReport ? style : 'other');
    const { level, path, label } = isOfReport ? place : { level: 1, path: null, label: null };
    const id = path === null || this.sections.some((one) => one.id === path) ? `s${this.sections.length + 1}` : path;
    const title = label ? label.rest : text;
    this.sections.push({ id, path, label: label?.text ?? null, title, level, page: first.page, part: heading.part });
    this.#section = id;
    if (isOfReport && !this.#titles.isEmpty && label === null && !this.#titles.has(text))
      this.doubts.push({ kind: 'heading', page: first.page, paragraph: null, text });
  }

  #closeParagraph(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const lines = open.lines.map(({ line }) => line);
    const [first] = lines;
    const last = lines.at(-1);
    const { pieces, repairs, doubts } = toPieces(open.lines, this.#text.leading, this.#lexicon);
    if (!first || !last || pieces.length === 0) return;
    const paragraph = open.number;
    const pageOf = (at: number): number => lines[at]?.page ?? first.page;
    for (const { line, ...repair } of repairs) this.repairs.push({ ...repair, page: pageOf(line), paragraph });
    for (const { line, ...doubt } of doubts) this.doubts.push({ ...doubt, page: pageOf(line), paragraph });
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1];
      if (before && before.page !== line.page)
        this.repairs.push({
          kind: 'page-break',
          page: line.page,
          paragraph,
          before: before.text.slice(-40),
          after: line.text.slice(0, 40),
        });
    }
    const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
    const bold = lines.reduce((sum, { text, isBold }) => sum + (isBold ? text.length : 0), 0);
    const read: ReportParagraph = {
      number: open.number,
      part: open.part,
      section: this.#section,
      pages: [first.page, last.page],
      pieces,
      recommendations: [],
      language: null,
      footnotes: this.#takeNotes(lines, open.number),
      places: toPlaces(lines),
    };
    const text = pieces.at(-1)?.text ?? '';
    if (open.number !== null && /[\p{Ll},]$/u.test(text)) this.doubt('unfinished', read, text.slice(-60));
    this.paragraphs.push({ paragraph: read, isSetApart: bold > characters * SET_APART });
  }

  #takeNotes(lines: readonly PageLine[], paragraph: number | null): ReportFootnote[] {
    return lines.flatMap(({ marks, page }) =>
      marks.flatMap((mark) => {
        const isFree = (one: ReportFootnote): boolean => one.mark === mark && !this.#usedNotes.has(one);
        // A note without room on its page is on the next one.
        const note =
          this.#notes.find((one) => isFree(one) && one.page === page) ??
          this.#notes.find((one) => isFree(one) && one.page === page + 1);
        if (!note) {
          this.doubts.push({ kind: 'footnote', page, paragraph, text: mark });
          return [];
        }
        this.#usedNotes.add(note);
        return [note];
      }),
    );
  }

  /** Numbers that are missing between two paragraphs. */
  checkNumbers(chain: readonly NumberedLine[]): void {
    for (const [at, { number, line }] of chain.entries()) {
      const before = at === 0 ? 0 : (chain[at - 1]?.number ?? 0);
      if (number <= before + 1) continue;
      const text = number - 1 === before + 1 ? `${before + 1}` : `${before + 1}-${number - 1}`;
      this.doubts.push({ kind: 'number-missing', page: line.page, paragraph: number, text });
    }
  }

  /** Titles of the table of contents that no heading has, and the paragraphs that may be in such a section. */
  checkSections(entries: readonly ContentsEntry[]): void {
    let before: { section: ReportReadSection; page: number } | null = null;
    const titles = this.sections.map((section) => {
      const title = foldTitle(section.title);
      return { section, title, labelled: foldTitle(`${section.label ?? ''} ${section.title}`) };
    });
    for (const { title, page } of entries) {
      const folded = foldTitle(title);
      const named: ReportReadSection[] = titles
        .filter((one) => one.title === folded || one.labelled.endsWith(folded))
        .map((one) => one.section);
      // Chapters may have sections of the same name.
      const from: number = before ? this.sections.indexOf(before.section) : -1;
      const section: ReportReadSection | undefined = named.find((one) => this.sections.indexOf(one) > from) ?? named[0];
      if (section) {
        before = { section, page };
        continue;
      }
      this.doubts.push({ kind: 'section-missing', page: Math.max(1, page), paragraph: null, text: title });
      // The printed number of a page may differ from its position in the file.
      if (before) this.#doubtSections(before.section, page + before.section.page - before.page, title);
    }
  }

  /** Marks the paragraphs from a page on, after a section, that may be in the missing one: up to the next heading of its level. */
  #doubtSections(after: ReportReadSection, page: number, title: string): void {
    const level = this.#levelOfTitle(title);
    const at = this.sections.indexOf(after);
    const end = this.sections.findIndex((one, index) => index > at && one.level <= level);
    const ids = new Set(this.sections.slice(at, end < 0 ? undefined : end).map(({ id }) => id));
    for (const { paragraph } of this.paragraphs) {
      const isThere = paragraph.section !== null && ids.has(paragraph.section) && paragraph.pages[1] >= page;
      if (isThere && paragraph.number !== null) this.doubt('section-missing', paragraph, title);
    }
  }

  /** The level of a title of the table of contents: that of headings with the same kind of label, or else the highest. */
  #levelOfTitle(title: string): number {
    const labels = readLabels(title);
    const decimal = labels.find(({ kind }) => kind === 'decimal');
    if (decimal) return decimal.text.split('.').length;
    const levels = this.sections.flatMap(({ label, level }) =>
      label !== null && readLabels(`${label}. ${title}`).some(({ kind }) => labels.some((one) => one.kind === kind))
        ? [level]
        : [],
    );
    return levels.length > 0 ? Math.min(...levels) : 1;
  }

  /** Footnotes that no mark in the text leads to. */
  checkFootnotes(): void {
    for (const note of this.#notes)
      if (!this.#usedNotes.has(note))
        this.doubts.push({ kind: 'footnote', page: note.page, paragraph: null, text: note.mark });
  }
}
