import type { PdfLine, PdfPage } from '../pdf/pdf-text.ts';

/** Shares of the height of a page in which heads and feet are. */
const HEAD = 0.12;
const FOOT = 0.88;
/** Share of the pages on which a line is a running head, however near it is to the text. */
const EVERYWHERE = 0.6;
/** Share of the font size: a line that is farther from the text is apart from it. */
const APART = 1.7;
/** Fewest pages in a row on which a line must return to be a running head. */
const FEWEST_PAGES = 3;
/** Left and right pages may have heads of their own. */
const LARGEST_STEP = 2;

/** The lines of each page that are no text of the report: running heads, page numbers and rules of underscores. */
export function findRunningHeads(pages: readonly PdfPage[]): Map<PdfPage, Set<PdfLine>> {
  const found = new Map<PdfPage, Set<PdfLine>>();
  const returning = new Map<string, Set<number>>();
  const edges = pages.map((page) => page.lines.filter((line) => isAtEdge(line, page)));
  for (const [index, lines] of edges.entries())
    for (const line of lines) {
      const key = patternOf(line);
      returning.set(key, (returning.get(key) ?? new Set()).add(index));
    }
  const numbered = findPageNumbers(pages, edges);
  for (const [index, page] of pages.entries()) {
    const heads = new Set<PdfLine>();
    for (const line of page.lines) {
      if (/^[_\-–—=\s]{5,}$/.test(line.text) || line.runs.every(({ isArtifact }) => isArtifact)) heads.add(line);
    }
    for (const line of fromOutside(edges[index] ?? [], page)) {
      const on = returning.get(patternOf(line)) ?? new Set();
      const times = on.size;
      const isReturning = pages.length > 1 && countInRow(on) >= Math.min(FEWEST_PAGES, pages.length);
      const isEverywhere = times >= pages.length * EVERYWHERE;
      const isHead = isReturning && (isEverywhere || (isApart(line, page) && isOutermost(line, page, heads)));
      if (isHead || numbered.has(line)) heads.add(line);
    }
    found.set(page, heads);
  }
  return found;
}

/** Most pages in a row: chapters with a section of the same name may have it at the top of a page here and there. */
function countInRow(pages: ReadonlySet<number>): number {
  let most = 0;
  let row = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const page of [...pages].sort((one, other) => one - other)) {
    row = page - before <= LARGEST_STEP ? row + 1 : 1;
    most = Math.max(most, row);
    before = page;
  }
  return most;
}

function isAtEdge({ y }: PdfLine, page: PdfPage): boolean {
  return y < page.height * HEAD || y > page.height * FOOT;
}

/** The lines with those at the top and bottom of the page first. */
function fromOutside(lines: readonly PdfLine[], { height }: PdfPage): PdfLine[] {
  return [...lines].sort((one, other) => Math.min(one.y, height - one.y) - Math.min(other.y, height - other.y));
}

/** Whether only running heads are between a line and its edge of the page: items of lists may return at one height. */
function isOutermost(line: PdfLine, { lines, height }: PdfPage, heads: ReadonlySet<PdfLine>): boolean {
  const isHead = line.y < height / 2;
  return lines.every((one) => heads.has(one) || (isHead ? one.y > line.y - 1 : one.y < line.y + 1));
}

/** Whether a line is farther from the text than lines of text are: the last line of a footnote may return too. */
function isApart(line: PdfLine, page: PdfPage): boolean {
  const isHead = line.y < page.height / 2;
  const distances = page.lines
    .filter((one) => (isHead ? one.y > line.y + 1 : one.y < line.y - 1))
    .map((one) => Math.abs(one.y - line.y));
  return Math.min(...distances, Number.POSITIVE_INFINITY) > line.size * APART;
}

/** A line with each number as '#', at its height. A line of the text that is only a number with a full stop is no head. */
function patternOf({ text, y }: PdfLine): string {
  return `${text.replace(/\d+/g, '#')} @${Math.round(y / 4)}`;
}

/** Lines that are only the number of the page: the number grows with the pages, or is in Roman numerals. */
function findPageNumbers(pages: readonly PdfPage[], edges: readonly PdfLine[][]): Set<PdfLine> {
  const offsets = new Map<number, PdfLine[]>();
  for (const [index, lines] of edges.entries())
    for (const line of lines) {
      const number = /^[-–\s]*(\d{1,4})[-–\s]*$/.exec(line.text)?.[1];
      if (number === undefined) continue;
      const offset = Number(number) - (pages[index]?.number ?? 0);
      offsets.set(offset, [...(offsets.get(offset) ?? []), line]);
    }
  return new Set([...offsets.values()].filter((lines) => lines.length >= 2).flat());
}
