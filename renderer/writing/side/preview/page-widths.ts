import type { PageSize } from './pdf-messages.ts';

/**
 * CSS pixels of each page: the narrowest takes `width`, and all have its scale. So a landscape page is as large as it is printed,
 * and wider than the room for an upright one; there it scrolls sideways.
 */
export function pageWidths(sizes: readonly PageSize[], width: number): number[] {
  const narrowest = Math.min(...sizes.map((size) => size.width));
  return sizes.map((size) => Math.round((size.width * width) / narrowest));
}
