import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { memoryOf, processorTimes } from './process-family.ts';
import { pause } from './stage.ts';

/** LibreOffice Writer with a document open, without a window. */
export interface Writer {
  /** Milliseconds from its start until the document is open and laid out. */
  ms: number;
  /** Megabytes of all its processes. */
  memory: () => number;
  end: () => Promise<void>;
}

/** Milliseconds in which an idle office uses less than a tenth of a processor. */
const QUIET = 200;

/**
 * Starts LibreOffice on a copy of a Word file and waits until it is idle. `scratch`: a folder for the copy, and for the
 * profile, which the first start makes.
 */
export async function startWriter(original: string, scratch: string): Promise<Writer> {
  const profile = join(scratch, 'office-profile');
  const file = join(mkdtempSync(join(scratch, 'office-')), 'document.docx');
  copyFileSync(original, file);
  const since = performance.now();
  const child = spawn('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', file], {
    detached: true,
    stdio: 'ignore',
  });
  await untilQuiet(child, join(dirname(file), `.~lock.${basename(file)}#`));
  const ms = performance.now() - since - QUIET;
  return {
    ms,
    memory: () => memoryOf(child.pid ?? 0),
    end: async () => {
      if (child.pid === undefined || child.exitCode !== null) return;
      const over = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await over;
    },
  };
}

/** Resolves when the document is open, which its lock file shows, and the processes are idle. */
async function untilQuiet(child: ChildProcess, lock: string): Promise<void> {
  const used = () => processorTimes(child.pid ?? 0).reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  let before = used();
  let quietSince = performance.now();
  for (;;) {
    await pause(QUIET / 10);
    if (child.exitCode !== null) throw new Error(`LibreOffice ended with ${child.exitCode}.`);
    const now = used();
    if (!existsSync(lock) || now - before > 2) quietSince = performance.now();
    before = now;
    if (performance.now() - quietSince > QUIET) return;
  }
}
