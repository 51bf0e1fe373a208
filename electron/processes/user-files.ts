import { afterAwake } from '../../engine/jobs/awake-timer.ts';
import { type CheckReachable, createReachableCheck } from './check-reachable.ts';

/** Milliseconds without a response after which a file is given up for now. */
const MAX_SILENCE = 5_000;
/** Milliseconds that a request waits for an unresponsive file to recover, because its share may have just returned. */
const RECOVERY_WAIT = 1_000;
/** Maximum number of unresponsive files: each blocks one of the threads for file access (`DISK_THREADS`). */
const MAX_UNRESPONSIVE = 16;

/** Reports that the work makes progress: a large file on a slow line is not unresponsive. */
export type KeepAlive = () => void;

/**
 * Runs work on files of the user, which may be on a share that does not respond. One task runs at a time per file,
 * independently of other files. null: the file did not respond; the task goes on, and `onLateResult` gets its result.
 * Until then further tasks for the file are given up after a short wait.
 */
export interface UserFiles {
  run: <Value>(
    file: string,
    work: (alive: KeepAlive) => Promise<Value>,
    onLateResult?: (value: Value) => void,
  ) => Promise<Value | null>;
  /** The file was given up, and its task has not finished since. */
  isUnresponsive: (file: string) => boolean;
  /** A task is running for this file, or was given up. */
  isBusy: (file: string) => boolean;
}

/** `maxSilence`: milliseconds. */
export function createUserFiles(
  isReachable: CheckReachable = createReachableCheck(),
  maxSilence = MAX_SILENCE,
): UserFiles {
  const queues = new Map<string, Promise<unknown>>();
  /** Unresponsive files, each with the end of its task. */
  const unresponsive = new Map<string, Promise<void>>();
  const isStillUnresponsive = async (file: string): Promise<boolean> => {
    const ended = unresponsive.get(file);
    if (ended) await endOrTimeout(ended);
    return unresponsive.has(file);
  };
  const enqueue = async (file: string, task: () => Promise<void>): Promise<void> => {
    const queued = (queues.get(file) ?? Promise.resolve()).then(task);
    queues.set(file, queued);
    await queued;
    if (queues.get(file) === queued) queues.delete(file);
  };
  return {
    isUnresponsive: (file) => unresponsive.has(file),
    isBusy: (file) => unresponsive.has(file) || queues.has(file),
    run: (file, work, onLateResult) =>
      new Promise((resolve, reject) => {
        if (unresponsive.size >= MAX_UNRESPONSIVE) return resolve(null);
        void enqueue(file, async () => {
          if ((await isStillUnresponsive(file)) || !(await isReachable(file))) return resolve(null);
          let stopTimer = (): void => undefined;
          let isGivenUp = false;
          let end = (): void => undefined;
          const ended = new Promise<void>((done) => {
            end = done;
          });
          // The queue goes on when the task ends, succeeds or fails, and also when it is given up.
          await new Promise<void>((done) => {
            const restartTimer: KeepAlive = () => {
              stopTimer();
              if (isGivenUp) return;
              stopTimer = afterAwake(maxSilence, () => {
                isGivenUp = true;
                unresponsive.set(file, ended);
                resolve(null);
                done();
              });
            };
            restartTimer();
            const finish = (): void => {
              stopTimer();
              unresponsive.delete(file);
              end();
              done();
            };
            Promise.resolve()
              .then(() => work(restartTimer))
              .then(
                (value) => {
                  finish();
                  if (isGivenUp) onLateResult?.(value);
                  else resolve(value);
                },
                (error: unknown) => {
                  finish();
                  if (!isGivenUp) reject(error instanceof Error ? error : new Error(String(error)));
                },
              )
              .catch((error: unknown) => console.error(error));
          });
        });
      }),
  };
}

async function endOrTimeout(ended: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, RECOVERY_WAIT);
  });
  await Promise.race([ended, timeout]);
  clearTimeout(timer);
}
