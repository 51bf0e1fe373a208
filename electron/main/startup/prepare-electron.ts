import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { registerScheme } from '../security/app-scheme.ts';
import { blockNavigation, disableChromiumNetwork } from '../security/lockdown.ts';
import { type AppFolders, prepareFolders } from './app-folders.ts';

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
