import { readFileSync, type Stats, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Milliseconds of one answer, above which many questions at a time are quicker than one after the other. */
const SLOW_ANSWER = 0.5;
/** Answers in a row that are slow before the disk is called slow: a busy computer delays some answers of any disk. */
const SAMPLE = 16;

/** Reads files of one folder; each method throws what the file system throws. */
export interface Disk {
  stat: (path: string) => Stats | Promise<Stats>;
  readFile: (path: string) => Buffer | Promise<Buffer>;
}

let readsDirectly = false;

/**
 * From now on `openDisk` asks quick disks directly, which blocks this process. For the command, in which nothing else waits: in a
 * process of the app a share that does not answer would hold every other request.
 */
export function readDirectly(): void {
  readsDirectly = true;
}

/**
 * `isDirect`: a disk of this computer answers in microseconds, and a queue of threads costs ten times the answer, so it is asked
 * directly. A share needs a journey for each answer: once answers take long, questions wait for each other no more.
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
