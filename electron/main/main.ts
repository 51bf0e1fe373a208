import './disk-threads.ts';
import '../../engine/core/no-made-code.ts';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { app, Menu, nativeTheme, session } from 'electron';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { PROCESSES, type ProcessName } from '../ipc/contract.ts';
import { areAllSaved } from '../processes/journal-ends.ts';
import { failure, refusal } from '../texts/refusal.ts';
import { buildOfThis } from './about.ts';
import { type Arguments, argumentsFor, readArguments } from './arguments.ts';
import { beforeSaving } from './before-saving.ts';
import { closeNavigation, closeSession, silenceChromium } from './closed-doors.ts';
import { contextTemplate, pageCommands, showContextMenu } from './context-menu.ts';
import { createGrants } from './grants.ts';
import { createHandedOver, type HandedOver } from './handed-over.ts';
import { chooseDocument, type House } from './house.ts';
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
import { clearScratch, type PutAside, readyFolders } from './own-folders.ts';
import { openOwnWords } from './own-words.ts';
import { askWhetherAgain } from './page-stopped.ts';
import { createPrinter } from './printing.ts';
import { realPath } from './real-path.ts';
import { receiveRequests } from './receive.ts';
import { createRequests } from './requests.ts';
import { restUnused } from './rest-unused.ts';
import { asideOfOther, sayFound, sayUnusable } from './said-at-start.ts';
import { announceScheme, answerScheme } from './serve-window.ts';
import { startAgain } from './start-again.ts';
import { createUnderWay } from './under-way.ts';
import { createWindows } from './windows.ts';
import { createWorkingProcess, type WorkingProcess } from './working-process.ts';

const asked = argumentsOf(process.argv);
silenceChromium();
// Electron would make a menu of its own first, in English.
Menu.setApplicationMenu(null);
announceScheme();
if (asked.userDataDir !== null) app.setPath('userData', resolve(asked.userDataDir));
const { code, aside } = readyFolders(app.getPath('userData'));
app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
closeNavigation();

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
    const started = start(asked.library === null ? null : await realPath(asked.library), handed);
    // Until the first window is there, it is the answer to a start that names no file.
    const files = [...asked.files.map((path) => resolve(path)), ...handed.to(started.take).filter(isFile)];
    const [first, ...others] = files;
    if (first === undefined) started.openEmpty();
    else await started.open(first);
    started.showMenu();
    for (const file of others) await started.open(file);
    started.finish(moved);
    say = started.say;
  });
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

/** Milliseconds after which the process that keeps every word starts, also where nothing was asked of it. */
const SAVING_AT_LAST = 3_000;

interface Started {
  open: (file: string) => Promise<void>;
  openEmpty: () => void;
  /** Opens a file; null: shows what is there, without a window an empty one. */
  take: (file: string | null) => void;
  /** The first window is on its way, and gets its menu where it stands. */
  showMenu: () => void;
  /** All windows that were asked for are on their way. */
  finish: (aside: readonly PutAside[]) => void;
  /** Another start, which ended, moved these files for the folders that it needed. */
  say: (aside: readonly PutAside[]) => void;
}

/** `library`: its folder, where one was named on the command line. */
function start(library: string | null, handed: HandedOver): Started {
  const data = app.getPath('userData');
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
  // On the disk, where Chromium keeps what it compiled of the window's scripts; no page of ours writes anything else there.
  const inside = session.fromPartition('persist:inbreng', { cache: false });
  closeSession(inside);
  const answerPages = answerScheme(inside, join(__dirname, 'window'), join(data, 'pictures'));

  // A window that still hands over its last words holds the quitting up; when the last is gone, it goes on.
  let quitting = false;
  const windows = createWindows({
    session: inside,
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
  const processes = Object.fromEntries(
    PROCESSES.map((name) => [
      name,
      createWorkingProcess({
        name,
        module: join(__dirname, 'processes', `${name}.js`),
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
  app.on('browser-window-focus', () => menu.refresh());
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
    processes,
    underWay,
    by: accountName(),
    scratch,
    replaced: join(data, 'replaced'),
    print: createPrinter({ session: inside, scratch, pages: answerPages }),
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
  receiveRequests({
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

  app.on('activate', () => {
    if (!windows.focused()) handed.hand(null);
  });
  app.on('before-quit', () => {
    quitting = true;
    handed.keep();
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    const stopped = Promise.all(PROCESSES.map((name) => processes[name].stop()));
    // An export that a process made while it stopped takes its places too, or none of them.
    void stopped.then(underWay.over).then(() => {
      ended = true;
      // Only after this event is over: until then Electron takes it for the quitting that was just held up.
      setImmediate(() => app.quit());
      // It only saves time: nothing of it may hold the end up.
      drafts.write();
    });
  });
  return {
    open,
    openEmpty: () => {
      windows.show(null);
      // Start shows what they read.
      processes.saving.begin();
      processes.library.begin();
    },
    take,
    showMenu: () => menuFor(state),
    say: (aside) => void sayFound(windows.focused(), { damaged: null, aside }, state.settings().language),
    finish: (aside) => {
      void sayFound(windows.focused(), { damaged: state.damaged(), aside }, state.settings().language);
      // Only it can say what no earlier run knows; else a document's page comes first.
      if (kept.of(state.settings().library) === null) processes.library.begin();
      // Electron makes it on demand, and no window of ours is in it: not while the first one waits.
      closeSession(session.defaultSession);
    },
  };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
