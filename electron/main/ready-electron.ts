import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { closeNavigation, silenceChromium } from './closed-doors.ts';
import { type OwnFolders, readyFolders } from './own-folders.ts';
import { announceScheme } from './serve-window.ts';

/**
 * Tells Electron what it must know before it is ready, and makes the folders of the app's own folder. `data`: that folder, absolute
 * or from where the app was started; null: where the system keeps the data of apps.
 */
export function readyElectron(data: string | null): OwnFolders {
  silenceChromium();
  // Electron would make a menu of its own first, in English.
  Menu.setApplicationMenu(null);
  announceScheme();
  if (data !== null) app.setPath('userData', resolve(data));
  const folders = readyFolders(app.getPath('userData'));
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
  closeNavigation();
  return folders;
}
