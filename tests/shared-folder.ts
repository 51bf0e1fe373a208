import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isCampaign } from './campaign.ts';
import { seedFrom } from './fuzz/seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for this run of the tests: see `onceForAll`. */
    sharedFolder: string;
  }
}

/** Makes the folder before the first test file, and removes it after the last. A campaign gets a new seed. */
export function setup(project: TestProject): () => void {
  // All processes of the run inherit it.
  if (isCampaign && !process.env.INBRENG_SEED) process.env.INBRENG_SEED = String(seedFrom('new'));
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-tests-'));
  project.provide('sharedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
