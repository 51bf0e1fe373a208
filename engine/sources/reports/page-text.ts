import type { Doubt, Repair, ReportFootnote } from '../../core/reports/report.ts';
import type { PdfLine, PdfPage } from '../pdf/pdf-text.ts';
import { type FootnoteArea, findFootnotes, takeMarks } from './footnotes.ts';
import { isBelow, mostUsed, type PageLine, toPageLine } from './page-line.ts';
import { findRunningHeads } from './running-heads.ts';

/** The lines of text of all pages, and the parts that were taken out of the pages. */
export interface PagesText {
  lines: PageLine[];
  /** Size of most of the text, in points. */
  bodySize: number;
  /** Usual distance of two lines, in points. */
  leading: number;
  notes: { page: number; area: FootnoteArea }[];
  repairs: Repair[];
  doubts: Doubt[];
}

/** Takes running heads, page numbers, footnotes and their marks out of the pages. */
export function readPagesText(pages: readonly PdfPage[]): PagesText {
  const heads = findRunningHeads(pages);
  const bodySize =
    mostUsed(
      pages.flatMap(({ lines }) => lines.map(({ size, text }): [number, number] => [roundHalf(size), text.length])),
    ) ?? 11;
  const found: PagesText = { lines: [], bodySize, leading: bodySize * 1.25, notes: [], repairs: [], doubts: [] };
  for (const page of pages) readPage(page, heads.get(page) ?? new Set(), found);
  found.leading = findLeading(found.lines) ?? found.leading;
  return found;
}

const roundHalf = (size: number): number => Math.round(size * 2) / 2;

function readPage(page: PdfPage, heads: ReadonlySet<PdfLine>, found: PagesText): void {
  const at = { page: page.number, paragraph: null };
  for (const head of heads) found.repairs.push({ kind: 'running-head', ...at, before: head.text, after: '' });
  if (page.columns > 1) found.repairs.push({ kind: 'columns', ...at, before: '', after: '' });
  if (page.rotation !== 0) found.repairs.push({ kind: 'rotation', ...at, before: `${page.rotation}°`, after: '0°' });
  const rest = page.lines.filter((line) => !heads.has(line));
  if (rest.length === 0) found.doubts.push({ kind: 'empty-page', ...at, text: '' });
  else if (page.hiddenShare > 0.5) found.doubts.push({ kind: 'recognised', ...at, text: rest[0]?.text ?? '' });
  const area = findFootnotes(page, rest, found.bodySize);
  found.notes.push({ page: page.number, area });
  const taken = new Set([...area.continued, ...area.notes.flatMap(({ lines }) => lines)]);
  const marks = new Set(area.notes.map(({ mark }) => mark));
  const lines = rest.flatMap((line): PageLine[] => {
    if (taken.has(line)) return [];
    const without = takeMarks(line, marks);
    for (const mark of without.marks) found.repairs.push({ kind: 'footnote-mark', ...at, before: mark, after: '' });
    if (!without.line) return [];
    return [{ ...toPageLine(without.line, page), marks: without.marks }];
  });
  for (let column = 0; column < page.columns; column += 1) {
    const own = lines.filter((line) => line.column === column);
    const margin = Math.min(...own.map(({ x }) => x));
    for (const line of own) line.margin = margin;
  }
  for (const line of lines)
    if (line.isUnmapped) found.doubts.push({ kind: 'unmapped', ...at, text: line.text.slice(0, 80) });
  found.lines.push(...lines);
}

function findLeading(lines: readonly PageLine[]): number | null {
  return mostUsed(
    lines.flatMap((line, at): [number, number][] => {
      const before = lines[at - 1];
      const distance = before && isBelow(before, line) ? line.y - before.y : 0;
      return distance > line.size * 0.9 && distance < line.size * 2.2 ? [[roundHalf(distance), 1]] : [];
    }),
  );
}

/** The footnotes of all pages by page and mark, with their text; a note that goes on on the next page is whole. */
export function collectFootnotes(
  { notes, repairs }: PagesText,
  join: (lines: readonly string[]) => string,
  textOf: (note: FootnoteArea['notes'][number], join: (lines: readonly string[]) => string) => string,
): ReportFootnote[] {
  const all: { mark: string; page: number; lines: PdfLine[] }[] = [];
  for (const { page, area } of notes) {
    all.at(-1)?.lines.push(...area.continued);
    all.push(...area.notes.map(({ mark, lines }) => ({ mark, page, lines: [...lines] })));
  }
  return all.map((note) => {
    const text = textOf(note, join);
    repairs.push({ kind: 'footnote', page: note.page, paragraph: null, before: note.mark, after: text.slice(0, 80) });
    return { mark: note.mark, page: note.page, text };
  });
}
