import { screen } from 'electron';
import type { WindowBounds } from '../storage/app-state.ts';

/** The bounds, or null when no screen shows enough of them any more. */
export function visibleBounds(bounds: WindowBounds | null): WindowBounds | null {
  if (!bounds) return null;
  const isVisible = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const below = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return right > 200 && below > 100;
  });
  return isVisible ? bounds : null;
}
