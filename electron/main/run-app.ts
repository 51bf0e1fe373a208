import { userInfo } from 'node:os';
import { join } from 'node:path';
import { nativeTheme, type Session } from 'electron';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { PROCESSES, type ProcessName } from '../ipc/contract.ts';
import { areAllSaved } from '../processes/journal-ends.ts';
import { failure, refusal } from '../texts/refusal.ts';
import { buildOfThis } from './about.ts';
import { beforeSaving } from './before-saving.ts';
import { contextTemplate, pageCommands, showContextMenu } from './context-menu.ts';
import { createGrants } from './grants.ts';
import type { HandedOver } from './handed-over.ts';
import { chooseDocument, type House } from './house.ts';
import { idleLimits } from './idle-limits.ts';
import { keepDrafts } from './kept-drafts.ts';
import { type KeptState, openKeptState } from './kept-state.ts';
import { keepTemplates } from './kept-templates.ts';
import { createLookups } from './lookups.ts';
import { type MenuActions, showMenu } from './menu.ts';
import { createMenuState } from './menu-state.ts';
import { openFileFor } from './open-file.ts';
import { createPurposes } from './opened-for.ts';
import { createOpenings } from './openings.ts';
import { openOwnExports } from './own-exports.ts';
import { clearScratch, type PutAside } from './own-folders.ts';
import { openOwnWords } from './own-words.ts';
import { askWhetherAgain } from './page-stopped.ts';
import { createPageWatchers } from './page-watchers.ts';
import { createPrinter } from './printing.ts';
import { realPath } from './real-path.ts';
import { receiveRequests } from './receive.ts';
import { createRequests } from './requests.ts';
import { restUnused } from './rest-unused.ts';
import { sayFound } from './said-at-start.ts';
import { answerScheme } from './serve-window.ts';
import { createUnderWay } from './under-way.ts';
import { createWindows } from './windows.ts';
import { createWorkingProcess, type WorkingProcess } from './working-process.ts';

/** Milliseconds after which the process that keeps every word starts, also where nothing was asked of it. */
const SAVING_AT_LAST = 3_000;

interface Options {
  /** The app's own folder: settings, journals, what is kept of documents. */
  data: string;
  /** Of the library, where one was named on the command line; null: as the settings say. */
  library: string | null;
  handed: HandedOver;
  /** In which every window stands. It lets nothing in nor out before the app answers its own scheme there. */
  session: Session;
}

/** The app at work with one folder of data: its windows, its processes, all that it keeps. */
export interface RunningApp {
  /** Opens a window for each file, absolute paths; without one an empty window. `aside`: what was moved for this start. */
  begin: (files: readonly string[], aside: readonly PutAside[]) => Promise<void>;
  /** Opens a file; null: shows what is there, without a window an empty one. */
  take: (file: string | null) => void;
  /** Another start, which ended, moved these files for the folders that it needed. */
  say: (aside: readonly PutAside[]) => void;
  /** A window came to the front: the menu is that of what it shows. */
  windowFocused: () => void;
  /** A person chose the app itself (macOS): it shows a window. */
  activated: () => void;
  /** Windows that close from here on end the app, unless a person keeps one. */
  quit: () => void;
  isQuitting: () => boolean;
  /** Ends its processes once what they keep is saved, and removes the handlers of requests. Resolves when that is done. */
  end: () => Promise<void>;
  /** Writes the drafts that the next start can show at once. This only saves time: call it after `end`. */
  writeDrafts: () => void;
}

/** Everything between the start of the process and its windows, with one folder of data. Call it when Electron is ready. */
export function runApp({ data, library, handed, session }: Options): RunningApp {
  const folders = {
    data,
    templates: join(__dirname, 'templates'),
    fonts: join(__dirname, 'fonts'),
    spelling: join(__dirname, 'spelling'),
  };
  const state = openKeptState(data);
  if (library !== null) state.takeLibrary(library);
  const grants = createGrants();
  const openings = createOpenings();
  const purposes = createPurposes();
  const lookups = createLookups();
  const pageWatchers = createPageWatchers();
  const answerPages = answerScheme(session, join(__dirname, 'window'), join(data, 'pictures'));

  // A window that still hands over its last words holds the quitting up; when the last is gone, it goes on.
  let quitting = false;
  const windows = createWindows({
    session,
    preload: join(__dirname, 'preload.js'),
    icon: join(__dirname, 'icon.png'),
    state,
    made: (window, file) => requests.readAhead(window, file),
    given: (window, file) => {
      requests.given(window);
      windows.tell(window, 'documentGiven', grants.give(window, file));
    },
    closed: (window) => {
      grants.forget(window);
      menu.forget(window);
      requests.forgetRead(window);
      void handlers.leaveDocument(undefined, window);
      openings.forget(window);
      purposes.forget(window);
      lookups.forget(window);
      pageWatchers.set(window, false);
      // It only saves time: after all that a window that is gone may hold.
      drafts.write();
    },
    left: () => restUnused({ state, windows, processes }),
    pointed: (window, at) => {
      const commands = pageCommands({ menu, windows }, window.webContents.id);
      showContextMenu(window, contextTemplate(state.settings().language, at, commands));
    },
    stays: () => {
      if (!quitting) return;
      quitting = false;
      for (const file of handed.to(take)) take(file);
    },
    stopped: (window) => askWhetherAgain(window, state.settings().language),
  });
  const limits = idleLimits(pageWatchers);
  const processes = Object.fromEntries(
    PROCESSES.map((name) => [
      name,
      createWorkingProcess({
        name,
        module: join(__dirname, 'processes', `${name}.js`),
        ...(limits[name] === undefined ? {} : { idleLimit: limits[name] }),
        start: () => ({ folders, open: openings.all() }),
        told: (next) => windows.tellAll('processState', { process: name, state: next }),
        heard: (message) => {
          if (message.told === 'library') {
            const { blocks, organisation } = message;
            windows.tellAll('libraryChanged', { blocks, organisation });
          } else if (message.told === 'progress')
            windows.tell(message.window, 'exportProgress', { stage: message.stage });
          // Only while the window still shows that file.
          else if (windows.fileOf(message.window) === message.file) {
            requests.forgetRead(message.window);
            windows.tell(message.window, 'documentChanged', {
              document: grants.give(message.window, message.file),
              how: message.how,
            });
          }
        },
      }),
    ]),
  ) as Record<ProcessName, WorkingProcess>;

  const build = buildOfThis();
  const drafts = keepDrafts({
    folder: join(data, 'drafts'),
    pictures: join(data, 'pictures'),
    app: build,
    days: () => state.settings().versionDays,
  });
  let isDue = false;
  const before = beforeSaving({
    drafts,
    hasBegun: processes.saving.hasBegun,
    areAllSaved: () => areAllSaved(join(data, 'journal')) && areAllSaved(join(data, 'forms')),
    answered: () => {
      if (isDue) return;
      isDue = true;
      // It watches the file and tidies: what was answered without it is asked of it once the window has had its first moment.
      afterAwake(SAVING_AT_LAST, () => {
        const [window] = windows.all();
        if (window !== undefined) void requests.askAnew(window);
      });
    },
  });

  const open = openFileFor({ windows, lookups, handed, findPath: realPath });
  const take = (file: string | null): void => {
    if (file !== null) void open(file);
    else windows.toFront();
  };
  const menu = createMenuState(() => windows.focused()?.webContents.id);
  const scratch = join(data, 'exports');
  void clearScratch(scratch);
  const underWay = createUnderWay();
  const house: House = {
    state,
    drafts,
    ownWords: openOwnWords(data),
    ownExports: openOwnExports(data),
    grants,
    windows,
    openings,
    purposes,
    lookups,
    pageWatchers,
    processes,
    underWay,
    by: accountName(),
    scratch,
    replaced: join(data, 'replaced'),
    print: createPrinter({ session, scratch, pages: answerPages }),
    menu,
    refreshMenu: () => menuFor(state),
    chooseToOpen: async (parent) => {
      const file = await chooseDocument(house, parent);
      if (file !== null) handed.hand(file);
    },
  };
  const menuFor = (kept: KeptState): void => {
    const actions: MenuActions = {
      command: (command) => {
        const window = windows.focused();
        if (window) windows.command(window.webContents.id, command);
        else if (command === 'new') handed.hand(null);
      },
      open: () => void house.chooseToOpen(windows.focused()),
      openRecent: (file) => handed.hand(file),
    };
    const recent = kept.recent().map(({ file }) => file);
    showMenu(kept.settings().language, actions, recent);
    menu.refresh();
  };
  state.onRecent(() => menuFor(state));
  const kept = keepTemplates(join(data, 'templates.json'), build);
  const requests = createRequests(house, kept, before);
  const { handlers } = requests;
  const stopReceiving = receiveRequests({
    handlers,
    isWindow: (id) => windows.byId(id) !== undefined,
    refuse: (request) => refusal('request-refused', state.settings().language, { request }),
    failed: (error) => failure(error, state.settings().language),
    dropped: (window, paths) =>
      void (async () => {
        const dropped = [];
        for (const path of paths) dropped.push(await grants.giveChosen(window, path));
        windows.tell(window, 'filesDropped', dropped);
      })(),
    takeCommands: windows.takeCommands,
  });
  nativeTheme.themeSource = state.settings().appearance;

  const openEmpty = (): void => {
    windows.show(null);
    // Start shows what they read.
    processes.saving.begin();
    processes.library.begin();
  };
  return {
    begin: async ([first, ...others], aside) => {
      if (first === undefined) openEmpty();
      else await open(first);
      // The first window is on its way, and gets its menu where it stands.
      menuFor(state);
      for (const file of others) await open(file);
      void sayFound(windows.focused(), { damaged: state.damaged(), aside }, state.settings().language);
      // Only it can say what no earlier run knows; else a document's page comes first.
      if (kept.of(state.settings().library) === null) processes.library.begin();
    },
    take,
    say: (aside) => void sayFound(windows.focused(), { damaged: null, aside }, state.settings().language),
    windowFocused: () => menu.refresh(),
    activated: () => {
      if (!windows.focused()) handed.hand(null);
    },
    quit: () => {
      quitting = true;
      handed.keep();
    },
    isQuitting: () => quitting,
    end: async () => {
      await Promise.all(PROCESSES.map((name) => processes[name].stop()));
      // An export that a process made while it stopped takes its places too, or none of them.
      await underWay.over();
      stopReceiving();
      answerPages.end();
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
