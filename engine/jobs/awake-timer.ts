/** Milliseconds of one step. */
const STEP = 1_000;
/** Of the last one: what was answered while the process was busy before it is heard in it. */
const LAST = 50;

/**
 * Acts after so many milliseconds in which this computer was awake and this process at hand, within a second; gives what calls it
 * off. A system may count its sleep in a timer, and what was answered while the process worked on is heard only after that. So it
 * is waited for in steps: one during which the computer slept, or the process was busy, is one step, however long it was.
 */
export function afterAwake(milliseconds: number, act: () => void): () => void {
  let left = milliseconds;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    const step = left > LAST ? Math.min(STEP, left - LAST) : left;
    timer = setTimeout(() => {
      left -= step;
      if (left > 0) wait();
      else act();
    }, step);
  };
  wait();
  return () => clearTimeout(timer);
}
