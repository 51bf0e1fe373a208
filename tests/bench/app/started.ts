import { type ChildProcess, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { firstPage, type PageOverDevtools } from './devtools.ts';
import { memoryOf, type ProcessTime, processorTimes } from './process-family.ts';

/** A whole app that was started for a measurement. */
export interface Started {
  page: PageOverDevtools;
  /** `performance.now()` just before the start. */
  since: number;
  /** Megabytes of all its processes; shared memory counts once. */
  memory: () => number;
  /** The processor time of each of its processes since the start. */
  processorTimes: () => ProcessTime[];
  /** Closes its window as the user does, and waits until it has ended. */
  close: () => Promise<void>;
  /** Ends all its processes at once. */
  end: () => Promise<void>;
}

/** Starts `electron FOLDER …` with its own data folder. */
export async function startElectron(folder: string, data: string, args: readonly string[]): Promise<Started> {
  const program = process.env.INBRENG_ELECTRON;
  if (program === undefined) throw new Error('INBRENG_ELECTRON names no Electron');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const since = performance.now();
  const child = spawn(program, [folder, ...asRoot, '--remote-debugging-port=0', `--user-data-dir=${data}`, ...args], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: `${data}/cache` },
  });
  const page = await firstPage(await addressOf(child));
  const over = new Promise((resolve) => child.once('exit', resolve));
  return {
    page,
    since,
    memory: () => memoryOf(child.pid ?? 0),
    processorTimes: () => processorTimes(child.pid ?? 0),
    close: async () => {
      // The response may be lost with the window.
      void page.evaluate('window.close()').catch(() => undefined);
      await over;
    },
    end: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await over;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    if (!child.stderr) throw new Error('no error output');
    createInterface({ input: child.stderr }).on('line', (line) => {
      said += `${line}\n`;
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the app ended before it was there: ${said}`)));
  });
}
