import type { PageLine } from './page-line.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  title: string;
  /** The printed number of its page. */
  page: number;
}

const TITLE = /^(?:table of contents|contents|inhoud|inhoudsopgave|table des matières|sommaire)$/i;
/** Dots or spaced dots between a title and its page. */
const LEADER = /^(.*?)\s*(?:\.\s?){4,}\s*(\d{1,4})$/;
const PLAIN = /^(.*?\S)\s+(\d{1,4})$/;

/**
 * Finds the table of contents: its lines, which are no text of the report, and its entries. Without a heading for it, lines with
 * dotted leaders are one.
 */
export function findContents(lines: readonly PageLine[]): { lines: Set<PageLine>; entries: ContentsEntry[] } {
  const found = { lines: new Set<PageLine>(), entries: [] as ContentsEntry[] };
  const begin = lines.findIndex(({ text }) => TITLE.test(text.trim()));
  const hasLeaders = lines.slice(Math.max(begin, 0)).filter(({ text }) => LEADER.test(text)).length >= 3;
  const pattern = hasLeaders ? LEADER : PLAIN;
  if (begin < 0 && !hasLeaders) return found;
  let last = begin;
  let misses = 0;
  let highest = 0;
  for (let at = begin + 1; at < lines.length && misses <= 3; at += 1) {
    const entry = pattern.exec(lines[at]?.text ?? '');
    const page = Number(entry?.[2] ?? 0);
    if (begin < 0 && last < 0 && !entry) continue;
    // The pages of a table of contents rise.
    if (!entry || page < highest) {
      misses += 1;
      continue;
    }
    misses = 0;
    last = at;
    highest = page;
  }
  let title = '';
  for (const line of lines.slice(Math.max(begin, 0), last + 1)) {
    if (begin < 0 && title === '' && !pattern.test(line.text)) continue;
    found.lines.add(line);
    if (TITLE.test(line.text.trim())) continue;
    const entry = pattern.exec(line.text);
    title = `${title} ${entry?.[1] ?? line.text}`.trim();
    if (!entry) continue;
    found.entries.push({ title, page: Number(entry[2]) });
    title = '';
  }
  return found;
}

/** A title without its spaces, capitals and dots, to compare a heading with the table of contents. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
