import type { TracedText } from './trace-text.ts';

/** Text on one baseline without a wide gap. Some programs draw each letter by itself, so a piece alone says nothing. */
export interface Segment {
  x: number;
  endX: number;
  y: number;
  size: number;
  isArtifact: boolean;
  texts: TracedText[];
}

/** Share of the font size: a wider gap ends a segment. */
const SEGMENT_GAP = 1;

export function toSegments(texts: readonly TracedText[]): Segment[] {
  const rows = new Map<number, TracedText[]>();
  for (const text of texts) {
    const row = Math.round(text.y * 2);
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  const segments: Segment[] = [];
  for (const row of rows.values()) {
    let open: Segment | null = null;
    for (const text of row.sort((one, other) => one.x - other.x)) {
      const { x, endX, y, size, isArtifact } = text;
      if (open && x - open.endX < SEGMENT_GAP * Math.max(size, open.size)) {
        open.endX = Math.max(open.endX, endX);
        open.size = Math.max(open.size, size);
        open.texts.push(text);
      } else {
        open = { x, endX, y, size, isArtifact, texts: [text] };
        segments.push(open);
      }
    }
  }
  return segments;
}

/** Fewest lines in each of two columns: shorter ones are a table or a list of names. */
const FEWEST_LINES = 8;
/** Largest share of lines that may cross the space between two columns: headings, pictures, footnotes. */
const MOST_CROSSING = 0.35;

/**
 * Finds the vertical space between two columns of text: its middle, or null if the page has one column. Pieces of text do not
 * cross it, except lines as wide as the page. `usual`: the gutter of the page before.
 */
export function findGutter(texts: readonly Segment[], width: number, usual: number | null): number | null {
  const body = texts.filter(({ isArtifact }) => !isArtifact);
  return findOwnGutter(body, width) ?? (usual !== null && hasBothSides(body, usual) ? usual : null);
}

/** Whether text is on both sides of the gutter that an earlier page has: the last page may have a few lines only. */
function hasBothSides(body: readonly Segment[], gutter: number): boolean {
  const crossing = body.filter(({ x, endX }) => x < gutter && endX > gutter).length;
  const right = body.filter(({ x }) => x >= gutter && x < gutter + 40).length;
  const left = body.filter(({ endX }) => endX <= gutter).length;
  return left >= 2 && right >= 1 && crossing <= (left + right) * MOST_CROSSING;
}

function findOwnGutter(body: readonly Segment[], width: number): number | null {
  if (body.length < 2 * FEWEST_LINES) return null;
  const left = Math.min(...body.map(({ x }) => x));
  const right = Math.max(...body.map(({ endX }) => endX));
  if (right - left < width / 3) return null;
  let best: { at: number; crossing: number } | null = null;
  const middle = (left + right) / 2;
  for (let at = left + (right - left) * 0.35; at <= left + (right - left) * 0.65; at += 1) {
    const rows = { left: new Set<number>(), right: new Set<number>(), crossing: new Set<number>() };
    for (const { x, endX, y, size } of body) {
      const row = Math.round(y / Math.max(size, 1) / 1.2);
      if (endX <= at) rows.left.add(row);
      else if (x >= at) rows.right.add(row);
      else rows.crossing.add(row);
    }
    if (rows.left.size < FEWEST_LINES || rows.right.size < FEWEST_LINES) continue;
    const crossing = rows.crossing.size / new Set([...rows.left, ...rows.right, ...rows.crossing]).size;
    if (crossing > MOST_CROSSING) continue;
    if (
      !best ||
      crossing < best.crossing ||
      (crossing === best.crossing && Math.abs(at - middle) < Math.abs(best.at - middle))
    )
      best = { at, crossing };
  }
  return best && hasWideColumns(body, best.at) ? best.at : null;
}

/** Whether most lines on the left of the gutter nearly reach it: the cells of a table are shorter. */
function hasWideColumns(texts: readonly Segment[], gutter: number): boolean {
  const left = texts.filter(({ endX }) => endX <= gutter);
  const edge = Math.min(...left.map(({ x }) => x));
  const rows = new Map<number, number>();
  for (const { y, endX, x } of left) {
    const row = Math.round(y / 3);
    rows.set(row, (rows.get(row) ?? 0) + endX - x);
  }
  const wide = [...rows.values()].filter((filled) => filled > (gutter - edge) * 0.6).length;
  return wide >= rows.size / 2;
}
