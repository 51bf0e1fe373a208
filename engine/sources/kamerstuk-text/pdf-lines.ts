import type { PdfLine, PdfPage, PdfRun } from '../pdf/pdf-text.ts';
import { isPageLine, type NoteMark, type TextLine } from './lines.ts';
import { NOTE_MARK, takeNoteMarks } from './note-marks.ts';

/** Share of the usual distance between two lines of that size above which a paragraph ends. */
const WIDE_GAP = 1.35;
/** Share of the size of the text: a line below that is farther away is another paragraph. */
const FARTHEST_LINE = 1.9;
/** Share of the width of the text up to which a last line is short. */
const SHORT_LINE = 0.8;
/** Share of the size of the text below which a line at the foot of a page is a note. */
const NOTE_SIZE = 0.92;
/** Share of the size of the text above which a gap between two runs is a space. */
const RUN_GAP = 0.12;
const LIGATURES = /[\ufb00-\ufb06]/g;

/**
 * The lines of a PDF of a Kamerstuk, in reading order, without the marks of notes. A paragraph ends at a wider gap, or at a
 * short line that ends a sentence or clause; elsewhere it goes on in the next line, also on the next page.
 */
export function listPdfLines(pages: readonly PdfPage[]): TextLine[] {
  const all = pages.flatMap((page) =>
    page.lines.flatMap((line) => readTexts(line).map(({ text, marks }) => ({ page, line, text, marks }))),
  );
  const words = all.filter(({ text }) => !isPageLine(text));
  const size = findUsual(words.map(({ line }) => line.size));
  const body = words.filter(({ line }) => line.size >= size * NOTE_SIZE);
  const right = Math.max(0, ...body.map(({ line }) => line.x + line.width));
  const left = findUsual(body.map(({ line }) => line.x));
  const gaps = body.flatMap(({ page, line }, at) => {
    const next = body[at + 1];
    return next && next.page === page && next.line.y > line.y ? [next.line.y - line.y] : [];
  });
  // In a short paper most lines are paragraphs by themselves.
  const near = gaps.filter((one) => one <= size * FARTHEST_LINE);
  const gap = findUsual(near.length > 0 ? near : gaps);
  const notes = new Set(pages.flatMap((page) => findNotes(page, size)));
  const following = new Map(words.map((word, at) => [word, words[at + 1]]));
  let isEnded = true;
  let isBeforeShort = false;
  return all.map((word): TextLine => {
    const { page, line, text, marks } = word;
    const next = following.get(word);
    const endsBefore = isEnded || isBeforeShort;
    if (isPageLine(text)) return { text, page: page.number };
    const isWide =
      next !== undefined && next.page === page && next.line.y - line.y > gap * Math.max(1, line.size / size) * WIDE_GAP;
    isBeforeShort = line.x + line.width < left + (right - left) * SHORT_LINE;
    const isShort = isBeforeShort && /[.,;:!?]["'’”»)]*$/.test(text);
    isEnded = isWide || isShort || next === undefined;
    const isNote = notes.has(line);
    // A raised number before a text begins a note, at the foot of the page or at the end of a printed web page.
    const [first, ...others] = marks;
    const label = first?.at === 0 && (isNote || endsBefore) ? first.label : null;
    const inText = label === null ? marks : others;
    return {
      text,
      page: page.number,
      ...(isEnded ? { isWhole: true as const } : {}),
      ...(isNote ? { isNote: true as const } : {}),
      ...(label === null ? {} : { noteLabel: label }),
      ...(inText.length === 0 ? {} : { marks: inText }),
    };
  });
}

/** Splits a mark in the margin from the line of text at its height: 'kst-28638-238', 'ISSN 0921 - 7371'. */
function splitMargin(text: string): string[] {
  if (text === '') return [];
  const found = /^(kst-[A-Za-z0-9-]+|ISSN \d{4} ?- ?\d{4}|['’‘]s-Gravenhage \d{4}) (.+)$/.exec(text);
  return found?.[1] && found[2] ? [found[1], found[2]] : [text];
}

/** The texts of a line without running heads that the file marks, and the raised numbers of notes taken out of them. */
function readTexts({ runs, text }: PdfLine): { text: string; marks: NoteMark[] }[] {
  const kept = runs.filter((run) => !run.isArtifact);
  const labels = kept.filter(isNoteMark).map((run) => run.text.trim());
  const marked = labels.length === 0 && kept.length === runs.length ? text : joinRuns(kept);
  const tidy = marked
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  return splitMargin(tidy).map((part, at, parts) =>
    takeNoteMarks(part, at === parts.length - 1 ? labels.slice(-countMarks(part)) : labels),
  );
}

const isNoteMark = (run: PdfRun): boolean => run.isRaised && /^[\s\d*†]{1,5}$/.test(run.text);

const countMarks = (text: string): number => text.split(NOTE_MARK).length - 1;

/** Runs with a gap between them are separate words. */
function joinRuns(runs: readonly PdfRun[]): string {
  let text = '';
  let end: number | null = null;
  for (const run of runs) {
    if (isNoteMark(run)) {
      text += NOTE_MARK;
      continue;
    }
    text += end !== null && run.x - end > run.size * RUN_GAP ? ` ${run.text}` : run.text;
    end = run.x + run.width;
  }
  return text;
}

/** Lines in small print below a drawn line in the lower half of a page. */
function findNotes({ lines, rules, height }: PdfPage, size: number): PdfLine[] {
  const rule = rules.filter(({ y }) => y > height / 2).at(-1);
  const from = rule ? rule.y : Number.POSITIVE_INFINITY;
  return lines.filter((line) => line.y > from && line.size < size * NOTE_SIZE);
}

/** The value that occurs most, to half a point; 0 for none. */
function findUsual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
