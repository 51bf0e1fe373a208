import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { blockNavigation, disableChromiumNetwork } from './closed-doors.ts';
import { type AppFolders, prepareFolders } from './own-folders.ts';
import { registerScheme } from './serve-window.ts';

/**
 * Configures Electron before it is ready and makes the folders of the app. `data`: the data folder, absolute or
 * relative to the working folder; null: the default of the system.
 */
export function prepareElectron(data: string | null): AppFolders {
  disableChromiumNetwork();
  // Otherwise Electron first makes its own menu, in English.
  Menu.setApplicationMenu(null);
  registerScheme();
  if (data !== null) app.setPath('userData', resolve(data));
  const folders = prepareFolders(app.getPath('userData'));
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
  blockNavigation();
  return folders;
}
