import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { isCampaign } from './tests/campaign.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Rooms whose code keeps nothing between two calls that another test could meet. */
const PURE = [
  'core',
  'electron',
  'fuzz',
  'jobs',
  'documents',
  'glossary',
  'judges',
  'publish',
  'renderer',
  'screens',
  'scripts',
  'sources',
  'specimens',
  'store',
  'templates',
];
/** Source text of a test file that changes more of its process than `tests/own-globals.ts` restores. */
const CHANGES_ITS_PROCESS = /@vitest-environment-options|openGallery|makeSet\(|process\.env\.\w+ =|process\.chdir/;
/** Source text of a test file that mocks modules. */
const REPLACES_MODULES = /\bvi\.(mock|doMock|resetModules)\(/;

const sharing = PURE.flatMap((room) =>
  readdirSync(join(ROOT, 'tests', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/${room}/${name.replaceAll('\\', '/')}`),
)
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
  .filter(({ text }) => !CHANGES_ITS_PROCESS.test(text));
const sharingWhere = (needsPage: boolean, replacesModules: boolean): string[] =>
  sharing
    .filter(({ text }) => text.includes('@vitest-environment happy-dom') === needsPage)
    .filter(({ text }) => REPLACES_MODULES.test(text) === replacesModules)
    .map(({ file }) => file);

const OWN_GLOBALS = 'tests/own-globals.ts';
const OWN_MODULES = 'tests/own-modules.ts';
const EMPTY_PAGE = 'tests/renderer/empty-page.ts';
const STRINGS = 'tests/renderer/strings.ts';
/** Test files that share their processes: packages, React, Lexical and the page are read once and not again for each of them. */
const shared = [
  { name: 'together', include: sharingWhere(false, false), setupFiles: [OWN_GLOBALS, STRINGS] },
  {
    name: 'together, modules replaced',
    include: sharingWhere(false, true),
    setupFiles: [OWN_GLOBALS, OWN_MODULES, STRINGS],
  },
  {
    name: 'dom',
    include: sharingWhere(true, false),
    setupFiles: [OWN_GLOBALS, EMPTY_PAGE, STRINGS],
    environment: 'happy-dom',
  },
  {
    name: 'dom, modules replaced',
    include: sharingWhere(true, true),
    setupFiles: [OWN_GLOBALS, EMPTY_PAGE, OWN_MODULES, STRINGS],
    environment: 'happy-dom',
  },
];

/**
 * Resolves packages to the build that the app ships. Development builds of the readers of Markdown check each of their steps,
 * which takes a third of the time of these tests.
 */
const RELEASED_PACKAGES: Plugin = {
  name: 'released-packages',
  configEnvironment: {
    order: 'post',
    handler: (_name, { resolve }) => {
      if (resolve?.conditions) resolve.conditions = resolve.conditions.filter((one) => !one.startsWith('development'));
    },
  },
};

export default defineConfig({
  plugins: [RELEASED_PACKAGES],
  test: {
    // Milliseconds. No test measures time: these limits only end what never ends, also on a busy computer. No test has its own.
    testTimeout: isCampaign ? 7_200_000 : 600_000,
    hookTimeout: isCampaign ? 7_200_000 : 600_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['tests/shared-folder.ts'],
    // The projects transform the same modules.
    experimental: { fsModuleCache: true },
    pool: 'forks',
    // One more than the cores of the smallest machine: tests in a browser, and of other programs, wait a quarter of their time.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: shared.flatMap(({ include }) => include) },
      },
      ...shared.map((project) => ({ extends: true as const, test: { ...project, isolate: false } })),
    ],
  },
});
