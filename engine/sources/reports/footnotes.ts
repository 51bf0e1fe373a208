import type { PdfLine, PdfPage, PdfRun } from '../pdf/pdf-text.ts';
import { withoutRuns } from './page-line.ts';

/** Share of the size of the text below which a line may be a footnote. */
const SMALL = 0.95;
/** Mark of a footnote at its beginning: a number, a number in brackets, or a character such as '*'. */
const MARK = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]?|([*†‡]{1,3}))(?=\s|\p{L}|[«“"'‘(]|$)\s*/u;

export interface PageFootnote {
  mark: string;
  lines: PdfLine[];
}

export interface FootnoteArea {
  /** Lines at the beginning that go on with the last note of the page before. */
  continued: PdfLine[];
  notes: PageFootnote[];
}

/** Takes the footnotes at the foot of a page apart. `lines`: of the page without running heads; `bodySize`: of the text. */
export function findFootnotes(page: PdfPage, lines: readonly PdfLine[], bodySize: number): FootnoteArea {
  const area: FootnoteArea = { continued: [], notes: [] };
  for (let column = 0; column < page.columns; column += 1) {
    const own = lines.filter((line) => line.column === column).sort((one, other) => one.y - other.y);
    const small = own.slice(findStart(page, own, bodySize));
    const areRaised = small.some((line) => line.runs[0]?.isRaised && markOf(line) !== null);
    for (const line of small) {
      const mark = markOf(line);
      const isNote = mark !== null && (areRaised ? line.runs[0]?.isRaised : follows(mark, area.notes.at(-1)?.mark));
      if (isNote) area.notes.push({ mark, lines: [line] });
      else if (area.notes.length > 0) area.notes.at(-1)?.lines.push(line);
      else area.continued.push(line);
    }
  }
  return area;
}

/** The position of the first line of the footnotes; the number of lines if there are none. */
function findStart(page: PdfPage, lines: readonly PdfLine[], bodySize: number): number {
  let start = lines.length;
  while (start > 0 && isSmall(lines[start - 1], bodySize)) start -= 1;
  // A short rule with marked lines below it: footnotes, whatever their size.
  // A rule belongs to the column in which it begins.
  const left = Math.min(...lines.map(({ x }) => x)) - 10;
  const right = Math.max(...lines.map(({ x, width }) => x + width));
  const rules = page.rules.filter(
    ({ x, y, width }) =>
      x >= left && x < right && y > page.height * 0.3 && width < page.width * 0.6 && width > page.width * 0.08,
  );
  for (const rule of rules) {
    const below = lines.findIndex(({ y, size }) => y - size * 0.7 > rule.y - 1);
    if (below < 0 || below >= start) continue;
    const first = lines[below];
    if (first && markOf(first) !== null && first.y - rule.y < bodySize * 3) start = below;
  }
  if (start === lines.length) return start;
  const small = lines.slice(start);
  const hasMark = small.some((line) => markOf(line) !== null);
  const hasRule = rules.some(({ y }) => Math.abs(y - (small[0]?.y ?? 0)) < bodySize * 3);
  return hasMark || hasRule ? start : lines.length;
}

/** Whether a number that is not raised begins the next note: 'Article' may be followed by '26.' on the next line of a note. */
function follows(mark: string, before: string | undefined): boolean {
  const [number, last] = [Number(mark), Number(before)];
  return Number.isNaN(number) || Number.isNaN(last) || number === last + 1;
}

function isSmall(line: PdfLine | undefined, bodySize: number): boolean {
  return line !== undefined && line.size < bodySize * SMALL;
}

/** The mark with which a line of footnotes begins, or null. */
function markOf(line: PdfLine): string | null {
  const [first] = line.runs;
  if (first?.isRaised) return /^[[(]?(\d{1,3}|[*†‡]{1,3})[\])]?$/.exec(first.text.trim())?.[1] ?? null;
  const found = MARK.exec(line.text);
  return found ? (found.slice(1).find((part) => part !== undefined) ?? null) : null;
}

/** The text of a footnote without its mark. */
export function textOfFootnote({ lines }: PageFootnote, join: (lines: readonly string[]) => string): string {
  const [first, ...rest] = lines;
  if (!first) return '';
  const without = first.runs[0]?.isRaised
    ? (withoutRuns(first, (run) => run === first.runs[0])?.text ?? '')
    : first.text;
  return join([without.replace(MARK, ''), ...rest.map(({ text }) => text)]);
}

/** Takes the marks of footnotes out of a line: raised numbers and characters, and numbers in brackets that are notes of the page. */
export function takeMarks(line: PdfLine, notes: ReadonlySet<string>): { line: PdfLine | null; marks: string[] } {
  const marks: string[] = [];
  const isMark = (run: PdfRun): boolean =>
    run.isRaised && /^[[(]?(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡]{1,3})[\])]?$/.test(run.text.trim());
  let taken = withoutRuns(line, (run) => {
    if (!isMark(run)) return false;
    marks.push(...(run.text.match(/\d{1,3}|[*†‡]+/g) ?? []));
    return true;
  });
  if (taken && notes.size > 0) {
    const text = taken.text.replace(/\s?\[(\d{1,3})\]/g, (whole, number: string) => {
      if (!notes.has(number)) return whole;
      marks.push(number);
      return '';
    });
    if (text !== taken.text) taken = { ...taken, text };
  }
  return { line: taken, marks };
}
