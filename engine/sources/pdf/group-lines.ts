import { findGutter, type Segment, toSegments } from './find-gutter.ts';
import type { PdfLine, PdfRun } from './pdf-text.ts';
import type { TracedText } from './trace-text.ts';

/** Share of the larger font size by which the baselines of one line may differ: superscripts are raised by a third. */
const SAME_LINE = 0.48;
/** Shares of the line's font size: a superscript is smaller than the first, and raised by more than the second. */
const SMALLER = 0.9;
const RAISED = 0.12;
/** Share of the font size: a wider gap between two runs is a space. */
const SPACE = 0.12;

/**
 * Groups the text of a page, turned so that it reads from left to right, into lines in reading order. `usualGutter`: the gutter
 * of the page before.
 */
export function groupLines(
  texts: readonly TracedText[],
  width: number,
  usualGutter: number | null = null,
): { lines: PdfLine[]; columns: number; gutter: number | null } {
  const segments = toSegments(texts);
  const gutter = findGutter(segments, width, usualGutter);
  if (gutter === null) return { lines: toLines(texts, 0), columns: 1, gutter };
  const textsOf = (isWanted: (segment: Segment) => boolean): TracedText[] =>
    segments.filter(isWanted).flatMap((segment) => segment.texts);
  const columns = [
    toLines(
      textsOf(({ endX }) => endX <= gutter),
      0,
    ),
    toLines(
      textsOf(({ x }) => x >= gutter),
      1,
    ),
  ] as const;
  const wide = toLines(
    textsOf(({ x, endX }) => x < gutter && endX > gutter),
    0,
  );
  // Text above a line across the columns is read before that line, column by column.
  const lines: PdfLine[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const { y } of [...wide, { y: Number.POSITIVE_INFINITY }]) {
    for (const column of columns) lines.push(...column.filter((line) => line.y > from && line.y <= y));
    lines.push(...wide.filter((line) => line.y === y));
    from = y;
  }
  return { lines, columns: 2, gutter };
}

function toLines(texts: readonly TracedText[], column: number): PdfLine[] {
  const rows: { y: number; size: number; texts: TracedText[] }[] = [];
  for (const text of [...texts].sort((one, other) => one.y - other.y || one.x - other.x)) {
    // The rows are sorted by their baseline, so only the last ones can be near.
    let found: (typeof rows)[number] | null = null;
    for (const row of rows.slice(-4)) {
      const distance = Math.abs(row.y - text.y);
      if (distance > SAME_LINE * Math.max(row.size, text.size)) continue;
      if (!found || distance < Math.abs(found.y - text.y)) found = row;
    }
    if (!found) rows.push({ y: text.y, size: text.size, texts: [text] });
    else {
      found.texts.push(text);
      if (text.size > found.size + 0.1) {
        found.y = text.y;
        found.size = text.size;
      }
    }
  }
  return rows
    .sort((one, other) => one.y - other.y)
    .flatMap(({ y, size, texts: own }) => {
      const runs = toRuns(own, y, size);
      const [first] = runs;
      const last = runs.at(-1);
      if (!first || !last) return [];
      const line: PdfLine = {
        text: joinRuns(runs),
        x: first.x,
        y,
        width: last.x + last.width - first.x,
        size,
        column,
        runs,
      };
      return [line];
    });
}

function toRuns(texts: readonly TracedText[], baseline: number, size: number): PdfRun[] {
  const runs: PdfRun[] = [];
  for (const text of [...texts].sort((one, other) => one.x - other.x)) {
    const previous = runs.at(-1);
    if (previous && isDrawnTwice(previous, text)) {
      // The same text drawn twice, a hair apart, is how some programs make bold type.
      previous.bold = true;
      continue;
    }
    const isRaised = text.isRaised || (text.size < SMALLER * size && baseline - text.y > RAISED * size);
    if (previous && continuesRun(previous, text, isRaised)) {
      const gap = text.x - (previous.x + previous.width);
      const isSpaced = gap > SPACE * text.size && !previous.text.endsWith(' ') && !text.text.startsWith(' ');
      previous.text += `${isSpaced ? ' ' : ''}${text.text}`;
      previous.width = text.endX - previous.x;
      continue;
    }
    runs.push({
      text: text.text,
      x: text.x,
      y: text.y,
      width: text.endX - text.x,
      size: text.size,
      bold: text.font.bold,
      italic: text.font.italic,
      font: text.font.name,
      isUnmapped: text.isUnmapped,
      isRaised,
      isArtifact: text.isArtifact,
    });
  }
  return runs;
}

/** Whether a piece of text goes on with a run: some programs draw each letter by itself. */
function continuesRun(run: PdfRun, text: TracedText, isRaised: boolean): boolean {
  const gap = text.x - (run.x + run.width);
  return (
    run.font === text.font.name &&
    run.bold === text.font.bold &&
    run.italic === text.font.italic &&
    run.isUnmapped === text.isUnmapped &&
    run.isArtifact === text.isArtifact &&
    run.isRaised === isRaised &&
    Math.abs(run.size - text.size) < 0.05 &&
    Math.abs(run.y - text.y) < 0.05 &&
    gap > -0.3 * text.size &&
    // The marks of two notes are apart.
    gap < (isRaised ? SPACE : 0.45) * text.size
  );
}

function isDrawnTwice(run: PdfRun, text: TracedText): boolean {
  return (
    run.text.trim() === text.text.trim() &&
    Math.abs(run.x - text.x) < text.size * 0.1 &&
    Math.abs(run.y - text.y) < text.size * 0.1
  );
}

/** The text of runs on one line, with a space where there is a gap. */
export function joinRuns(runs: readonly PdfRun[]): string {
  let text = '';
  let end = 0;
  for (const run of runs) {
    const gap = run.x - end;
    if (text !== '' && gap > SPACE * run.size && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.replace(/\s+/g, ' ').trim();
}
