import { startTransition, useEffect, useState } from 'react';
import { firstFrameStands, firstScreenStands } from '../../document/services/first-screen.ts';
import type { panes } from './panes.ts';

type PaneParts = typeof panes;

let known: PaneParts | null = null;

/** Milliseconds. A hidden window paints no frame, so loading does not wait longer than this for one. */
const UNSEEN = 500;
/** Milliseconds after the first frame that stay free for handling a key that the user already pressed. */
const FIRST_KEY = 60;

/**
 * The parts of the window that load after the page; null until then. The user can type before anything is shown beside the
 * page.
 */
export function usePaneParts(): PaneParts | null {
  const [parts, setParts] = useState(known);
  useEffect(() => {
    if (known) return firstScreenStands();
    let isHere = true;
    let isAsked = false;
    const load = (): void => {
      if (isAsked || !isHere) return;
      isAsked = true;
      firstFrameStands();
      void import('./panes.ts').then(
        (loaded) => {
          known = loaded.panes;
          firstScreenStands();
          // As a transition, so that React can handle a key in between.
          if (isHere) startTransition(() => setParts(loaded.panes));
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
