import type { PlacedText } from './read-pdf.ts';

/** A line of a page: page, left edge and baseline in points, first character of its first word. */
export type Line = [page: number, x: number, y: number, start: string];

/** Lines by their start; words in the margin column begin their own line. */
export function linesOf(text: readonly PlacedText[], textLeft: number): Line[] {
  const lines = new Map<string, PlacedText>();
  for (const piece of text) {
    const margin = piece.x < textLeft - 5;
    const key = `${piece.page} ${margin} ${Math.round(piece.y)}`;
    const known = lines.get(key);
    if (!known || piece.x < known.x) lines.set(key, piece);
  }
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [...lines.values()]
    .sort((one, other) => one.page - other.page || one.y - other.y || one.x - other.x)
    .map(({ page, x, y, text: words }) => [page, round(x), round(y), words.trim().split(/\s/)[0]?.slice(0, 6) ?? '']);
}
