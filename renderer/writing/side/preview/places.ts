import type { Places } from '../../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';

/** Points between the top of a first line and its baseline. A click just above the text selects that text. */
const LINE_ASCENT = 9;
/** Points. Parts with so small a difference in height are on one line: they are beside each other in a table. */
const SAME_LINE_TOLERANCE = 3;
/** Points from the end of the text to the bottom of the page. */
const BOTTOM_MARGIN = 62;
/** Points from the top of the text to a first line's baseline at most, also in a cell. The rest of an earlier text is taller. */
const FIRST_LINE_HEIGHT = 20;

/** A range of a page, in points from its top. */
export interface PageRange {
  page: number;
  from: number;
  to: number;
}

interface Part {
  id: NodeId;
  page: number;
  x: number;
  y: number;
}

/** Numbers of pages, from 1, that begin with the rest of a text from the page before: their first part begins lower. */
export function findContinuedPages(pages: number, places: Places, top: number): number[] {
  const firstParts = new Map<number, number>();
  for (const [page, , y] of Object.values(places)) firstParts.set(page, Math.min(y, firstParts.get(page) ?? y));
  const continued: number[] = [];
  for (let page = 2; page <= pages; page += 1)
    if ((firstParts.get(page) ?? Number.POSITIVE_INFINITY) > top + FIRST_LINE_HEIGHT) continued.push(page);
  return continued;
}

/** The part at a position of a page: the last that begins above it, and on one line the nearest to its left; null: none. */
export function findPartAt(places: Places, page: number, x: number, y: number): NodeId | null {
  let best: Part | null = null;
  for (const part of listParts(places)) {
    if (part.page !== page || part.y - LINE_ASCENT > y) continue;
    const lower = best === null || part.y > best.y + SAME_LINE_TOLERANCE;
    const beside = best !== null && Math.abs(part.y - best.y) <= SAME_LINE_TOLERANCE && part.x <= x && part.x > best.x;
    if (lower || beside) best = part;
  }
  return best?.id ?? null;
}

/**
 * Ranges of the pages that show a node: from its beginning to the first part after it that is outside it. `inside` says
 * whether a part belongs to the node; `heightOf` gives the height of a page; `top` is the distance to its text, in points.
 */
export function findPageRanges(
  places: Places,
  node: NodeId,
  isInside: (part: NodeId) => boolean,
  { heightOf, top }: { heightOf: (page: number) => number; top: number },
): PageRange[] {
  const start = places[node];
  if (!start) return [];
  const [page, , y] = start;
  const parts = listParts(places);
  const noteTops = findNoteTops(parts);
  const isNote = (part: Omit<Part, 'id' | 'x'>): boolean =>
    part.y >= (noteTops.get(part.page) ?? Number.POSITIVE_INFINITY);
  const isInNotes = isNote({ page, y });
  const next = parts
    .filter((part) => part.id !== node && !isInside(part.id) && isNote(part) === isInNotes)
    .filter((part) => part.page > page || (part.page === page && part.y > y + SAME_LINE_TOLERANCE))
    .reduce<Part | null>((first, part) => (first === null || isBefore(part, first) ? part : first), null);
  const own = parts.filter((part) => part.id === node || (isInside(part.id) && isNote(part) === isInNotes));
  const last = next?.page ?? Math.max(...own.map((part) => part.page));
  const ranges: PageRange[] = [];
  for (let at = page; at <= last; at += 1) {
    const height = heightOf(at);
    const textEnd = isInNotes ? height - BOTTOM_MARGIN + 30 : (noteTops.get(at) ?? height - BOTTOM_MARGIN + 15) - 15;
    const from = at === page ? y - LINE_ASCENT : top;
    const to = next?.page === at ? next.y - LINE_ASCENT - 2 : textEnd;
    // A part at the top of a page leaves no room for the node above it.
    if (to - from > SAME_LINE_TOLERANCE * 2) ranges.push({ page: at, from, to });
  }
  return ranges;
}

function listParts(places: Places): Part[] {
  return Object.entries(places).map(([id, [page, x, y]]) => ({ id, page, x, y }));
}

function isBefore(one: Part, other: Part): boolean {
  return one.page < other.page || (one.page === other.page && one.y < other.y);
}

/** Positions at which the notes of each page begin. They are at its bottom, outside the order of the text. */
function findNoteTops(parts: readonly Part[]): Map<number, number> {
  const noteTops = new Map<number, number>();
  for (const { id, page, y } of parts) {
    if (/^note-\d+$/.test(id)) noteTops.set(page, Math.min(y, noteTops.get(page) ?? y));
  }
  return noteTops;
}
