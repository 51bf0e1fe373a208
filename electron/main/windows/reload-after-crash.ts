import { type BrowserWindow, dialog } from 'electron';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { menuTexts } from '../menu/menu.ts';
import { START_PAGE } from '../security/content-policy.ts';

/** Asks whether to reload a page that crashed twice. Resolves to true for yes. */
export async function askToReload(window: BrowserWindow, language: InterfaceLanguage): Promise<boolean> {
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

/** Milliseconds: a crash later than this after the previous one does not count as repeated. */
const REPEAT_INTERVAL = 20_000;

interface CrashOptions {
  /** The window is closing: no reload is needed. */
  isClosing: () => boolean;
  onCrash: () => void;
  /** The page does not reload by itself: the window may close without a response from it. */
  onGiveUp: () => void;
  /** The user wants to reload the page. */
  onReload: () => void;
  /** Resolves to true when the user wants to reload. */
  confirmReload: () => Promise<boolean>;
}

/** Reloads a page that crashed; it restores its document from the journal. At a repeated crash the user decides. */
export function reloadAfterCrash(
  window: BrowserWindow,
  { isClosing, onCrash, onGiveUp, onReload, confirmReload }: CrashOptions,
): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    const isExpected = reason === 'clean-exit' || isClosing();
    const isRepeated = now - lastCrash <= REPEAT_INTERVAL;
    lastCrash = now;
    onCrash();
    if (!isRepeated && !isExpected) {
      void window.loadURL(START_PAGE);
      return;
    }
    onGiveUp();
    if (isExpected) return;
    void confirmReload().then((wanted) => {
      if (window.isDestroyed()) return;
      if (!wanted) return window.close();
      onReload();
      void window.loadURL(START_PAGE);
    });
  });
}
