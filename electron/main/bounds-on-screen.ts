import { screen } from 'electron';
import type { WindowBounds } from './kept-state.ts';

/** null where no screen shows enough of it any more. */
export function boundsOnScreen(bounds: WindowBounds | null): WindowBounds | null {
  if (!bounds) return null;
  const seen = screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const below = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return right > 200 && below > 100;
  });
  return seen ? bounds : null;
}
