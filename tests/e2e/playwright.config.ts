import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../out/e2e',
  timeout: 120_000,
  // Each test starts an app of its own, and the machine may be slow.
  expect: { timeout: 15_000 },
  // Each worker has a screen of its own (own-screen.ts). One unless it is said otherwise: some tests are about half a second.
  fullyParallel: true,
  workers: process.platform === 'linux' ? Number(process.env.INBRENG_WORKERS ?? '1') : 1,
  // And it may starve one: what fails is tried once more, and the list calls it flaky.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['./say-skipped.ts']],
});
