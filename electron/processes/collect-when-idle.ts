/** Milliseconds without work after which a process is idle. */
const IDLE_AFTER = 5_000;

/** Counts the work of a process. */
export interface WorkInFlight {
  begin: () => void;
  end: () => void;
}

/**
 * Collects garbage once whenever the process becomes idle. Node collects only while it allocates: a process that waits would hold
 * for hours what its last work left behind. `collect`: absent where V8 runs without `--expose-gc`.
 */
export function collectWhenIdle(collect: (() => void) | undefined, idleAfter = IDLE_AFTER): WorkInFlight {
  let inFlight = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (inFlight === 0 && collect) timer = setTimeout(collect, idleAfter);
  };
  wait();
  return {
    begin: () => {
      inFlight += 1;
      clearTimeout(timer);
    },
    end: () => {
      inFlight -= 1;
      wait();
    },
  };
}
