import { startTransition, useEffect, useState } from 'react';
import { reportFirstFrame, reportFirstScreen } from '../../document/services/first-screen.ts';
import type { panes } from './panes.ts';

type PaneParts = typeof panes;

let known: PaneParts | null = null;

/** Milliseconds: a window that nobody sees paints nothing. */
const UNSEEN = 500;
/** Milliseconds after the first frame in which a key that was waiting for it has the window to itself. */
const FIRST_KEY = 60;

/**
 * What the library and the side pane are made of; null in the first moment. The page comes first: it can be typed in before
 * anything stands beside it.
 */
export function usePaneParts(): PaneParts | null {
  const [parts, setParts] = useState(known);
  useEffect(() => {
    if (known) return reportFirstScreen();
    let isHere = true;
    let isAsked = false;
    const load = (): void => {
      if (isAsked || !isHere) return;
      isAsked = true;
      reportFirstFrame();
      void import('./panes.ts').then(
        (loaded) => {
          known = loaded.panes;
          reportFirstScreen();
          // In slices: a key that comes meanwhile is heard.
          if (isHere) startTransition(() => setParts(loaded.panes));
        },
        (error: unknown) =>
          // To where the window says that something of ours went wrong.
          setParts(() => {
            throw error;
          }),
      );
    };
    let afterPaint: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterPaint = setTimeout(load, FIRST_KEY);
    });
    const unseen = setTimeout(load, UNSEEN);
    return () => {
      isHere = false;
      cancelAnimationFrame(frame);
      clearTimeout(afterPaint);
      clearTimeout(unseen);
    };
  }, []);
  return parts;
}
