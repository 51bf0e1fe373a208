import type { PdfLine, PdfPage, PdfRun } from '../pdf/pdf-text.ts';
import { isPageLine, type TextLine } from './lines.ts';

/** Share of the usual distance between two lines of that size above which a paragraph ends. */
const WIDE_GAP = 1.35;
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
    page.lines.flatMap((line) => splitMargin(readText(line)).map((text) => ({ page, line, text }))),
  );
  const words = all.filter(({ text }) => !isPageLine(text));
  const size = findUsual(words.map(({ line }) => line.size));
  const body = words.filter(({ line }) => line.size >= size * NOTE_SIZE);
  const right = Math.max(0, ...body.map(({ line }) => line.x + line.width));
  const left = findUsual(body.map(({ line }) => line.x));
  const gap = findUsual(
    body.flatMap(({ page, line }, at) => {
      const next = body[at + 1];
      return next && next.page === page && next.line.y > line.y ? [next.line.y - line.y] : [];
    }),
  );
  const notes = new Set(pages.flatMap((page) => findNotes(page, size)));
  const following = new Map(words.map((word, at) => [word, words[at + 1]]));
  return all.map((word): TextLine => {
    const { page, line, text } = word;
    const next = following.get(word);
    if (isPageLine(text)) return { text, page: page.number };
    const isWide =
      next !== undefined && next.page === page && next.line.y - line.y > gap * Math.max(1, line.size / size) * WIDE_GAP;
    const isShort = line.x + line.width < left + (right - left) * SHORT_LINE && /[.,;:!?]["'’”»)]*$/.test(text);
    return {
      text,
      page: page.number,
      ...(isWide || isShort || next === undefined ? { isWhole: true } : {}),
      ...(notes.has(line) ? { isNote: true as const } : {}),
    };
  });
}

/** Splits a mark in the margin from the line of text at its height: 'kst-28638-238', 'ISSN 0921 - 7371'. */
function splitMargin(text: string): string[] {
  if (text === '') return [];
  const found = /^(kst-[A-Za-z0-9-]+|ISSN \d{4} ?- ?\d{4}|['’‘]s-Gravenhage \d{4}) (.+)$/.exec(text);
  return found?.[1] && found[2] ? [found[1], found[2]] : [text];
}

/** The text of a line without running heads that the file marks, and without raised numbers of notes. */
function readText({ runs, text }: PdfLine): string {
  const kept = runs.filter((run) => !run.isArtifact && !(run.isRaised && /^[\s\d*†]{1,5}$/.test(run.text)));
  const plain = kept.length === runs.length ? text : joinRuns(kept);
  return plain
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Runs with a gap between them are separate words. */
function joinRuns(runs: readonly PdfRun[]): string {
  return runs
    .map((run, at) => {
      const before = runs[at - 1];
      return before && run.x - (before.x + before.width) > run.size * RUN_GAP ? ` ${run.text}` : run.text;
    })
    .join('');
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
