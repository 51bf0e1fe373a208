import type { Places } from '../../../../engine/core/publication/publication.ts';
import type { NodeId } from '../../../../engine/core/richtext/model.ts';

/** Points above the foot of a first line at which its words begin; a click just above them is meant for them. */
const ABOVE = 9;
/** Points: parts beside each other in a table stand on one line. */
const SAME_LINE = 3;
/** Points from the bottom of the page above which text stands. */
const BOTTOM = 62;
/**
 * Points below the top of the text within which the first line at the head of a page has its foot, also in a cell; the rest of
 * what began before takes more.
 */
const FIRST_LINE = 20;

/** A stretch of a page, in points from its top. */
export interface Stretch {
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

/** Pages, from 1, at the head of which the rest stands of what began on a page before: the first part there begins lower. */
export function continuedPages(pages: number, places: Places, top: number): number[] {
  const heads = new Map<number, number>();
  for (const [page, , y] of Object.values(places)) heads.set(page, Math.min(y, heads.get(page) ?? y));
  const found: number[] = [];
  for (let page = 2; page <= pages; page += 1)
    if ((heads.get(page) ?? Number.POSITIVE_INFINITY) > top + FIRST_LINE) found.push(page);
  return found;
}

/** The part at a place of a page: the last that begins above it, on one line the one at the left of it. null: none. */
export function partAt(places: Places, page: number, x: number, y: number): NodeId | null {
  let best: Part | null = null;
  for (const part of partsOf(places)) {
    if (part.page !== page || part.y - ABOVE > y) continue;
    const lower = best === null || part.y > best.y + SAME_LINE;
    const beside = best !== null && Math.abs(part.y - best.y) <= SAME_LINE && part.x <= x && part.x > best.x;
    if (lower || beside) best = part;
  }
  return best?.id ?? null;
}

/**
 * Where a node stands on the pages: from its beginning to that of the first part that follows and is not of it. `inside`:
 * whether a part is of the node. `heightOf`: of a page, `top`: from there to its text, in points.
 */
export function stretchesOf(
  places: Places,
  node: NodeId,
  inside: (part: NodeId) => boolean,
  { heightOf, top }: { heightOf: (page: number) => number; top: number },
): Stretch[] {
  const start = places[node];
  if (!start) return [];
  const [page, , y] = start;
  const parts = partsOf(places);
  const feet = feetOf(parts);
  const isNote = (part: Omit<Part, 'id' | 'x'>): boolean => part.y >= (feet.get(part.page) ?? Number.POSITIVE_INFINITY);
  const inNotes = isNote({ page, y });
  const next = parts
    .filter((part) => part.id !== node && !inside(part.id) && isNote(part) === inNotes)
    .filter((part) => part.page > page || (part.page === page && part.y > y + SAME_LINE))
    .reduce<Part | null>((first, part) => (first === null || isBefore(part, first) ? part : first), null);
  const own = parts.filter((part) => part.id === node || (inside(part.id) && isNote(part) === inNotes));
  const last = next?.page ?? Math.max(...own.map((part) => part.page));
  const stretches: Stretch[] = [];
  for (let at = page; at <= last; at += 1) {
    const height = heightOf(at);
    const foot = inNotes ? height - BOTTOM + 30 : (feet.get(at) ?? height - BOTTOM + 15) - 15;
    const from = at === page ? y - ABOVE : top;
    const to = next?.page === at ? next.y - ABOVE - 2 : foot;
    // What begins at the head of a page leaves nothing of the node above it.
    if (to - from > SAME_LINE * 2) stretches.push({ page: at, from, to });
  }
  return stretches;
}

function partsOf(places: Places): Part[] {
  return Object.entries(places).map(([id, [page, x, y]]) => ({ id, page, x, y }));
}

function isBefore(one: Part, other: Part): boolean {
  return one.page < other.page || (one.page === other.page && one.y < other.y);
}

/** Where the notes of each page begin: they stand at its foot, out of the order of the text. */
function feetOf(parts: readonly Part[]): Map<number, number> {
  const feet = new Map<number, number>();
  for (const { id, page, y } of parts) {
    if (/^note-\d+$/.test(id)) feet.set(page, Math.min(y, feet.get(page) ?? y));
  }
  return feet;
}
