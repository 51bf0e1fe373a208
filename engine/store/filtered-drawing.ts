import { loadSharp } from './load-sharp.ts';
import { filterSteps, unsafeSvg } from './safe-svg.ts';

/** Pixels of the longer side: 142 mm of text width at 286 pixels an inch. */
const SIDE = 1600;
/** Pixels that all filter steps of a drawing may process together: some seconds on an old computer. */
const MOST_FILTERED_PIXELS = 100_000_000;

/**
 * Draws a drawing with filters (a shadow, a blur) as a PNG. Filters process every pixel, and the typesetter would apply them
 * again at each change of the text. The more steps, the fewer pixels, so drawing never takes long. Null for a drawing
 * without filters. 'undrawable' for filters that can't be drawn here: the typesetter has no limit on filters and must not
 * try.
 */
export async function filteredDrawing(svg: Uint8Array): Promise<Uint8Array | 'undrawable' | null> {
  if (unsafeSvg(svg) !== null) return null;
  const steps = filterSteps(svg);
  if (steps === 0) return null;
  const side = Math.min(SIDE, Math.floor(Math.sqrt(MOST_FILTERED_PIXELS / steps)));
  const sharp = await loadSharp();
  try {
    const { width = 0, height = 0, density = 72 } = await sharp(svg).metadata();
    const longest = Math.max(width, height);
    if (longest === 0) return 'undrawable';
    const wanted = Math.min(MOST_DENSE, Math.max(1, (density * side) / longest));
    const drawn = sharp(svg, { density: wanted }).resize({ width: side, height: side, fit: 'inside' });
    return new Uint8Array(await drawn.png().toBuffer());
  } catch {
    return 'undrawable';
  }
}

/** The renderer's maximum of dots per inch. */
const MOST_DENSE = 100_000;
