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

export interface Gallery {
  /** A page with this story on it, and what its console said. */
  open: (story: string, options?: OpenOptions) => Promise<{ page: Page; complaints: string[] }>;
  /**
   * The same for who only looks: a page that is kept for these options, on which one story goes and the next one comes. What the
   * page held before is gone from it.
   */
  turnTo: (story: string, options?: OpenOptions) => Promise<{ page: Page; complaints: string[] }>;
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
  const open: Gallery['open'] = async (story, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    if (options.ownClock) await page.clock.install({ time: 0 });
    await page.goto(`${origin}/index.html?lang=${options.language ?? 'nl'}#${story}`);
    await page.locator('#root > *').first().waitFor();
    await page.evaluate('document.fonts.ready');
    return { page, complaints };
  };
  const kept = new Map<string, Awaited<ReturnType<Gallery['open']>>>();
  return {
    open,
    turnTo: async (story, options = {}) => {
      const which = JSON.stringify(options);
      const one = kept.get(which) ?? (await open('', options));
      kept.set(which, one);
      const { page, complaints } = one;
      await page.evaluate("location.hash = ''");
      await page.locator('.gallery-index > a').first().waitFor();
      complaints.length = 0;
      await page.evaluate(`document.activeElement?.blur(); scrollTo(0, 0); location.hash = '${story}'`);
      await page.locator('.gallery-index > a').first().waitFor({ state: 'detached' });
      await page.locator('#root > *').first().waitFor();
      await settled(page);
      return { page, complaints };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
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
      'content-security-policy': CONTENT_SECURITY_POLICY,
    });
    response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
