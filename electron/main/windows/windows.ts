import { app, BrowserWindow, type ContextMenuParams, nativeTheme, type Session } from 'electron';
import { COMMANDS_CHANNEL, COMMANDS_KEY, NOTICE_CHANNEL } from '../../ipc/channels.ts';
import type { Command } from '../../ipc/commands.ts';
import type { NoticeName, Notices } from '../../ipc/contract.ts';
import { START_PAGE } from '../security/content-policy.ts';
import { SANDBOXED_PAGE } from '../security/lockdown.ts';
import type { AppState } from '../storage/app-state.ts';
import { reloadAfterCrash } from './reload-after-crash.ts';
import { keepIfVisible } from './visible-bounds.ts';

/** The windows of the app and the file of each. A window is named by the id of its WebContents. */
export interface Windows {
  /** Shows a file: in the window that has it, else in an empty window, else in a new one. */
  show: (file: string | null) => BrowserWindow;
  /** Brings this window to the front. */
  bringToFront: (window: number) => void;
  /** Brings a window to the front that is not closing, or opens an empty one. */
  showAny: () => void;
  /**
   * Opens a new window with this file, or an empty one. Resolves when it is visible. `onMade`: called before its page
   * sends a request.
   */
  open: (file: string | null, onMade?: (window: number) => void) => Promise<void>;
  /** Some window shows this file. */
  isShown: (file: string) => boolean;
  /** The page has loaded: shows the window, and drops menu commands that were meant for the previous page. */
  reveal: (window: number) => void;
  /** A window other than this one shows the file. */
  isShownElsewhere: (window: number, file: string) => boolean;
  /** The window no longer shows a file. */
  release: (window: number) => void;
  /** Assigns the file to the window. false when another window has it, which then comes to the front. */
  claim: (window: number, file: string) => boolean;
  fileOf: (window: number) => string | null;
  /** Some window shows a document or is loading one. */
  isWriting: () => boolean;
  /** The page reports whether it shows a document, with or without a file. */
  setShowsDocument: (window: number, showsDocument: boolean) => void;
  /** Closes the window without asking its page again. */
  close: (window: number) => void;
  /** Keeps a window open that was about to close, because the user is asked something. */
  keepOpen: (window: number) => void;
  byId: (window: number) => BrowserWindow | undefined;
  all: () => readonly number[];
  focused: () => BrowserWindow | undefined;
  /** Sends a menu command to the page of a window, ahead of all keys that are pressed from now on. */
  command: (window: number, command: Command) => void;
  /** Takes the commands that wait for the page. */
  takeCommands: (window: number) => Command[];
  notify: <Name extends Exclude<NoticeName, 'command'>>(window: number, name: Name, value: Notices[Name]) => void;
  notifyAll: <Name extends Exclude<NoticeName, 'command'>>(name: Name, value: Notices[Name]) => void;
}

interface Options {
  session: Session;
  preload: string;
  icon: string;
  state: AppState;
  /** A window was created for this file; its page is still loading. */
  onCreate: (window: number, file: string) => void;
  /** A file was assigned to an existing window. */
  onFileGiven: (window: number, file: string) => void;
  onClosed: (window: number) => void;
  /** A window that showed a document no longer shows one. */
  onDocumentClosed: () => void;
  /** A right click or the menu key, when the page does not handle it. */
  onContextMenu: (window: BrowserWindow, at: ContextMenuParams) => void;
  /** A window that was about to close stays open, or a window was created. */
  onStay: () => void;
  /** The page crashed repeatedly. Resolves to true when the user wants to reload it. */
  confirmReload: (window: BrowserWindow) => Promise<boolean>;
}

/** Milliseconds that a page gets to write its last changes to the journal. */
const CLOSE_TIMEOUT = 2_000;
const SIZE = { width: 1440, height: 900 };
const ZOOM_STEP = 0.5;
/** Milliseconds after which a window is shown even when its page did not report that it loaded. */
const SHOW_TIMEOUT = 5_000;
/** Window colour before its first frame, the same as in renderer/shell/skeleton.css. */
const BACKGROUND = { light: '#E6E4DF', dark: '#141210' };
const MIN_SIZE = { minWidth: 640, minHeight: 480 };

interface OpenWindow {
  window: BrowserWindow;
  file: string | null;
  /** It shows no document. */
  isEmpty: boolean;
  /** It closes, unless the user keeps it open. */
  isClosing: boolean;
  /** Its file was requested while it was closing. */
  reopens: boolean;
  /** Menu commands that its page has not taken. */
  commands: Command[];
  /** Shows the window. */
  reveal: () => void;
}

export function createWindows(options: Options): Windows {
  const open = new Map<number, OpenWindow>();

  const windowWith = (file: string) => [...open.values()].find((one) => one.file === file);
  const focus = (window: BrowserWindow): BrowserWindow => {
    if (window.isMinimized()) window.restore();
    window.focus();
    return window;
  };
  const notify: Windows['notify'] = (id, name, value) => {
    open.get(id)?.window.webContents.send(NOTICE_CHANNEL, name, value);
  };

  const command: Windows['command'] = (id, given) => {
    const one = open.get(id);
    if (!one) return;
    one.commands.push(given);
    const { webContents } = one.window;
    // The message can arrive after keys that were pressed later, so the command is also announced between the keys. A
    // page that gets no keys gets the message.
    webContents.sendInputEvent({ type: 'keyDown', keyCode: COMMANDS_KEY });
    webContents.send(COMMANDS_CHANNEL);
  };

  const setShowsDocument: Windows['setShowsDocument'] = (id, showsDocument) => {
    const one = open.get(id);
    if (!one || one.isEmpty === !showsDocument) return;
    one.isEmpty = !showsDocument;
    if (one.isEmpty) options.onDocumentClosed();
  };

  const closing = new Set<number>();
  /** Windows whose page was notified that it closes, and has not responded. */
  const closeTimers = new Map<number, ReturnType<typeof setTimeout>>();
  const clearCloseTimer = (id: number): void => {
    clearTimeout(closeTimers.get(id));
    closeTimers.delete(id);
  };
  const close = (id: number): void => {
    clearCloseTimer(id);
    closing.add(id);
    const one = open.get(id);
    if (one) one.isClosing = true;
    if (one && !one.window.isDestroyed()) one.window.close();
  };

  const create = (file: string | null): BrowserWindow => {
    const bounds = keepIfVisible(options.state.bounds());
    const window = new BrowserWindow({
      ...SIZE,
      ...MIN_SIZE,
      ...(bounds ? { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height } : {}),
      show: false,
      // Otherwise the page runs no script until the drawing process is ready.
      paintWhenInitiallyHidden: false,
      title: app.getName(),
      icon: options.icon,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: {
        session: options.session,
        preload: options.preload,
        ...SANDBOXED_PAGE,
        v8CacheOptions: 'bypassHeatCheck',
      },
    });
    const { id } = window.webContents;
    let isVisible = false;
    const reveal = (): void => {
      clearTimeout(showTimer);
      if (isVisible) return;
      isVisible = true;
      if (bounds?.maximized) window.maximize();
      window.show();
    };
    const showTimer = setTimeout(reveal, SHOW_TIMEOUT);
    // Not empty until its page reports that: before, no file may be assigned to it.
    const one: OpenWindow = { window, file, isEmpty: false, isClosing: false, reopens: false, commands: [], reveal };
    open.set(id, one);
    options.onStay();
    window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(options.state.zoom()));
    // Ctrl and the wheel zoom in the same steps as the menu.
    window.webContents.on('zoom-changed', (_event, direction) => {
      const { webContents } = window;
      webContents.setZoomLevel(webContents.getZoomLevel() + (direction === 'in' ? ZOOM_STEP : -ZOOM_STEP));
    });
    window.webContents.on('context-menu', (_event, at) => options.onContextMenu(window, at));
    // Chromium can show an empty page by itself; the journal has the changes.
    window.webContents.on('did-navigate', (_event, url) => {
      if (url !== START_PAGE) void window.loadURL(START_PAGE);
    });
    // `setWindowTitle` names the window; the title of the page is ignored.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (!closing.has(id)) {
        event.preventDefault();
        // A second close before the page responded to the first: wait for that response.
        if (!closeTimers.has(id)) {
          one.isClosing = true;
          notify(id, 'closing', null);
          closeTimers.set(
            id,
            setTimeout(() => close(id), CLOSE_TIMEOUT),
          );
        }
      }
      const { x, y, width, height } = window.getNormalBounds();
      options.state.setZoom(window.webContents.getZoomLevel());
      options.state.setBounds({
        x,
        y,
        width,
        height,
        maximized: isVisible ? window.isMaximized() : bounds?.maximized === true,
      });
    });
    reloadAfterCrash(window, {
      isClosing: () => closing.has(id),
      onCrash: () => {
        setShowsDocument(id, true);
        one.commands = [];
      },
      // The page can't respond any more when the window closes.
      onGiveUp: () => closing.add(id),
      onReload: () => closing.delete(id),
      confirmReload: () => options.confirmReload(window),
    });
    window.on('closed', () => {
      clearTimeout(showTimer);
      open.delete(id);
      closing.delete(id);
      clearCloseTimer(id);
      options.onClosed(id);
      if (one.reopens && one.file !== null) create(one.file);
      options.onDocumentClosed();
    });
    void window.loadURL(START_PAGE);
    if (file !== null) options.onCreate(id, file);
    return window;
  };

  return {
    show: (file) => {
      if (file === null) return create(null);
      const owner = windowWith(file);
      if (owner) {
        // If it closes after all, the file opens in a new window.
        owner.reopens = owner.isClosing;
        return focus(owner.window);
      }
      const empty = [...open.values()].find((one) => one.file === null && one.isEmpty && !one.isClosing);
      if (!empty) return create(file);
      empty.file = file;
      options.onFileGiven(empty.window.webContents.id, file);
      return focus(empty.window);
    },
    bringToFront: (id) => {
      const window = open.get(id)?.window;
      if (window) focus(window);
    },
    showAny: () => {
      const focused = BrowserWindow.getFocusedWindow();
      const staying = [...open.values()].filter(({ isClosing }) => !isClosing).map(({ window }) => window);
      const shown = staying.find((window) => window === focused) ?? staying.at(-1);
      if (shown) focus(shown);
      else create(null);
    },
    open: async (file, onMade) => {
      const window = create(file);
      onMade?.(window.webContents.id);
      await new Promise<void>((resolve) => {
        window.once('show', resolve);
        window.once('closed', resolve);
      });
    },
    isWriting: () => [...open.values()].some(({ isEmpty }) => !isEmpty),
    reveal: (id) => {
      const one = open.get(id);
      if (!one) return;
      one.commands = [];
      one.reveal();
    },
    isShown: (file) => windowWith(file) !== undefined,
    isShownElsewhere: (id, file) => (windowWith(file)?.window.webContents.id ?? id) !== id,
    release: (id) => {
      const one = open.get(id);
      if (one) one.file = null;
    },
    claim: (id, file) => {
      const owner = windowWith(file)?.window;
      if (owner && owner.webContents.id !== id) {
        focus(owner);
        return false;
      }
      const one = open.get(id);
      if (one) one.file = file;
      return true;
    },
    fileOf: (id) => open.get(id)?.file ?? null,
    setShowsDocument,
    close,
    keepOpen: (id) => {
      options.onStay();
      clearCloseTimer(id);
      closing.delete(id);
      const one = open.get(id);
      if (!one) return;
      one.isClosing = false;
      one.reopens = false;
      focus(one.window);
    },
    byId: (id) => open.get(id)?.window,
    all: () => [...open.keys()],
    focused: () => {
      const window = BrowserWindow.getFocusedWindow() ?? [...open.values()].at(-1)?.window;
      return window && open.has(window.webContents.id) ? window : undefined;
    },
    command,
    takeCommands: (id) => open.get(id)?.commands.splice(0) ?? [],
    notify,
    notifyAll: (name, value) => {
      for (const id of open.keys()) notify(id, name, value);
    },
  };
}
