import { readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Milliseconds of one response. Above this, parallel requests are faster than requests one by one. */
const SLOW_ANSWER = 0.5;
/** Successive slow responses before the disk counts as slow: a busy computer delays some responses of any disk. */
const SAMPLE = 16;

/** Reads files of one folder; each method throws the errors of the file system. */
export interface Disk {
  stat: (path: string) => Stats | Promise<Stats>;
  readFile: (path: string) => Buffer | Promise<Buffer>;
}

let readsDirectly = false;

/**
 * Makes `openDisk` read quick disks synchronously, which blocks this process. Only for the command line, where nothing else
 * waits: in a process of the app, a share that does not respond would block every other request.
 */
export function readDirectly(): void {
  readsDirectly = true;
}

/**
 * `isDirect`: reads synchronously. A local disk responds in microseconds, a tenth of the time that the thread pool costs. A
 * share needs a round trip for each response, so once responses are slow, requests run in parallel.
 */
export function openDisk(isDirect = readsDirectly): Disk {
  if (!isDirect) return { stat: (path) => stat(path), readFile: (path) => readFile(path) };
  let slowInARow = 0;
  const isSlow = (): boolean => slowInARow >= SAMPLE;
  const timed = <Value>(ask: () => Value): Value => {
    const start = performance.now();
    try {
      return ask();
    } finally {
      slowInARow = performance.now() - start > SLOW_ANSWER ? slowInARow + 1 : 0;
    }
  };
  return {
    stat: (path) => (isSlow() ? stat(path) : timed(() => statSync(path))),
    readFile: (path) => (isSlow() ? readFile(path) : timed(() => readFileSync(path))),
  };
}
