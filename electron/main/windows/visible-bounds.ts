import { screen } from 'electron';
import type { WindowBounds } from '../storage/app-state.ts';

/** Pixels of the window that one screen must show, so that the user can grip and move it. */
const MIN_WIDTH = 200;
const MIN_HEIGHT = 100;

/** The bounds of a window; null when no screen shows enough of it, because a screen was removed. */
export function keepIfVisible(bounds: WindowBounds | null): WindowBounds | null {
  if (!bounds) return null;
  const isVisible = screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const height = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return width > MIN_WIDTH && height > MIN_HEIGHT;
  });
  return isVisible ? bounds : null;
}
