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
/** The number or letter before a title. */
const LABEL = /^(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2})*|[a-zA-Z])[.)]?\s/;
/** Points by which the right edges of page numbers may differ. */
const EDGE = 4;

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
  const edges = lines
    .filter(({ text }) => hasLeaders && LEADER.test(text))
    .map(({ x, width }) => Math.round(x + width));
  // A title as long as its line leaves no room for dots, and may go on below its page.
  const isFull = ({ text, x, width }: PageLine): boolean =>
    PLAIN.test(text) && edges.some((edge) => Math.abs(edge - x - width) < EDGE);
  const entryOf = (line: PageLine): RegExpExecArray | null =>
    pattern.exec(line.text) ?? (isFull(line) ? PLAIN.exec(line.text) : null);
  let last = begin;
  let misses = 0;
  let highest = 0;
  for (const [at, line] of lines.entries()) {
    if (misses > 3) break;
    if (at <= begin) continue;
    // Text below the table may end with a number at the same edge, so only dots count here.
    const entry = pattern.exec(line.text);
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
  let open: ContentsEntry | null = null;
  for (const line of lines.slice(Math.max(begin, 0), last + 1)) {
    if (begin < 0 && title === '' && !pattern.test(line.text)) continue;
    found.lines.add(line);
    if (TITLE.test(line.text.trim())) continue;
    const own = entryOf(line);
    if (!own && open && !LABEL.test(line.text)) {
      open.title += ` ${line.text}`;
      continue;
    }
    title = `${title} ${own?.[1] ?? line.text}`.trim();
    open = null;
    if (!own) continue;
    const made = { title, page: Number(own[2]) };
    found.entries.push(made);
    if (!pattern.test(line.text)) open = made;
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
