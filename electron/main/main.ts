/**
 * The start of the desktop app, in the main process: one app for each data folder, and the files that the system passes
 * to it. `run-app.ts` creates the windows, processes and stored state, and connects them.
 */
import './startup/disk-threads.ts';
import '../../engine/core/no-made-code.ts';
import { resolve } from 'node:path';
import { app, session } from 'electron';
import { type RunningApp, runApp } from './run-app.ts';
import { createLockedSession, lockSession } from './security/lockdown.ts';
import { realPath } from './security/real-path.ts';
import type { MovedFile } from './startup/app-folders.ts';
import { type Arguments, readArguments, relaunchArguments } from './startup/arguments.ts';
import { createFileInbox } from './startup/file-inbox.ts';
import { prepareElectron } from './startup/prepare-electron.ts';
import { quitAfterEnd } from './startup/quit-after-end.ts';
import { relaunchApp } from './startup/relaunch.ts';
import { movedByOtherStart, reportUnusableAndQuit } from './startup/startup-problems.ts';

const startArguments = argumentsOf(process.argv);
const { code, aside } = prepareElectron(startArguments.userDataDir);

if (code !== null) void app.whenReady().then(() => reportUnusableAndQuit(app.getPath('userData'), code, aside));
// One app per data folder: a second start passes its files to the first and quits.
else if (!app.requestSingleInstanceLock({ aside })) app.quit();
else {
  // Files also arrive before the app is ready and while it quits: from macOS and from a second start.
  const inbox = createFileInbox();
  app.on('open-file', (event, file) => {
    event.preventDefault();
    inbox.add(file);
  });
  /** Files moved out of the way by this start, or by a start that passed its files on. Reported once the windows are there. */
  const moved = [...aside];
  let reportMoved = (others: readonly MovedFile[]): void => void moved.push(...others);
  app.on('second-instance', (_event, argv, workingDirectory, more) => {
    const { files } = argumentsOf(argv);
    if (files.length === 0) inbox.add(null);
    for (const file of files) inbox.add(resolve(workingDirectory, file));
    reportMoved(movedByOtherStart(more));
  });
  app.on('quit', () => {
    const kept = inbox.held();
    const args = process.argv.slice(1);
    if (kept.length > 0) relaunchApp(relaunchArguments(kept.filter(isFile), args, developmentFolder(args)));
  });
  void app.whenReady().then(async () => {
    const library = startArguments.library === null ? null : await realPath(startArguments.library);
    const running = runApp({ data: app.getPath('userData'), library, inbox, session: createLockedSession() });
    followApp(running);
    // The first window also answers the starts without a file that came until now.
    const files = [
      ...startArguments.files.map((path) => resolve(path)),
      ...inbox.deliverTo(running.openFile).filter(isFile),
    ];
    await running.start(files, moved);
    reportMoved = running.reportMoved;
    // Electron creates the default session on demand and no window uses it: after the first window.
    lockSession(session.defaultSession);
  });
}

/** Connects the app to Electron's events. */
function followApp(running: RunningApp): void {
  app.on('browser-window-focus', running.onWindowFocus);
  app.on('activate', running.onActivate);
  app.on('before-quit', running.onBeforeQuit);
  app.on('window-all-closed', () => {
    if (running.isQuitting() || process.platform !== 'darwin') app.quit();
  });
  quitAfterEnd(app, running);
}

function isFile(file: string | null): file is string {
  return file !== null;
}

/** In development the arguments include the folder of the app. */
function developmentFolder(args: readonly string[]): string | null {
  const development = (process as NodeJS.Process & { defaultApp?: boolean }).defaultApp === true;
  return development ? (args.find((argument) => !argument.startsWith('-')) ?? null) : null;
}

function argumentsOf(argv: readonly string[]): Arguments {
  const args = argv.slice(1);
  return readArguments(args, developmentFolder(args));
}
