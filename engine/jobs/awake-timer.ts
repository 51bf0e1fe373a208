/** Milliseconds of one step. */
const STEP = 1_000;
/** Milliseconds of the last step. A response that arrived while the process was busy is handled before it ends. */
const LAST = 50;

/**
 * Calls `act` after this many milliseconds in which the computer was awake and the process responsive, at most a second
 * late. Returns a function that cancels it. Some systems count sleep in a timer, and a busy process handles responses only
 * afterwards, so the wait consists of short steps: a step counts once, however long the computer slept or the process was
 * busy.
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

/**
 * The response, or `late` if it takes longer than this many milliseconds in which the computer was awake. `onLate` is called
 * before that.
 */
export async function withTimeout<Value, Late>(
  response: Promise<Value>,
  milliseconds: number,
  late: Late,
  onLate: () => void = () => undefined,
): Promise<Value | Late> {
  let stop = (): void => undefined;
  const timeout = new Promise<Late>((resolve) => {
    stop = afterAwake(milliseconds, () => {
      onLate();
      resolve(late);
    });
  });
  return Promise.race([response, timeout]).finally(() => stop());
}
