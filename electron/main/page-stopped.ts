import { type BrowserWindow, dialog } from 'electron';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
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
