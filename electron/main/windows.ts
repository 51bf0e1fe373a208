import { app, BrowserWindow, type ContextMenuParams, nativeTheme, type Session } from 'electron';
import { COMMANDS_CHANNEL, COMMANDS_KEY, NOTICE_CHANNEL } from '../ipc/channels.ts';
import type { Command } from '../ipc/commands.ts';
import type { NoticeName, Notices } from '../ipc/contract.ts';
import { boundsOnScreen } from './bounds-on-screen.ts';
import { CLOSED_PAGE } from './closed-doors.ts';
import { START_PAGE } from './content-policy.ts';
import type { KeptState } from './kept-state.ts';
import { beginAgain } from './page-stopped.ts';

/** The windows of the app, and the file that each shows. */
export interface Windows {
  /** Brings the window that shows this file to the front; else gives it to an empty window; else opens one. */
  show: (file: string | null) => BrowserWindow;
  /** Brings this window to the front. */
  front: (window: number) => void;
  /** Shows what is there; without a window that stays an empty one. */
  toFront: () => void;
  /** A window of its own for this file, or an empty one. Resolves when it is seen. `made`: before its page asks for anything. */
  open: (file: string | null, made?: (window: number) => void) => Promise<void>;
  /** Some window shows it. */
  isShown: (file: string) => boolean;
  /** Its page has its scripts: who did not see it yet sees it now. What was chosen for the page before it is over. */
  reveal: (window: number) => void;
  /** A window other than this one shows it. */
  isElsewhere: (window: number, file: string) => boolean;
  /** The window shows no file any more. */
  release: (window: number) => void;
  /** Ties a window to the file that it now shows. false where another window has it, which comes to the front. */
  claim: (window: number, file: string) => boolean;
  fileOf: (window: number) => string | null;
  /** Some window shows a document, or is about to. */
  isWriting: () => boolean;
  /** What the page says of itself: it shows a document, which may have no file, or none. */
  shows: (window: number, document: boolean) => void;
  /** Closes it without asking the page once more. */
  close: (window: number) => void;
  /** It was about to close, and waits for a person. */
  stay: (window: number) => void;
  byId: (window: number) => BrowserWindow | undefined;
  all: () => readonly number[];
  focused: () => BrowserWindow | undefined;
  /** Gives the page of a window a command of the menu, ahead of all keys that a person presses from now on. */
  command: (window: number, command: Command) => void;
  /** The commands that wait for the page, which takes them. */
  takeCommands: (window: number) => Command[];
  tell: <Name extends Exclude<NoticeName, 'command'>>(window: number, name: Name, value: Notices[Name]) => void;
  tellAll: <Name extends Exclude<NoticeName, 'command'>>(name: Name, value: Notices[Name]) => void;
}

interface Options {
  session: Session;
  preload: string;
  icon: string;
  state: KeptState;
  /** A window was made for this file; its page is still to come. */
  made: (window: number, file: string) => void;
  /** A file came to a window that was there already. */
  given: (window: number, file: string) => void;
  closed: (window: number) => void;
  /** A window that showed a document shows none any more. */
  left: () => void;
  /** A right click, or the menu key, that the page leaves to the app. */
  pointed: (window: BrowserWindow, at: ContextMenuParams) => void;
  /** A window that was about to close waits for a person, or a new one is there. */
  stays: () => void;
  /** The page stopped again and again. Resolves true where a person wants to see it begin once more. */
  stopped: (window: BrowserWindow) => Promise<boolean>;
}

/** Milliseconds that a page gets to hand what was typed last to the journal. */
const FAREWELL = 2_000;
const SIZE = { width: 1440, height: 900 };
const ZOOM_STEP = 0.5;
/** Milliseconds after which a window is seen, also when its page has said nothing. */
const UNSEEN = 5_000;
/** The desk, as in renderer/shell/skeleton.css: what is seen of a window before its first frame. */
const DESK = { light: '#E6E4DF', dark: '#141210' };
const LEAST = { minWidth: 640, minHeight: 480 };

interface OpenWindow {
  window: BrowserWindow;
  file: string | null;
  isEmpty: boolean;
  /** It closes, unless a person keeps it. */
  isGoing: boolean;
  /** Its file was asked for since. */
  again: boolean;
  /** Commands of the menu that its page has not taken. */
  commands: Command[];
  /** It is seen from here on. */
  reveal: () => void;
}

export function createWindows(options: Options): Windows {
  const open = new Map<number, OpenWindow>();

  const held = (file: string) => [...open.values()].find((one) => one.file === file);
  const holder = (file: string) => held(file)?.window;
  const toFront = (window: BrowserWindow): BrowserWindow => {
    if (window.isMinimized()) window.restore();
    window.focus();
    return window;
  };
  const tell: Windows['tell'] = (id, name, value) => {
    open.get(id)?.window.webContents.send(NOTICE_CHANNEL, name, value);
  };

  const command: Windows['command'] = (id, given) => {
    const one = open.get(id);
    if (!one) return;
    one.commands.push(given);
    const { webContents } = one.window;
    // A message may come behind keys that were pressed after it; a page that keys don't reach hears of it by the message.
    webContents.sendInputEvent({ type: 'keyDown', keyCode: COMMANDS_KEY });
    webContents.send(COMMANDS_CHANNEL);
  };

  const shows: Windows['shows'] = (id, document) => {
    const one = open.get(id);
    if (!one || one.isEmpty === !document) return;
    one.isEmpty = !document;
    if (one.isEmpty) options.left();
  };

  const leaving = new Set<number>();
  /** Of the windows whose page was told that it closes, and has not answered. */
  const farewells = new Map<number, ReturnType<typeof setTimeout>>();
  const endFarewell = (id: number): void => {
    clearTimeout(farewells.get(id));
    farewells.delete(id);
  };
  const close = (id: number): void => {
    endFarewell(id);
    leaving.add(id);
    const one = open.get(id);
    if (one) one.isGoing = true;
    if (one && !one.window.isDestroyed()) one.window.close();
  };

  const create = (file: string | null): BrowserWindow => {
    const bounds = boundsOnScreen(options.state.bounds());
    const window = new BrowserWindow({
      ...SIZE,
      ...LEAST,
      ...(bounds ? { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height } : {}),
      show: false,
      // A page that is to be drawn waits for the process that draws, and reads no script meanwhile.
      paintWhenInitiallyHidden: false,
      title: app.getName(),
      icon: options.icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
      webPreferences: {
        session: options.session,
        preload: options.preload,
        ...CLOSED_PAGE,
        v8CacheOptions: 'bypassHeatCheck',
      },
    });
    const { id } = window.webContents;
    let isSeen = false;
    const reveal = (): void => {
      clearTimeout(unseen);
      if (isSeen) return;
      isSeen = true;
      if (bounds?.maximized) window.maximize();
      window.show();
    };
    const unseen = setTimeout(reveal, UNSEEN);
    // Only a page that has said so is empty: until then nobody listens there.
    const one: OpenWindow = { window, file, isEmpty: false, isGoing: false, again: false, commands: [], reveal };
    open.set(id, one);
    options.stays();
    window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(options.state.zoom()));
    // Ctrl and the wheel, in the steps of the menu.
    window.webContents.on('zoom-changed', (_event, direction) => {
      const { webContents } = window;
      webContents.setZoomLevel(webContents.getZoomLevel() + (direction === 'in' ? ZOOM_STEP : -ZOOM_STEP));
    });
    window.webContents.on('context-menu', (_event, at) => options.pointed(window, at));
    // Chromium asks nobody before it shows an empty page. What was typed is in the journal.
    window.webContents.on('did-navigate', (_event, url) => {
      if (url !== START_PAGE) void window.loadURL(START_PAGE);
    });
    // The window names its document itself; a page's title would undo that.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (!leaving.has(id)) {
        event.preventDefault();
        // Asked once more before the page has answered: it answers the first time still.
        if (!farewells.has(id)) {
          one.isGoing = true;
          tell(id, 'closing', null);
          farewells.set(
            id,
            setTimeout(() => close(id), FAREWELL),
          );
        }
      }
      const { x, y, width, height } = window.getNormalBounds();
      options.state.keepZoom(window.webContents.getZoomLevel());
      options.state.keepBounds({
        x,
        y,
        width,
        height,
        maximized: isSeen ? window.isMaximized() : bounds?.maximized === true,
      });
    });
    beginAgain(window, {
      isClosing: () => leaving.has(id),
      stopped: () => {
        shows(id, true);
        one.commands = [];
      },
      // It has nothing left to say when the window is closed.
      givenUp: () => leaving.add(id),
      again: () => leaving.delete(id),
      ask: () => options.stopped(window),
    });
    window.on('closed', () => {
      clearTimeout(unseen);
      open.delete(id);
      leaving.delete(id);
      endFarewell(id);
      options.closed(id);
      if (one.again && one.file !== null) create(one.file);
      options.left();
    });
    void window.loadURL(START_PAGE);
    if (file !== null) options.made(id, file);
    return window;
  };

  return {
    show: (file) => {
      if (file === null) return create(null);
      const has = held(file);
      if (has) {
        // Where it closes after all, the file comes back in a window of its own.
        has.again = has.isGoing;
        return toFront(has.window);
      }
      const empty = [...open.values()].find((one) => one.file === null && one.isEmpty && !one.isGoing);
      if (!empty) return create(file);
      empty.file = file;
      options.given(empty.window.webContents.id, file);
      return toFront(empty.window);
    },
    front: (id) => {
      const window = open.get(id)?.window;
      if (window) toFront(window);
    },
    toFront: () => {
      const focused = BrowserWindow.getFocusedWindow();
      const staying = [...open.values()].filter(({ isGoing }) => !isGoing).map(({ window }) => window);
      const shown = staying.find((window) => window === focused) ?? staying.at(-1);
      if (shown) toFront(shown);
      else create(null);
    },
    open: async (file, made) => {
      const window = create(file);
      made?.(window.webContents.id);
      await new Promise<void>((seen) => {
        window.once('show', seen);
        window.once('closed', seen);
      });
    },
    isWriting: () => [...open.values()].some(({ isEmpty }) => !isEmpty),
    reveal: (id) => {
      const one = open.get(id);
      if (!one) return;
      one.commands = [];
      one.reveal();
    },
    isShown: (file) => holder(file) !== undefined,
    isElsewhere: (id, file) => (holder(file)?.webContents.id ?? id) !== id,
    release: (id) => {
      const one = open.get(id);
      if (one) one.file = null;
    },
    claim: (id, file) => {
      const has = holder(file);
      if (has && has.webContents.id !== id) {
        toFront(has);
        return false;
      }
      const one = open.get(id);
      if (one) one.file = file;
      return true;
    },
    fileOf: (id) => open.get(id)?.file ?? null,
    shows,
    close,
    stay: (id) => {
      options.stays();
      endFarewell(id);
      leaving.delete(id);
      const one = open.get(id);
      if (!one) return;
      Object.assign(one, { isGoing: false, again: false });
      toFront(one.window);
    },
    byId: (id) => open.get(id)?.window,
    all: () => [...open.keys()],
    focused: () => {
      const window = BrowserWindow.getFocusedWindow() ?? [...open.values()].at(-1)?.window;
      return window && open.has(window.webContents.id) ? window : undefined;
    },
    command,
    takeCommands: (id) => open.get(id)?.commands.splice(0) ?? [],
    tell,
    tellAll: (name, value) => {
      for (const id of open.keys()) tell(id, name, value);
    },
  };
}
