import { isBelow, type PageLine } from './page-line.ts';

/** A line that begins with a number, as a paragraph, a heading or an item of a list does. */
export interface NumberedLine {
  line: PageLine;
  /** Position in the lines. */
  at: number;
  number: number;
  /** The text after the number. */
  rest: string;
  /** Left edge of that text. */
  restX: number;
  /** How likely it begins a paragraph, 0 to 1. */
  weight: number;
}

const NUMBER = /^(?:§\s*|par\.\s*)?(\d{1,4})(\.|\))?(?:\s+|$)(.*)$/u;
/** The cost of a number that is missing between two paragraphs. */
const MISSING = 0.55;
/** Numbers that may be missing in a row: more is another list. */
const MOST_MISSING = 12;
/** Numbers that may be on a page without text. */
const MOST_ON_PAGE = 25;

/** The lines that begin with a number. */
export function findNumberedLines(lines: readonly PageLine[], bodySize: number): NumberedLine[] {
  return lines.flatMap((line, at): NumberedLine[] => {
    const found = NUMBER.exec(line.text);
    if (!found?.[1]) return [];
    const runs = line.source.runs;
    const isAlone = /^(?:§\s*|par\.\s*)?\d{1,4}[.)]?$/.test(runs[0]?.text.trim() ?? '');
    const restX = isAlone && runs[1] ? runs[1].x : line.x + line.size * (found[1].length * 0.55 + 0.6);
    const rest = found[3] ?? '';
    // A number alone on its line belongs to the text below only if it has a full stop.
    if (rest === '' && found[2] === undefined) return [];
    let weight = found[2] === '.' ? 1 : found[2] === ')' ? 0.5 : 0.6;
    const isHeadingLike = line.isBold === true && rest.length < 90 && !/[.;:]$/.test(rest);
    if (line.size > bodySize * 1.04) weight *= 0.25;
    else if (isHeadingLike) weight *= 0.45;
    if (line.size < bodySize * 0.93) weight *= 0.5;
    // A year or an amount at the beginning of a line.
    if (Number(found[1]) > 1_500) weight *= 0.2;
    if (found[2] === undefined && /^\p{Ll}/u.test(rest)) weight *= 0.3;
    // 'in accordance with article' and then '26.' on the next line.
    if (goesOn(lines[at - 1], line)) weight *= 0.3;
    return [{ line, at, number: Number(found[1]), rest, restX, weight }];
  });
}

/** Whether a line goes on with the sentence of the line before it. */
function goesOn(before: PageLine | undefined, line: PageLine): boolean {
  if (!before || /[.:;!?)»”"’…]\s*$/.test(before.text)) return false;
  const isSameType = Math.abs(before.size - line.size) < 0.3 && before.isBold === line.isBold;
  return isSameType && (!isBelow(before, line) || line.y - before.y < line.size * 1.6);
}

/**
 * The lines that begin the numbered paragraphs: the heaviest chain of rising numbers in reading order. Lists and headings with
 * numbers of their own begin again at 1, so they make shorter chains. `emptyPages` have no text: numbers may be missing there.
 */
export function findNumberChain(
  candidates: readonly NumberedLine[],
  emptyPages: readonly number[] = [],
): NumberedLine[] {
  const best: { score: number; before: number }[] = [];
  let end = -1;
  for (const [index, candidate] of candidates.entries()) {
    let score = candidate.weight - 0.03 * (candidate.number - 1);
    let before = -1;
    for (let earlier = index - 1; earlier >= 0 && earlier >= index - 400; earlier -= 1) {
      const one = candidates[earlier];
      const chain = best[earlier];
      if (!one || !chain) continue;
      const missing = candidate.number - one.number - 1;
      const empty = missing > 0 ? countBetween(emptyPages, one.line.page, candidate.line.page) : 0;
      if (missing < 0 || missing > MOST_MISSING + empty * MOST_ON_PAGE) continue;
      const cost = MISSING * (empty > 0 ? 1 : missing);
      const reached = chain.score + candidate.weight - cost - stylePenalty(one, candidate);
      if (reached > score + 1e-9) {
        score = reached;
        before = earlier;
      }
    }
    best.push({ score, before });
    if (end < 0 || score > (best[end]?.score ?? 0)) end = index;
  }
  const chain: NumberedLine[] = [];
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const candidate = candidates[at];
    if (candidate) chain.unshift(candidate);
  }
  return chain;
}

function countBetween(pages: readonly number[], first: number, last: number): number {
  return pages.filter((page) => page > first && page < last).length;
}

/** Paragraphs of one report are at the same indent in their column. */
function stylePenalty(one: NumberedLine, other: NumberedLine): number {
  const indent = Math.abs(one.restX - one.line.margin - (other.restX - other.line.margin));
  const start = Math.abs(one.line.x - one.line.margin - (other.line.x - other.line.margin));
  return Math.min(indent, start) > 12 ? 0.4 : 0;
}
