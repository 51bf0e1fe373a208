import { defineConfig } from '@playwright/test';

/** The tag of a test about half a second. */
const ALONE = /@alone/;
/** Files with the longest tests. They begin first, so that at the end no worker waits for one of them. */
const LONGEST = ['menu', 'torture', 'walk', 'whole-inbreng'].map((name) => `${name}.e2e.ts`);

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../out/e2e',
  timeout: 120_000,
  // An app starts, and the machine may be slow.
  expect: { timeout: 15_000 },
  // Each worker has a screen of its own (own-screen.ts).
  fullyParallel: true,
  workers: process.platform === 'linux' ? Number(process.env.INBRENG_WORKERS ?? '2') : 1,
  // Tests about half a second: scripts/e2e.mjs runs them on their own.
  projects: [
    { name: 'longest', grepInvert: ALONE, testMatch: LONGEST },
    { name: 'window', grepInvert: ALONE, testIgnore: LONGEST },
    { name: 'alone', grep: ALONE, workers: 1 },
  ],
  // No second try: a test that fails occasionally is repaired or dropped.
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['./report-skipped.ts']],
});
