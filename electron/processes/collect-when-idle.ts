/** Milliseconds without work after which a process is idle. */
const IDLE_AFTER = 5_000;

/** Counts the requests that the process handles now. */
export interface WorkInFlight {
  begin: () => void;
  end: () => void;
}

/**
 * Collects garbage once whenever the process becomes idle. Node collects only while it allocates, so an idle process
 * would hold its last garbage for hours. `collect`: undefined when V8 runs without `--expose-gc`.
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
