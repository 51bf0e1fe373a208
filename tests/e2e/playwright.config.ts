import { defineConfig } from '@playwright/test';

/** What a test bears that is about half a second. */
const ALONE = /@alone/;

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
  // Tests about half a second: scripts/e2e.mjs runs them by themselves.
  projects: [
    { name: 'window', grepInvert: ALONE },
    { name: 'alone', grep: ALONE, workers: 1 },
  ],
  // A test that fails once in a while is repaired or dropped.
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['./say-skipped.ts']],
});
