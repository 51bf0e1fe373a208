import { startTransition, useEffect, useState } from 'react';
import { reportFirstFrame, reportFirstScreen } from '../../document/services/first-screen.ts';
import type { lazyParts } from './lazy-parts.ts';

type LazyParts = typeof lazyParts;

let loadedParts: LazyParts | null = null;

/** Milliseconds. A hidden window paints no frame, so loading does not wait longer than this for one. */
const MAX_WAIT_FOR_FRAME = 500;
/** Milliseconds after the first frame that stay free for handling a key that the user already pressed. */
const FIRST_KEY_TIME = 60;

/**
 * The parts of the window that load after the page; null until then. The user can type before anything is shown beside the
 * page.
 */
export function useLazyParts(): LazyParts | null {
  const [parts, setParts] = useState(loadedParts);
  useEffect(() => {
    if (loadedParts) return reportFirstScreen();
    let isMounted = true;
    let isRequested = false;
    const load = (): void => {
      if (isRequested || !isMounted) return;
      isRequested = true;
      reportFirstFrame();
      void import('./lazy-parts.ts').then(
        (loaded) => {
          loadedParts = loaded.lazyParts;
          reportFirstScreen();
          // As a transition, so that React can handle a key in between.
          if (isMounted) startTransition(() => setParts(loaded.lazyParts));
        },
        (error: unknown) =>
          // Throws during rendering, so that the window's error screen shows it.
          setParts(() => {
            throw error;
          }),
      );
    };
    let afterPaint: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterPaint = setTimeout(load, FIRST_KEY_TIME);
    });
    const hiddenTimer = setTimeout(load, MAX_WAIT_FOR_FRAME);
    return () => {
      isMounted = false;
      cancelAnimationFrame(frame);
      clearTimeout(afterPaint);
      clearTimeout(hiddenTimer);
    };
  }, []);
  return parts;
}
