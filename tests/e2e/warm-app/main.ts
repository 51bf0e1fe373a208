// The app as electron/main/main.ts starts it, in a process that tests share: each test begins from scratch with its own data
// folder. It has no window until a test requests one, and outlives its last.
import '../../../electron/main/startup/disk-threads.ts';
import '../../../engine/core/no-made-code.ts';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { app, BrowserWindow, clipboard, dialog, Menu, type Session, shell } from 'electron';
import { type RunningApp, runApp } from '../../../electron/main/run-app.ts';
import { createLockedSession } from '../../../electron/main/security/lockdown.ts';
import { realPath } from '../../../electron/main/security/real-path.ts';
import { prepareFolders } from '../../../electron/main/startup/app-folders.ts';
import { readArguments } from '../../../electron/main/startup/arguments.ts';
import { createFileInbox, type FileInbox } from '../../../electron/main/startup/file-inbox.ts';
import { prepareElectron } from '../../../electron/main/startup/prepare-electron.ts';
import type { WarmApp } from './warm-app.ts';

/** Objects whose methods tests replace instead of the user or the system, with their original properties. */
const replaceable: { api: object; own: PropertyDescriptorMap }[] = [];

prepareElectron(readArguments(process.argv.slice(1)).userDataDir);
const environment = { ...process.env };
let session: Session | null = null;
let running: RunningApp | null = null;
let inbox: FileInbox = createFileInbox();

const warmApp: WarmApp = {
  begin: async (data, args) => {
    await warmApp.end();
    clipboard.clear();
    process.env.XDG_CACHE_HOME = join(data, 'cache');
    app.setPath('userData', data);
    const { aside } = prepareFolders(data);
    const { files, library } = readArguments(args);
    session ??= createLockedSession();
    inbox = createFileInbox();
    running = runApp({ data, library: library === null ? null : await realPath(library), inbox, session });
    inbox.deliverTo(running.openFile);
    await running.start(
      files.map((file) => resolve(file)),
      aside,
    );
    const page = Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]?.webContents);
    for (const api of [dialog, shell, clipboard, Menu.prototype, page])
      if (replaceable.every((known) => known.api !== api))
        replaceable.push({ api, own: Object.getOwnPropertyDescriptors(api) });
  },
  end: async () => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    await running?.end();
    running?.writeDrafts();
    running = null;
    await processesGone();
    for (const { api, own } of replaceable) {
      for (const name of Object.keys(api)) if (!Object.hasOwn(own, name)) Reflect.deleteProperty(api, name);
      Object.defineProperties(api, own);
    }
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(environment, name)) delete process.env[name];
    Object.assign(process.env, environment);
    for (const name of Object.keys(globalThis)) if (!globals.has(name)) Reflect.deleteProperty(globalThis, name);
  },
};
Object.assign(globalThis, { warmApp });
const globals = new Set(Object.keys(globalThis));

/** Milliseconds that the processes of the app get to end on their own. */
const PATIENCE = 5_000;

/** Waits for the processes of the app that were asked to end. One that stays is killed. */
async function processesGone(): Promise<void> {
  const atLast = performance.now() + PATIENCE;
  for (;;) {
    const staying = app.getAppMetrics().filter(({ name }) => name?.startsWith('inbreng-'));
    if (staying.length === 0) return;
    if (performance.now() > atLast) for (const { pid } of staying) process.kill(pid, 'SIGKILL');
    await pause(20);
  }
}

app.on('browser-window-focus', () => running?.onWindowFocus());
app.on('second-instance', (_event, argv, folder) => {
  // In the order of a start of the built app: after the program and the folder of the app.
  const { files } = readArguments(argv.slice(2));
  for (const file of files.length === 0 ? [null] : files.map((name) => resolve(folder, name))) inbox.add(file);
});
app.on('window-all-closed', () => undefined);
