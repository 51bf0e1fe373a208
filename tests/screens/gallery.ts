import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, requireChromium } from '../chromium.ts';

const GALLERY = fileURLToPath(new URL('../../dist/gallery/', import.meta.url));
const TYPES: { [extension: string]: string | undefined } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Milliseconds to wait for an element, also on a busy machine; less than the time limit of a test. */
const PATIENCE = 60_000;
/** Milliseconds without a change after which a story counts as complete. */
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
   * Opens a story. The page and its document are kept from one story to the next, since loading a document costs the browser
   * three times as much as drawing a story. Size, appearance, pointer, focus, scroll position and title are those of a new page.
   */
  open: (story: string, options?: OpenOptions) => Promise<OpenStory>;
  /** Opens a story, hands its page to `act`, and leaves it. Returns the complaints of its console. */
  visit: (story: string, act: (page: Page) => Promise<void>, options?: OpenOptions) => Promise<string[]>;
  close: () => Promise<void>;
}

export interface OpenOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  forcedColors?: boolean;
  language?: 'nl' | 'en';
  /** Loads a document for this story alone: for tests that listen to events, set globals or switch the language. */
  ownDocument?: boolean;
  /**
   * Puts all timers of the page under `page.clock`, which runs until the test stops it. A clock that is installed later does
   * not know the timers that run already, and no page can cancel those.
   */
  ownClock?: boolean;
  /** Waits until nothing in the document has changed for a moment and all pictures are decoded. */
  untilQuiet?: boolean;
}

/** Serves the built gallery under the content security policy, and drives it in Chromium without a window. */
export async function openGallery(): Promise<Gallery> {
  if (!existsSync(join(GALLERY, 'data.json'))) throw new Error('no gallery: run node scripts/gallery.mjs first');
  const server = await serve();
  const browser: Browser = await chromium.launch({
    executablePath: requireChromium(),
    headless: true,
    timeout: PATIENCE,
    args: [...CHROMIUM_ARGUMENTS, '--disable-gpu', '--force-color-profile=srgb'],
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const idle: KeptPage[] = [];
  let loads = 0;
  /** A page that shows the index of the gallery in a document that is loaded for it. */
  const load = async (kept: KeptPage, language: 'nl' | 'en'): Promise<void> => {
    loads += 1;
    // An address of its own for each load: one that differs in its hash alone would keep the document.
    await kept.page.goto(`${origin}/index.html?lang=${language}&load=${loads}`);
    await kept.page.locator('.gallery-index > a').first().waitFor();
    kept.language = language;
  };
  const open: Gallery['open'] = async (story, options = {}) => {
    const { language = 'nl', ownClock = false, ownDocument = ownClock } = options;
    // A clock stays in a page for good.
    const kept = (ownClock ? undefined : takeIdle(idle, language)) ?? (await newPage(browser));
    const { page, complaints } = kept;
    if (ownClock) await page.clock.install({ time: 0 });
    await prepare(page, options);
    complaints.length = 0;
    if (ownDocument || kept.language !== language) await load(kept, language);
    if (story !== '') await showStory(page, story);
    if (options.untilQuiet) await becomeQuiet(page);
    return {
      page,
      complaints,
      leave: async () => {
        if (ownClock) return page.context().close();
        if (ownDocument) kept.language = null;
        else await removeStory(page);
        idle.push(kept);
      },
    };
  };
  return {
    open,
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
  /** Warnings and errors of its console. */
  complaints: string[];
  /** The language of the document that the page may show the next story in; null when a document has to be loaded first. */
  language: 'nl' | 'en' | null;
}

/** Takes a page that shows this language, or else one that may load it. */
function takeIdle(idle: KeptPage[], language: 'nl' | 'en'): KeptPage | undefined {
  const at = idle.findIndex((kept) => kept.language === language);
  return at < 0 && idle.length < 2 ? undefined : idle.splice(Math.max(at, 0), 1)[0];
}

async function newPage(browser: Browser): Promise<KeptPage> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, language: null };
}

/** Shows a story in a document that shows the index. */
async function showStory(page: Page, story: string): Promise<void> {
  await page.evaluate(async (name) => {
    location.hash = name;
    const isShown = () =>
      document.querySelector('.gallery-index > a') === null && document.querySelector('#root > *') !== null;
    while (!isShown()) await new Promise((look) => setTimeout(look));
    await document.fonts.ready;
  }, story);
}

/** Replaces the story by the index, and restores focus, selection, title, scroll position and root styles. */
async function removeStory(page: Page): Promise<void> {
  await page.evaluate(async () => {
    location.hash = '';
    while (document.querySelector('.gallery-index > a') === null) await new Promise((look) => setTimeout(look));
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    document.documentElement.removeAttribute('style');
    document.title = 'Inbreng: galerij';
    scrollTo(0, 0);
  });
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

/** Waits until the document has stopped changing and its fonts and pictures are loaded. */
async function becomeQuiet(page: Page): Promise<void> {
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
      // The browser compiles a script only once when it may cache it.
      'cache-control': 'max-age=86400',
      'content-security-policy': CONTENT_SECURITY_POLICY,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
