import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { createReach, type Reach } from './reach.ts';

/** Milliseconds of silence after which a file is given up for now. */
const PATIENCE = 5_000;
/** Milliseconds in which a silent file may still come back for who asks for it: its share was given back just now. */
const MOMENT = 1_000;
/** Files that may be silent at one time: each holds one of the threads that the disk has (`DISK_THREADS`). */
const MOST_SILENT = 16;

/** Says that the work goes on: a large file over a slow line is not silent. */
export type Alive = () => void;

/**
 * Files of a person, which may stand on a share that does not answer. One piece of work at a time is done for a file, and no
 * other file waits for it. null: the file is silent; what was begun goes on, and `late` is told what came of it. Until then
 * that file is given up after a moment.
 */
export interface UserFiles {
  work: <Value>(
    file: string,
    work: (alive: Alive) => Promise<Value>,
    late?: (value: Value) => void,
  ) => Promise<Value | null>;
  /** It was given up, and what was begun with it has not come back since. */
  isSilent: (file: string) => boolean;
  /** Something is being done with it, also after it was given up. */
  isBusy: (file: string) => boolean;
}

export function createUserFiles(reach: Reach = createReach(), patience = PATIENCE): UserFiles {
  const rows = new Map<string, Promise<unknown>>();
  /** With the end of the work that was given up. */
  const silent = new Map<string, Promise<void>>();
  const staysSilent = async (file: string): Promise<boolean> => {
    const ended = silent.get(file);
    if (ended) await endOrMoment(ended);
    return silent.has(file);
  };
  const inRow = async (file: string, turn: () => Promise<void>): Promise<void> => {
    const mine = (rows.get(file) ?? Promise.resolve()).then(turn);
    rows.set(file, mine);
    await mine;
    if (rows.get(file) === mine) rows.delete(file);
  };
  return {
    isSilent: (file) => silent.has(file),
    isBusy: (file) => silent.has(file) || rows.has(file),
    work: (file, work, late) =>
      new Promise((resolve, reject) => {
        if (silent.size >= MOST_SILENT) return resolve(null);
        void inRow(file, async () => {
          if ((await staysSilent(file)) || !(await reach(file))) return resolve(null);
          let stop = (): void => undefined;
          let isGivenUp = false;
          let end = (): void => undefined;
          const ended = new Promise<void>((done) => {
            end = done;
          });
          // Who waits behind it waits no longer either.
          const givenUp = new Promise<void>((done) => {
            const listen: Alive = () => {
              stop();
              if (isGivenUp) return;
              stop = afterAwake(patience, () => {
                isGivenUp = true;
                silent.set(file, ended);
                resolve(null);
                done();
              });
            };
            listen();
            // The row goes on whatever becomes of the work, and of what is done with it.
            const over = (): void => {
              stop();
              silent.delete(file);
              end();
              done();
            };
            Promise.resolve()
              .then(() => work(listen))
              .then(
                (value) => {
                  over();
                  if (isGivenUp) late?.(value);
                  else resolve(value);
                },
                (error: unknown) => {
                  over();
                  if (!isGivenUp) reject(error instanceof Error ? error : new Error(String(error)));
                },
              )
              .catch((error: unknown) => console.error(error));
          });
          await givenUp;
        });
      }),
  };
}

async function endOrMoment(ended: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moment = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, MOMENT);
  });
  await Promise.race([ended, moment]);
  clearTimeout(timer);
}
