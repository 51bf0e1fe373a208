import { type BrowserWindow, dialog } from 'electron';
import type { InterfaceLanguage } from '../../../engine/core/result.ts';
import { menuTexts } from '../menu/menu.ts';
import { START_PAGE } from '../security/content-policy.ts';

/** Asks whether to reload a page that crashed twice. Resolves true for yes. */
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

/** Milliseconds: crashes further apart than this do not count as repeated. */
const MIN_INTERVAL = 20_000;

interface CrashOptions {
  /** The window is closing: no reload is needed. */
  isClosing: () => boolean;
  /** Called at each crash. */
  onCrash: () => void;
  /** The page does not reload by itself: the window may close without a response from it. */
  onGiveUp: () => void;
  /** The user wants to reload the page. */
  onReload: () => void;
  /** Resolves true when the user wants to reload. */
  confirmReload: () => Promise<boolean>;
}

/** Reloads a page that crashed; it restores its document from the journal. At a repeated crash the user decides. */
export function reloadAfterCrash(
  window: BrowserWindow,
  { isClosing, onCrash, onGiveUp, onReload, confirmReload }: CrashOptions,
): void {
  let lastStop = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    const isLeft = reason === 'clean-exit' || isClosing();
    const isFirst = now - lastStop > MIN_INTERVAL;
    lastStop = now;
    onCrash();
    if (isFirst && !isLeft) {
      void window.loadURL(START_PAGE);
      return;
    }
    onGiveUp();
    if (isLeft) return;
    void confirmReload().then((wanted) => {
      if (window.isDestroyed()) return;
      if (!wanted) return window.close();
      onReload();
      void window.loadURL(START_PAGE);
    });
  });
}
