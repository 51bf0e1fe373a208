import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, errors, expect, type Page } from '@playwright/test';
import type { WindowBridge } from '../../electron/ipc/contract.ts';
import type { Panes } from '../../electron/ipc/settings.ts';
import { findDrawingFaults } from './drawing-faults.ts';
import { openScreen } from './own-screen.ts';
import type { WarmApp } from './warm-app/warm-app.ts';

declare global {
  /** Global of the main process of an app that tests share. */
  var warmApp: WarmApp;
  interface Window {
    readonly inbreng: WindowBridge;
  }
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BUILT_APP = resolve(ROOT, process.env.INBRENG_BUILT_APP ?? join('dist', 'app'));
const WARM_APP = `${BUILT_APP}.warm`;

export interface StartedApp {
  app: ElectronApplication;
  /** Its first window. */
  shown: Page;
  /** The whole error output of the app. */
  errors: () => string;
  /** Console messages of its windows: errors, warnings, refusals by the content policy. */
  complaints: () => readonly string[];
}

interface Fixtures {
  /** An empty folder for this test. */
  folder: string;
  /** Starts the built app with its data in that folder, or in another; `program` runs it instead of Electron. */
  start: (args?: string[], data?: string, program?: string) => Promise<StartedApp>;
  /** The window of a started app. */
  shown: Page;
}

/**
 * Tag of a test about the start or end of the app, in a file that is not about that: each start in it is a separate process.
 */
export const OWN_PROCESS = '@own-process';

/** Tag of a test whose behaviour `npm test` proves elsewhere (docs/tests.md): only `npm run test:all` runs it. */
export const CAMPAIGN = '@campaign';

/**
 * Tags of a test of behaviour within half a second: no other test may run at the same time, so only `npm run test:all` runs it.
 */
export const ALONE = ['@alone', CAMPAIGN];

interface Options {
  /** For tests that attempt an attack or break something: their windows may log errors. */
  mayComplain: boolean;
  /** For files about starts, ends, crashes and attacks: each of their starts is a separate process. */
  isColdStart: boolean;
  /** The tab of the side pane in a new data folder: pages are typeset and drawn only in tests that need them. */
  sideTab: Panes['tab'];
  /** Whether spelling is checked in a new data folder. Its dictionary takes half a second of processor time. */
  spelling: boolean;
}

/** The app of this worker, shared by the tests that are not about its process. */
interface SharedApp {
  /** Begins with this data folder and these arguments, like a start of the app. */
  begin: (data: string, args: string[]) => Promise<StartedApp>;
  /** Closes its windows and ends its processes. */
  end: () => Promise<void>;
}

interface OfWorker {
  /** The virtual screen with the windows of this worker; null when they are on the screen of the system. */
  ownScreen: string | null;
  sharedApp: SharedApp;
}

/** Milliseconds. About one start in a hundred never reaches the driver, although its windows appear. */
const LAUNCH = 30_000;

/** Starts an Electron on the folder of an app. `--no-sandbox` is added only here, and only for root. */
async function launch(folder: string, data: string, args: string[], program: string): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const once = () =>
    _electron.launch({
      executablePath: program,
      args: [folder, ...asRoot, `--user-data-dir=${data}`, ...args],
      env: { ...process.env, XDG_CACHE_HOME: join(data, 'cache') },
      timeout: LAUNCH,
    });
  return once().catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('The driver found no app that was started; once more.');
    return once();
  });
}

/** Records the output of the app from here on. */
function listenTo(app: ElectronApplication): Pick<StartedApp, 'errors' | 'complaints'> & { end: () => void } {
  let output = '';
  const record = (text: Buffer): void => {
    output += text.toString();
  };
  app.process().stderr?.on('data', record);
  const complaints: string[] = [];
  const listen = (window: Page): void => {
    window.on('pageerror', (error) => complaints.push(error.stack || String(error)));
    window.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
  };
  for (const window of app.windows()) listen(window);
  app.on('window', listen);
  return {
    errors: () => output,
    complaints: () => complaints,
    end: () => {
      app.process().stderr?.off('data', record);
      app.off('window', listen);
    },
  };
}

/** The runtime that was passed to the suite. */
function electron(): string {
  const program = process.env.INBRENG_ELECTRON;
  if (program === undefined) throw new Error('INBRENG_ELECTRON names no Electron: run the suite with `npm test`.');
  return program;
}

async function firstShown(window: Promise<Page>): Promise<Page> {
  const shown = await window;
  await shown.waitForFunction(() => document.querySelector('#app')?.childElementCount);
  return shown;
}

async function startApp(data: string, args: string[], program: string = electron()): Promise<StartedApp> {
  const app = await launch(BUILT_APP, data, args, program);
  const recording = listenTo(app);
  return { app, shown: await firstShown(app.firstWindow()), ...recording };
}

/** Milliseconds after which an app that does not end is killed. */
const LONGEST_END = 20_000;

function isRunning(app: ElectronApplication | null): app is ElectronApplication {
  return app !== null && app.process().exitCode === null && app.process().signalCode === null;
}

/** An app that starts from scratch for each test. When a test ended it, another is started. `folder`: its own. */
function shareApp(folder: string): SharedApp & { close: () => Promise<void> } {
  let app: ElectronApplication | null = null;
  let recording: ReturnType<typeof listenTo> | null = null;
  const running = async (): Promise<ElectronApplication> => {
    if (isRunning(app)) return app;
    app = await launch(WARM_APP, folder, [], electron());
    return app;
  };
  const end = async (): Promise<void> => {
    recording?.end();
    recording = null;
    if (!isRunning(app)) return;
    const ended = app
      .evaluate(() => globalThis.warmApp.end())
      .then(
        () => true,
        () => false,
      );
    // The next test gets another one.
    if (!(await Promise.race([ended, pause(LONGEST_END, false)]))) app.process().kill('SIGKILL');
  };
  return {
    begin: async (data, args) => {
      await end();
      const one = await running();
      const listening = listenTo(one);
      recording = listening;
      const window = one.waitForEvent('window');
      await one.evaluate((_electron, given) => globalThis.warmApp.begin(given.data, given.args), { data, args });
      return { app: one, shown: await firstShown(window), ...listening };
    },
    end,
    close: async () => {
      await end();
      await app?.close().catch(() => undefined);
    },
  };
}

/** Writes these settings as choices of the user when the app has none yet. */
function writeSettings(data: string, { sideTab, spelling }: Pick<Options, 'sideTab' | 'spelling'>): void {
  const file = join(data, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(data, { recursive: true });
  writeFileSync(file, JSON.stringify({ settings: { panes: { tab: sideTab }, spelling } }));
}

/** Elements whose drawing differs from the document, in any window of the app. */
async function findDrawingFaultsIn(app: ElectronApplication): Promise<string[]> {
  const found: string[] = [];
  // A window that has closed or hangs has nothing to check.
  for (const window of app.windows()) found.push(...(await findDrawingFaults(window).catch(() => [])));
  return found;
}

export const test = base.extend<Fixtures & Options, OfWorker>({
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
    async ({}, use) => {
      if (process.platform !== 'linux') {
        await use(null);
        return;
      }
      const { display, end } = await openScreen();
      process.env.DISPLAY = display;
      await use(display);
      await end();
    },
    { scope: 'worker', auto: true },
  ],
  sharedApp: [
    // biome-ignore lint/correctness/noUnusedFunctionParameters: the screen is there before the app.
    async ({ ownScreen }, use) => {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-e2e-shared-')));
      const { close, ...shared } = shareApp(folder);
      await use(shared);
      await close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    { scope: 'worker' },
  ],
  mayComplain: [false, { option: true }],
  isColdStart: [false, { option: true }],
  sideTab: ['checks', { option: true }],
  spelling: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-e2e-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ folder, mayComplain, isColdStart, sideTab, spelling, sharedApp }, use, { tags }) => {
    const started: StartedApp[] = [];
    let isShared = false;
    await use(async (args = [], data = join(folder, 'data'), program) => {
      writeSettings(data, { sideTab, spelling });
      const mayShare = !isColdStart && !tags.includes(OWN_PROCESS) && program === undefined && started.length === 0;
      const one = mayShare ? await sharedApp.begin(data, args) : await startApp(data, args, program);
      isShared ||= mayShare;
      started.push(one);
      return one;
    });
    const drawingFaults: string[] = [];
    for (const [at, { app }] of started.entries()) {
      drawingFaults.push(...(await findDrawingFaultsIn(app)));
      // The shared app ends without questions about unsaved text once its test is over.
      if (isShared && at === 0) await sharedApp.end();
      else {
        await app
          .evaluate(({ BrowserWindow }) => {
            for (const window of BrowserWindow.getAllWindows()) window.destroy();
          })
          .catch(() => undefined);
        await app.close().catch(() => undefined);
      }
    }
    expect(drawingFaults, 'what is drawn elsewhere than the document has it').toEqual([]);
    if (!mayComplain) expect(started.flatMap(({ complaints }) => complaints())).toEqual([]);
  },
  shown: async ({ start }, use) => {
    await use((await start()).shown);
  },
});
export { expect };
