import { mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type ElectronApplication, errors, expect, type Page } from '@playwright/test';
import type { Bridge } from '../../electron/ipc/contract.ts';
import { drawnElsewhere } from './drawn-order.ts';
import { openScreen } from './own-screen.ts';

declare global {
  interface Window {
    readonly inbreng: Bridge;
  }
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BUILT_APP = resolve(ROOT, process.env.INBRENG_BUILT_APP ?? join('dist', 'app'));

export interface StartedApp {
  app: ElectronApplication;
  /** Its first window. */
  shown: Page;
  /** Everything that the app wrote on its error output. */
  errors: () => string;
  /** What its windows complained about in their consoles: errors, warnings, what the content policy refused. */
  complaints: () => readonly string[];
}

interface Fixtures {
  /** An empty folder for this test. */
  folder: string;
  /** Starts the built app with its data in that folder, or in another; `program` runs it in place of Electron itself. */
  start: (args?: string[], data?: string, program?: string) => Promise<StartedApp>;
  /** The window of an app that was started. */
  shown: Page;
}

interface Options {
  /** For tests that try a hole, or break something: their windows may complain. */
  mayComplain: boolean;
}

interface OfWorker {
  /** The screen on which the windows of this worker stand; null where they stand on the screen of the system. */
  ownScreen: string | null;
}

/** Milliseconds. About one start in a hundred never reaches the driver, whose windows stand there all the same. */
const LAUNCH = 30_000;

/** Starts the app in the runtime that the suite was given. `--no-sandbox` comes from here alone, and only for root. */
async function startApp(
  data: string,
  args: string[],
  program: string | undefined = process.env.INBRENG_ELECTRON,
): Promise<StartedApp> {
  if (program === undefined) throw new Error('INBRENG_ELECTRON names no Electron: run the suite with `npm test`.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const launch = () =>
    _electron.launch({
      executablePath: program,
      args: [BUILT_APP, ...asRoot, `--user-data-dir=${data}`, ...args],
      env: { ...process.env, XDG_CACHE_HOME: join(data, 'cache') },
      timeout: LAUNCH,
    });
  const app = await launch().catch((error: unknown) => {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('The driver found no app that was started; once more.');
    return launch();
  });
  let said = '';
  app.process().stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const complaints: string[] = [];
  const listen = (window: Page): void => {
    window.on('pageerror', (error) => complaints.push(error.stack || String(error)));
    window.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
  };
  for (const window of app.windows()) listen(window);
  app.on('window', listen);
  const shown = await app.firstWindow();
  await shown.waitForFunction(() => document.querySelector('#app')?.childElementCount);
  return { app, shown, errors: () => said, complaints: () => complaints };
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
  mayComplain: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'inbreng-e2e-')));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ folder, mayComplain }, use) => {
    const started: StartedApp[] = [];
    await use(async (args = [], data = join(folder, 'data'), program) => {
      const one = await startApp(data, args, program);
      started.push(one);
      return one;
    });
    const elsewhere: string[] = [];
    for (const { app } of started) {
      // A window that has gone, or hangs, has nothing to show.
      for (const window of app.windows()) elsewhere.push(...(await drawnElsewhere(window).catch(() => [])));
      // A test that is over saves nothing: windows with unsaved words are not asked.
      await app
        .evaluate(({ BrowserWindow }) => {
          for (const window of BrowserWindow.getAllWindows()) window.destroy();
        })
        .catch(() => undefined);
      await app.close().catch(() => undefined);
    }
    expect(elsewhere, 'what is drawn elsewhere than the document has it').toEqual([]);
    if (!mayComplain) expect(started.flatMap(({ complaints }) => complaints())).toEqual([]);
  },
  shown: async ({ start }, use) => {
    await use((await start()).shown);
  },
});
export { expect };
