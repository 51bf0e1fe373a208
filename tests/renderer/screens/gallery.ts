import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const GALLERY = fileURLToPath(new URL('../../../dist/gallery/', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const TYPES: { [extension: string]: string | undefined } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Milliseconds in which what is waited for comes, also where much else is to be done; below the time of a whole test. */
const PATIENCE = 60_000;
/** Milliseconds without a change after which a story stands as it is. */
const QUIET = 250;

/** As strict as the app's own; `connect-src` is only for the gallery's data. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface OpenStory {
  page: Page;
  /** Warnings and errors of its console since the story was opened. */
  complaints: string[];
  /** Ends the test of this story; the next one may load its document in the same page. */
  leave: () => Promise<void>;
}

export interface Gallery {
  /**
   * A story in a document that is loaded for it. The page around the document is kept from one story to the next: a new page
   * costs the browser five times as much as a document. Its size, its appearance and its pointer are those of a new page.
   */
  open: (story: string, options?: OpenOptions) => Promise<OpenStory>;
  /**
   * Shows a story in a document that stays for all stories in its language, for tests that change nothing in it. What the
   * document showed before is gone from it.
   */
  show: (story: string, options?: OpenOptions) => Promise<Omit<OpenStory, 'leave'>>;
  /** Opens a story, hands its page to `act`, and leaves it. Returns what its console complained of. */
  visit: (story: string, act: (page: Page) => Promise<void>, options?: OpenOptions) => Promise<string[]>;
  close: () => Promise<void>;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  forcedColors?: boolean;
  language?: 'nl' | 'en';
  /**
   * All timers of the page are of `page.clock`, which goes on as any clock until the test holds it still. One that is put in
   * only after the page began knows nothing of the timers that run already, and no page can call those off.
   */
  ownClock?: boolean;
}

/** Serves the built gallery under the content security policy, and drives it in Chromium without a window. */
export async function openGallery(): Promise<Gallery> {
  if (!existsSync(join(GALLERY, 'data.json'))) throw new Error('no gallery: run node scripts/gallery.mjs first');
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium: install the Debian package chromium');
  const server = await serve();
  const browser: Browser = await chromium.launch({
    executablePath,
    headless: true,
    timeout: PATIENCE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const idle: KeptPage[] = [];
  let loads = 0;
  const open: Gallery['open'] = async (story, options = {}) => {
    // A clock is put into a page for good.
    const kept = (options.ownClock ? undefined : idle.pop()) ?? (await newPage(browser));
    const { page } = kept;
    if (options.ownClock) await page.clock.install({ time: 0 });
    await prepare(page, options);
    loads += 1;
    const loaded = kept.nextDocument();
    // An address of its own for each load: one that differs in its hash alone would keep the document.
    await page.goto(`${origin}/index.html?lang=${options.language ?? 'nl'}&load=${loads}#${story}`);
    const complaints = await loaded;
    await page.locator('#root > *').first().waitFor();
    await page.evaluate('document.fonts.ready');
    return {
      page,
      complaints,
      leave: async () => {
        if (options.ownClock) await page.context().close();
        else idle.push(kept);
      },
    };
  };
  const shown = new Map<string, OpenStory>();
  return {
    open,
    show: async (story, options = {}) => {
      const { language = 'nl' } = options;
      const one = shown.get(language) ?? (await open('', options));
      shown.set(language, one);
      const { page, complaints } = one;
      await page.evaluate("location.hash = ''");
      await page.locator('.gallery-index > a').first().waitFor();
      await prepare(page, options);
      complaints.length = 0;
      await page.evaluate(`document.activeElement?.blur(); scrollTo(0, 0); location.hash = '${story}'`);
      await page.locator('.gallery-index > a').first().waitFor({ state: 'detached' });
      await page.locator('#root > *').first().waitFor();
      await settled(page);
      return { page, complaints };
    },
    visit: async (story, act, options) => {
      const { page, complaints, leave } = await open(story, options);
      await act(page);
      await leave();
      return complaints;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

interface KeptPage {
  page: Page;
  /** The complaints of the document that is loaded next, from its first line on. */
  nextDocument: () => Promise<string[]>;
}

async function newPage(browser: Browser): Promise<KeptPage> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  let complaints: string[] = [];
  let onDocument: ((complaints: string[]) => void) | undefined;
  page.on('framenavigated', () => {
    if (!onDocument) return;
    complaints = [];
    onDocument(complaints);
    onDocument = undefined;
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    nextDocument: () =>
      new Promise((resolve) => {
        onDocument = resolve;
      }),
  };
}

/** Gives a page the size, the appearance and the pointer that a new one has. */
async function prepare(page: Page, options: OpenOptions): Promise<void> {
  await page.setViewportSize({ width: options.width ?? 1440, height: options.height ?? 900 });
  await page.emulateMedia({
    colorScheme: options.dark ? 'dark' : 'light',
    forcedColors: options.forcedColors ? 'active' : 'none',
    contrast: 'no-preference',
    reducedMotion: 'reduce',
  });
  await page.mouse.move(-1, -1);
}

/** Waits until all that a story draws of itself stands there: fonts, pictures, and what comes a moment after the first frame. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async (quiet) => {
    let last = performance.now();
    const watch = new MutationObserver(() => {
      last = performance.now();
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    while (performance.now() - last < quiet)
      await new Promise((next) => setTimeout(next, quiet - (performance.now() - last)));
    watch.disconnect();
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  }, QUIET);
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname).replace(/^\/+/, '') || 'index.html';
    const file = join(GALLERY, path);
    if (!file.startsWith(GALLERY) || !existsSync(file)) {
      response.writeHead(path === 'favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // The browser compiles a script that it may keep once.
      'cache-control': 'max-age=86400',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
