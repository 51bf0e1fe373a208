import type { Places } from '../../engine/core/publication/publication.ts';
import type { NodeId } from '../../engine/core/richtext/model.ts';

/** Points above the foot of a first line at which its words begin; a click just above them is meant for them. */
const ABOVE = 9;
/** Points: parts beside each other in a table stand on one line. */
const SAME_LINE = 3;
/** Points from the top and the bottom of the page within which text stands. */
const MARGINS = { top: 68, bottom: 62 };

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
export function continuedPages(pages: number, places: Places): number[] {
  const heads = new Map<number, number>();
  for (const [page, , y] of Object.values(places)) heads.set(page, Math.min(y, heads.get(page) ?? y));
  const found: number[] = [];
  for (let page = 2; page <= pages; page += 1)
    if (leavesRoom(MARGINS.top, beginningAbove(heads.get(page) ?? Number.POSITIVE_INFINITY))) found.push(page);
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
 * whether a part is of the node. `height`: of a page, in points.
 */
export function stretchesOf(
  places: Places,
  node: NodeId,
  inside: (part: NodeId) => boolean,
  height: number,
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
    const foot = inNotes ? height - MARGINS.bottom + 30 : (feet.get(at) ?? height - MARGINS.bottom + 15) - 15;
    const from = at === page ? y - ABOVE : MARGINS.top;
    const to = next?.page === at ? beginningAbove(next.y) : foot;
    // What begins at the head of a page leaves nothing of the node above it.
    if (leavesRoom(from, to)) stretches.push({ page: at, from, to });
  }
  return stretches;
}

/** Where what stands above a part ends at the latest. */
const beginningAbove = (y: number): number => y - ABOVE - 2;
const leavesRoom = (from: number, to: number): boolean => to - from > SAME_LINE * 2;

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
