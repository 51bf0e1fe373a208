import { app, type BrowserWindow, dialog } from 'electron';
import { fileSystemReason } from '../../engine/core/file-system-reasons.ts';
import type { InterfaceLanguage } from '../../engine/core/result.ts';
import { refusal } from '../texts/refusal.ts';
import type { DamagedFile } from './own-file.ts';

/** Settings that can't be read change what the window shows: a person is told why. */
export async function sayDamaged(
  window: BrowserWindow | undefined,
  damaged: DamagedFile,
  language: InterfaceLanguage,
): Promise<void> {
  const { message } = refusal('settings-damaged', language, damaged).problem;
  const options = { type: 'warning' as const, message: app.getName(), detail: message };
  await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
}

/** Nothing can be kept, so nothing is begun. No settings say in which language: it is that of the product. */
export function sayUnusable(folder: string, code: string): void {
  const { message } = refusal('data-folder-unusable', 'nl', { folder, reason: fileSystemReason(code, 'nl') }).problem;
  console.error(message);
  dialog.showErrorBox(app.getName(), message);
  app.exit(1);
}
