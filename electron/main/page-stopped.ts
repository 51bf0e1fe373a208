import { type BrowserWindow, dialog } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { START_PAGE } from './content-policy.ts';
import { menuTexts } from './menu.ts';

/** A page that stops as soon as it begins can't say so itself. Resolves true where a person wants it to begin once more. */
export async function askWhetherAgain(window: BrowserWindow, language: InterfaceLanguage): Promise<boolean> {
  const text = menuTexts(language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: text.pageStopped,
    detail: text.pageStoppedWhat,
    buttons: [text.openAgain, text.closeWindow],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Milliseconds between two stops of a page that are no sign of a page that can't run. */
const STOPS_APART = 20_000;

interface Stopping {
  /** Its window closes: nobody waits for the page. */
  isClosing: () => boolean;
  /** Told of each stop. */
  stopped: () => void;
  /** It does not begin by itself: its window may close without hearing from it. */
  givenUp: () => void;
  /** A person wants to see it once more. */
  again: () => void;
  /** Resolves true where a person does. */
  ask: () => Promise<boolean>;
}

/** A page that stopped begins anew, and finds what it wrote last in the journal; of one that stops again a person decides. */
export function beginAgain(window: BrowserWindow, { isClosing, stopped, givenUp, again, ask }: Stopping): void {
  let lastStop = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    const isLeft = reason === 'clean-exit' || isClosing();
    const isFirst = now - lastStop > STOPS_APART;
    lastStop = now;
    stopped();
    if (isFirst && !isLeft) {
      void window.loadURL(START_PAGE);
      return;
    }
    givenUp();
    if (isLeft) return;
    void ask().then((wanted) => {
      if (window.isDestroyed()) return;
      if (!wanted) return window.close();
      again();
      void window.loadURL(START_PAGE);
    });
  });
}
