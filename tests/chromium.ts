import { existsSync } from 'node:fs';

/** In order of preference. Chromium without the parts for a window takes a third less processor time. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Command-line arguments for each start of Chromium in a test. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  // Letters as wide as in a window on Debian. Without a window, Chromium rounds their widths to whole pixels.
  '--font-render-hinting=slight',
];

/** The path of the Chromium that tests draw and print with. @throws when there is none. */
export function requireChromium(): string {
  const path = PROGRAMS.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));
  if (path === undefined) throw new Error('no Chromium: install the Debian package chromium-headless-shell');
  return path;
}
