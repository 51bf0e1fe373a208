import './disk-threads.ts';
import '../../engine/core/no-made-code.ts';
import { resolve } from 'node:path';
import { app, session } from 'electron';
import { type Arguments, argumentsFor, readArguments } from './arguments.ts';
import { closedSession, closeSession } from './closed-doors.ts';
import { createHandedOver } from './handed-over.ts';
import type { PutAside } from './own-folders.ts';
import { quitAfterEnd } from './quit-after-end.ts';
import { readyElectron } from './ready-electron.ts';
import { realPath } from './real-path.ts';
import { type RunningApp, runApp } from './run-app.ts';
import { asideOfOther, sayUnusable } from './said-at-start.ts';
import { startAgain } from './start-again.ts';

const asked = argumentsOf(process.argv);
const { code, aside } = readyElectron(asked.userDataDir);

if (code !== null) void app.whenReady().then(() => sayUnusable(app.getPath('userData'), code, aside));
// One app for one folder of data: a second start hands its file to the first and ends.
else if (!app.requestSingleInstanceLock({ aside })) app.quit();
else {
  // Files are handed over also before the app is ready, and while it ends: by macOS, and by a second start.
  const handed = createHandedOver();
  app.on('open-file', (event, file) => {
    event.preventDefault();
    handed.hand(file);
  });
  /** Files that were moved for this start, and for those that hand over to it. They are said once its windows are there. */
  const moved = [...aside];
  let say = (others: readonly PutAside[]): void => void moved.push(...others);
  app.on('second-instance', (_event, argv, workingDirectory, more) => {
    const { files } = argumentsOf(argv);
    if (files.length === 0) handed.hand(null);
    for (const file of files) handed.hand(resolve(workingDirectory, file));
    say(asideOfOther(more));
  });
  app.on('quit', () => {
    const kept = handed.kept();
    const args = process.argv.slice(1);
    if (kept.length > 0) startAgain(argumentsFor(kept.filter(isFile), args, folderIn(args)));
  });
  void app.whenReady().then(async () => {
    const library = asked.library === null ? null : await realPath(asked.library);
    const running = runApp({ data: app.getPath('userData'), library, handed, session: closedSession() });
    followApp(running);
    // Until the first window is there, it is the answer to a start that names no file.
    const files = [...asked.files.map((path) => resolve(path)), ...handed.to(running.take).filter(isFile)];
    await running.begin(files, moved);
    say = running.say;
    // Electron makes it on demand, and no window of ours is in it: not while the first one waits.
    closeSession(session.defaultSession);
  });
}

/** Passes the events of the system that concern the whole app on to it. */
function followApp(running: RunningApp): void {
  app.on('browser-window-focus', running.windowFocused);
  app.on('activate', running.activated);
  app.on('before-quit', running.quit);
  app.on('window-all-closed', () => {
    if (running.isQuitting() || process.platform !== 'darwin') app.quit();
  });
  quitAfterEnd(app, running);
}

function isFile(handed: string | null): handed is string {
  return handed !== null;
}

/** In development the folder of the app stands among the arguments. */
function folderIn(args: readonly string[]): string | null {
  const development = (process as NodeJS.Process & { defaultApp?: boolean }).defaultApp === true;
  return development ? (args.find((argument) => !argument.startsWith('-')) ?? null) : null;
}

function argumentsOf(argv: readonly string[]): Arguments {
  const args = argv.slice(1);
  return readArguments(args, folderIn(args));
}
