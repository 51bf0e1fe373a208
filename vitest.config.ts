import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isCampaign } from './tests/campaign.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/**
 * Rooms whose code keeps nothing between two calls that another test could meet. Those that set pages are not among them: a
 * compiler holds a hundred megabytes for as long as its process lives.
 */
const PURE = [
  'core',
  'electron',
  'fuzz',
  'jobs',
  'publish/docx',
  'publish/html',
  'publish/text',
  'renderer',
  'sources',
  'specimens',
  'store',
  'templates',
];
/** What a test file says that gives its process other modules or other globals. */
const CHANGES_ITS_PROCESS =
  /@vitest-environment-options|\bvi\.(mock|doMock|stub|reset|use|spyOn|setSystemTime)|openGallery|process\.env\.\w+ =|process\.chdir/;

const sharing = PURE.flatMap((room) =>
  readdirSync(join(ROOT, 'tests', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/${room}/${name.replaceAll('\\', '/')}`),
)
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
  .filter(({ text }) => !CHANGES_ITS_PROCESS.test(text));
const needsPage = (text: string): boolean => text.includes('@vitest-environment happy-dom');

/** Test files that share their processes, in which the engine is read once and not again for each of them. */
const together = sharing.filter(({ text }) => !needsPage(text)).map(({ file }) => file);
/** The same for files whose tests need a page: React, Lexical and the interface are read once. */
const dom = sharing.filter(({ text }) => needsPage(text)).map(({ file }) => file);

export default defineConfig({
  test: {
    // Milliseconds. No test says how fast anything is: these only end what would never end, also where much else is to be done.
    testTimeout: isCampaign ? 7_200_000 : 300_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['tests/shared-folder.ts'],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: [...together, ...dom] } },
      { extends: true, test: { name: 'together', include: together, isolate: false } },
      {
        extends: true,
        test: {
          name: 'dom',
          include: dom,
          isolate: false,
          environment: 'happy-dom',
          setupFiles: ['tests/renderer/empty-page.ts'],
        },
      },
    ],
  },
});
