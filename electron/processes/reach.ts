import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAwake } from '../../engine/jobs/awake-timer.ts';

/** Milliseconds in which a folder has to answer before work on its files is begun. */
const PATIENCE = 3_000;

/** Says whether the folder of a file answers at all. */
export type Reach = (file: string) => Promise<boolean>;

/**
 * A share that vanished lets whoever asks for a file wait for minutes, and the journal with it. So its folder is asked first,
 * without waiting for it. While one question is open no second is asked: each holds one of the threads that the disk has.
 * An answer 'there is no such folder' is an answer.
 */
export function createReach(ask: (folder: string) => Promise<unknown> = stat, patience = PATIENCE): Reach {
  const open = new Map<string, Promise<boolean>>();
  return (file) => {
    const folder = dirname(file);
    const asked = open.get(folder);
    if (asked) return asked;
    const answered = ask(folder).then(
      () => true,
      () => true,
    );
    void answered.then(() => open.delete(folder));
    let stop = (): void => undefined;
    const tired = new Promise<boolean>((resolve) => {
      stop = afterAwake(patience, () => resolve(false));
    });
    const reached = Promise.race([answered, tired]).finally(() => stop());
    open.set(folder, reached);
    return reached;
  };
}
