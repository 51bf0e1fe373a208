import { userInfo } from 'node:os';
import { join } from 'node:path';
import { nativeTheme, type Session } from 'electron';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { openExportRecords } from '../../engine/store/export-records.ts';
import { PROCESSES, type ProcessName } from '../ipc/contract.ts';
import { areAllSaved } from '../processes/journal-files.ts';
import { createRefusal, refuseError } from '../texts/refusal.ts';
import { stopUnusedSpelling } from './apply-settings.ts';
import { contextTemplate, pageCommands, showContextMenu } from './menu/context-menu.ts';
import { type MenuActions, showMenu } from './menu/menu.ts';
import { createMenuState } from './menu/menu-state.ts';
import { createIdleLimits } from './processes/idle-limits.ts';
import { createManagedProcess, type ManagedProcess } from './processes/managed-process.ts';
import { createWorkBeforeQuit } from './processes/work-before-quit.ts';
import { createEarlyResponses } from './requests/early-responses.ts';
import { receiveRequests } from './requests/receive.ts';
import { createRequests } from './requests/requests.ts';
import { serveScheme } from './security/app-scheme.ts';
import { createGrants } from './security/grants.ts';
import { realPath } from './security/real-path.ts';
import { type AppServices, chooseDocument } from './services.ts';
import { buildId } from './startup/about.ts';
import { clearScratchFolder, type MovedFile } from './startup/app-folders.ts';
import type { FileInbox } from './startup/file-inbox.ts';
import { reportStartProblems } from './startup/startup-problems.ts';
import { type AppState, openAppState } from './storage/app-state.ts';
import { openDraftCache } from './storage/draft-cache.ts';
import { openTemplateCache } from './storage/template-cache.ts';
import { openUserDictionary } from './storage/user-dictionary.ts';
import { createFileOpener } from './windows/open-file.ts';
import { createOpenings } from './windows/openings.ts';
import { createPageWatchers } from './windows/page-watchers.ts';
import { createPathLookups } from './windows/path-lookups.ts';
import { createPrinter } from './windows/printing.ts';
import { askToReload } from './windows/reload-after-crash.ts';
import { createWindowPurposes } from './windows/window-purposes.ts';
import { createWindows } from './windows/windows.ts';

/** Milliseconds after which the saving process starts, even without a request. */
const SAVING_START_DELAY = 3_000;

interface Options {
  /** The data folder: settings, journals, caches. */
  data: string;
  /** Library folder from the command line; null: the one in the settings. */
  library: string | null;
  inbox: FileInbox;
  /** Session of every window. It blocks everything until the app serves its scheme in it. */
  session: Session;
}

/** The running app with one data folder: windows, processes and stored state. */
export interface RunningApp {
  /** Opens a window for each file (absolute paths), or an empty window. `aside`: files that were moved by this start. */
  start: (files: readonly string[], aside: readonly MovedFile[]) => Promise<void>;
  /** Opens a file; null: shows an existing window, or opens an empty one. */
  openFile: (file: string | null) => void;
  /** Reports files that another start moved before it passed its files on. */
  reportMoved: (aside: readonly MovedFile[]) => void;
  /** Another window came to the front: updates the menu. */
  onWindowFocus: () => void;
  /** The user activated the app (macOS): shows a window. */
  onActivate: () => void;
  /** From now on closing the last window quits the app, unless the user keeps a window open. */
  onBeforeQuit: () => void;
  isQuitting: () => boolean;
  /** Stops the processes once they have saved everything, and removes the request handlers. Resolves when that is done. */
  end: () => Promise<void>;
  /** Caches the drafts for the next start. Only saves time: call it after `end`. */
  writeDrafts: () => void;
}

/** Starts the app with one data folder. Call it when Electron is ready. */
export function runApp({ data, library, inbox, session }: Options): RunningApp {
  const folders = {
    data,
    templates: join(__dirname, 'templates'),
    fonts: join(__dirname, 'fonts'),
    spelling: join(__dirname, 'spelling'),
  };
  const state = openAppState(data);
  if (library !== null) state.switchLibrary(library);
  const grants = createGrants();
  const openings = createOpenings();
  const purposes = createWindowPurposes();
  const lookups = createPathLookups();
  const pageWatchers = createPageWatchers();
  const pages = serveScheme(session, join(__dirname, 'window'), join(data, 'pictures'));

  // A window that still writes its last changes delays quitting, which resumes when the last window closes.
  let quitting = false;
  const windows = createWindows({
    session,
    preload: join(__dirname, 'preload.js'),
    icon: join(__dirname, 'icon.png'),
    state,
    onCreate: (window, file) => requests.readAhead(window, file),
    onFileGiven: (window, file) => {
      requests.onFileGiven(window);
      windows.notify(window, 'documentGiven', grants.give(window, file));
    },
    onClosed: (window) => {
      grants.forget(window);
      menu.forget(window);
      requests.forgetReadAhead(window);
      void handlers.leaveDocument(undefined, window);
      openings.forget(window);
      purposes.forget(window);
      lookups.forget(window);
      pageWatchers.set(window, false);
      // Last, because it only saves time.
      drafts.write();
    },
    onDocumentClosed: () => stopUnusedSpelling({ state, windows, processes }),
    onContextMenu: (window, at) => {
      const commands = pageCommands({ menu, windows }, window.webContents.id);
      showContextMenu(window, contextTemplate(state.settings().language, at, commands));
    },
    onStay: () => {
      if (!quitting) return;
      quitting = false;
      for (const file of inbox.deliverTo(openFile)) openFile(file);
    },
    confirmReload: (window) => askToReload(window, state.settings().language),
  });
  const limits = createIdleLimits(pageWatchers);
  const processes = Object.fromEntries(
    PROCESSES.map((name) => [
      name,
      createManagedProcess({
        name,
        module: join(__dirname, 'processes', `${name}.js`),
        ...(limits[name] === undefined ? {} : { idleLimit: limits[name] }),
        start: () => ({ folders, open: openings.all() }),
        onStateChange: (next) => windows.notifyAll('processState', { process: name, state: next }),
        onMessage: (message) => {
          if (message.type === 'library') {
            const { blocks, organisation } = message;
            windows.notifyAll('libraryChanged', { blocks, organisation });
          } else if (message.type === 'progress' && message.pages)
            windows.notify(message.window, 'reportProgress', message.pages);
          else if (message.type === 'progress')
            windows.notify(message.window, 'exportProgress', { stage: message.stage });
          // Only while the window still shows that file.
          else if (windows.fileOf(message.window) === message.file) {
            requests.forgetReadAhead(message.window);
            windows.notify(message.window, 'documentChanged', {
              document: grants.give(message.window, message.file),
              how: message.how,
            });
          }
        },
      }),
    ]),
  ) as Record<ProcessName, ManagedProcess>;

  const build = buildId();
  const drafts = openDraftCache({
    folder: join(data, 'drafts'),
    pictures: join(data, 'pictures'),
    app: build,
    days: () => state.settings().versionDays,
  });
  let isSavingScheduled = false;
  const early = createEarlyResponses({
    drafts,
    hasStarted: processes.saving.hasStarted,
    areAllSaved: () => areAllSaved(join(data, 'journal')) && areAllSaved(join(data, 'forms')),
    onResponse: () => {
      if (isSavingScheduled) return;
      isSavingScheduled = true;
      // The saving process also watches the file and removes old files: it starts once the window has had time to draw.
      afterAwake(SAVING_START_DELAY, () => {
        const [window] = windows.all();
        if (window !== undefined) void requests.startSaving(window);
      });
    },
  });

  const open = createFileOpener({ windows, lookups, handed: inbox, findPath: realPath });
  const openFile = (file: string | null): void => {
    if (file !== null) void open(file);
    else windows.showAny();
  };
  const menu = createMenuState(() => windows.focused()?.webContents.id);
  const scratchFolder = join(data, 'exports');
  void clearScratchFolder(scratchFolder);
  const workBeforeQuit = createWorkBeforeQuit();
  const services: AppServices = {
    state,
    drafts,
    ownWords: openUserDictionary(data),
    ownExports: openExportRecords(data),
    grants,
    windows,
    openings,
    purposes,
    lookups,
    pageWatchers,
    processes,
    workBeforeQuit,
    accountName: accountName(),
    scratchFolder,
    replacedFolder: join(data, 'replaced'),
    print: createPrinter({ session, scratch: scratchFolder, pages }),
    menu,
    refreshMenu: () => showMenuFor(state),
    chooseToOpen: async (parent) => {
      const file = await chooseDocument(services, parent);
      if (file !== null) inbox.add(file);
    },
  };
  const showMenuFor = (kept: AppState): void => {
    const actions: MenuActions = {
      command: (command) => {
        const window = windows.focused();
        if (window) windows.command(window.webContents.id, command);
        else if (command === 'new') inbox.add(null);
      },
      open: () => void services.chooseToOpen(windows.focused()),
      openRecent: (file) => inbox.add(file),
    };
    const recent = kept.recent().map(({ file }) => file);
    showMenu(kept.settings().language, actions, recent);
    menu.refresh();
  };
  state.onRecentChange(() => showMenuFor(state));
  const kept = openTemplateCache(join(data, 'templates.json'), build);
  const requests = createRequests(services, kept, early);
  const { handlers } = requests;
  const stopReceiving = receiveRequests({
    handlers,
    isWindow: (id) => windows.byId(id) !== undefined,
    refuse: (request) => createRefusal('request-refused', state.settings().language, { request }),
    onError: (error) => refuseError(error, state.settings().language),
    onDrop: (window, paths) =>
      void (async () => {
        const dropped = [];
        for (const path of paths) dropped.push(await grants.giveChosen(window, path));
        windows.notify(window, 'filesDropped', dropped);
      })(),
    takeCommands: windows.takeCommands,
  });
  nativeTheme.themeSource = state.settings().appearance;

  const openEmpty = (): void => {
    windows.show(null);
    // The start screen shows what these two read.
    processes.saving.start();
    processes.library.start();
  };
  return {
    start: async ([first, ...others], aside) => {
      if (first === undefined) openEmpty();
      else await open(first);
      // The first window is loading; it gets its menu now.
      showMenuFor(state);
      for (const file of others) await open(file);
      void reportStartProblems(windows.focused(), { damaged: state.damaged(), aside }, state.settings().language);
      // Without cached templates the library process must start now; otherwise the page of the document goes first.
      if (kept.find(state.settings().library) === null) processes.library.start();
    },
    openFile,
    reportMoved: (aside) =>
      void reportStartProblems(windows.focused(), { damaged: null, aside }, state.settings().language),
    onWindowFocus: () => menu.refresh(),
    onActivate: () => {
      if (!windows.focused()) inbox.add(null);
    },
    onBeforeQuit: () => {
      quitting = true;
      inbox.hold();
    },
    isQuitting: () => quitting,
    end: async () => {
      await Promise.all(PROCESSES.map((name) => processes[name].stop()));
      // Waits for exports that a process finished while it stopped.
      await workBeforeQuit.whenDone();
      stopReceiving();
      pages.end();
    },
    writeDrafts: drafts.write,
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
