import type { PageSize } from './pdf-messages.ts';

/**
 * Widths of the pages in CSS pixels: the narrowest gets `width`, the others the same scale. A landscape page is therefore
 * wider than the column and scrolls sideways.
 */
export function pageWidths(sizes: readonly PageSize[], width: number): number[] {
  const narrowest = Math.min(...sizes.map((size) => size.width));
  return sizes.map((size) => Math.round((size.width * width) / narrowest));
}
