import type { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { COMMANDS_CHANNEL, COMMANDS_KEY } from '../../electron/ipc/channels.ts';
import type { WindowBounds } from '../../electron/main/storage/app-state.ts';
import { createWindows } from '../../electron/main/windows/windows.ts';

const made = vi.hoisted(() => ({
  windows: [] as (EventEmitter & { webContents: EventEmitter & { id: number }; requests: string[] })[],
  commands: [] as [number, string][],
}));
vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class BrowserWindow extends EventEmitter {
    webContents = Object.assign(new EventEmitter(), {
      id: made.windows.length + 1,
      send: (channel: string) => made.commands.push([made.windows.indexOf(this) + 1, channel]),
      sendInputEvent: ({ keyCode }: { keyCode: string }) =>
        made.commands.push([made.windows.indexOf(this) + 1, keyCode]),
      getZoomLevel: () => 0,
    });
    constructor() {
      super();
      made.windows.push(this);
    }
    static getFocusedWindow = () => null;
    loadURL = async () => undefined;
    /** The requests to show the window, in order. */
    requests: string[] = [];
    show = (): void => void this.requests.push('show');
    maximize = (): void => void this.requests.push('maximize');
    isMinimized = () => false;
    isMaximized = () => false;
    isDestroyed = () => false;
    getNormalBounds = () => ({ x: 0, y: 0, width: 1, height: 1 });
    focus = () => undefined;
    close = (): void => {
      let isHeld = false;
      this.emit('close', { preventDefault: () => (isHeld = true) });
      if (!isHeld) this.emit('closed');
    };
  }
  const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
  return {
    app: { getName: () => 'Inbreng' },
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea }] },
    BrowserWindow,
  };
});

/** Windows whose pages respond when the test says so. */
function startedApp(bounds: WindowBounds | null = null) {
  made.windows.length = 0;
  made.commands.length = 0;
  const nothing = () => undefined;
  const given: [number, string][] = [];
  const windows = createWindows({
    state: { bounds: () => bounds, zoom: () => 0, setZoom: nothing, setBounds: nothing },
    onCreate: nothing,
    onFileGiven: (window: number, file: string) => given.push([window, file]),
    onClosed: nothing,
    onDocumentClosed: nothing,
    onStay: nothing,
  } as never);
  return { windows, given };
}

describe('a window that closes, and whose page has not responded yet', () => {
  test('is given no opened file: that one gets its own window', () => {
    const { windows, given } = startedApp();
    const start = windows.show(null);
    windows.setShowsDocument(1, false);
    start.close();
    windows.show('/A.inbreng');
    windows.close(1);
    expect(windows.all().map((id) => windows.fileOf(id))).toEqual(['/A.inbreng']);
    expect(given).toEqual([]);
  });

  test('gives its file up to a new window when the file is opened in the meantime', () => {
    const { windows } = startedApp();
    windows.show('/A.inbreng').close();
    windows.show('/A.inbreng');
    expect(windows.all()).toEqual([1]);
    windows.close(1);
    expect(windows.all().map((id) => [id, windows.fileOf(id)])).toEqual([[2, '/A.inbreng']]);
    windows.show('/A.inbreng');
    windows.close(2);
    expect(windows.all()).toEqual([]);
  });

  test('still has its file when the user cancels closing', () => {
    const { windows } = startedApp();
    const window = windows.show('/A.inbreng');
    window.close();
    windows.show('/A.inbreng');
    windows.keepOpen(1);
    expect(windows.all()).toEqual([1]);
    window.close();
    windows.close(1);
    expect(windows.all()).toEqual([]);
  });

  test('is not used for a start that names no file', () => {
    const { windows } = startedApp();
    windows.show(null).close();
    windows.showAny();
    windows.showAny();
    expect(windows.all()).toEqual([1, 2]);
  });
});

describe('a window whose page is loading', () => {
  afterEach(() => void vi.useRealTimers());
  const requests = () => made.windows.map((window) => window.requests);

  test('appears when its page has its scripts, and is shown once', () => {
    const { windows } = startedApp();
    windows.show(null);
    expect(requests()).toEqual([[]]);
    windows.reveal(1);
    windows.reveal(1);
    windows.reveal(2);
    expect(requests()).toEqual([['show']]);
  });

  test('has its former size', () => {
    const { windows } = startedApp({ x: 0, y: 0, width: 800, height: 600, maximized: true });
    windows.show(null);
    expect(requests()).toEqual([[]]);
    windows.reveal(1);
    expect(requests()).toEqual([['maximize', 'show']]);
  });

  test('appears also when its page does not respond, unless it has closed by then', () => {
    vi.useFakeTimers();
    const { windows } = startedApp();
    windows.show(null);
    windows.open(null);
    windows.close(2);
    vi.advanceTimersByTime(4_999);
    expect(requests()).toEqual([[], []]);
    vi.advanceTimersByTime(1);
    expect(requests()).toEqual([['show'], []]);
  });
});

describe('a command of the menu', () => {
  test('goes to the window as a key and as a message, and is carried out once', () => {
    const { windows } = startedApp();
    windows.show(null);
    windows.show(null);
    windows.command(2, 'find');
    windows.command(2, 'goTo');
    expect(made.commands).toEqual([
      [2, COMMANDS_KEY],
      [2, COMMANDS_CHANNEL],
      [2, COMMANDS_KEY],
      [2, COMMANDS_CHANNEL],
    ]);
    expect(windows.takeCommands(1)).toEqual([]);
    expect(windows.takeCommands(2)).toEqual(['find', 'goTo']);
    expect(windows.takeCommands(2)).toEqual([]);
  });

  test('is dropped with the page that it was meant for, and with its window', () => {
    const { windows } = startedApp();
    windows.show(null);
    windows.command(1, 'find');
    made.windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(windows.takeCommands(1)).toEqual([]);
    // The next page does not receive it either, if it was chosen before that page was there.
    windows.command(1, 'find');
    windows.reveal(1);
    expect(windows.takeCommands(1)).toEqual([]);
    windows.command(1, 'find');
    windows.close(1);
    expect(windows.takeCommands(1)).toEqual([]);
    windows.command(1, 'find');
  });
});
