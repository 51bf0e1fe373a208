/** Milliseconds. */
export interface DebounceTimes {
  /** From the last request to the task. */
  delay: number;
  /** From the first pending request to the task while requests keep coming; absent: requests can postpone it forever. */
  maxDelay?: number;
}

export interface Debounce {
  /** Runs the task after the delay. Another request in the meantime postpones it, up to the maximum delay. */
  request: (times?: Partial<DebounceTimes>) => void;
  /** Runs the task after this many milliseconds at the latest, whatever the maximum delay of the pending requests is. */
  runWithin: (milliseconds: number) => void;
  cancel: () => void;
  isPending: () => boolean;
}

/** Runs a task once for many requests. `isOverdue`: the maximum delay has passed while requests kept coming. */
export function createDebounce(task: (isOverdue: boolean) => void, usual: DebounceTimes): Debounce {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(pause);
    clearTimeout(limit);
    pause = undefined;
    limit = undefined;
  };
  const run = (isOverdue: boolean): void => {
    cancel();
    task(isOverdue);
  };
  return {
    request: (times) => {
      const { delay, maxDelay } = { ...usual, ...times };
      clearTimeout(pause);
      pause = setTimeout(run, delay, false);
      if (maxDelay !== undefined && maxDelay !== Number.POSITIVE_INFINITY) limit ??= setTimeout(run, maxDelay, true);
    },
    runWithin: (milliseconds) => {
      clearTimeout(limit);
      limit = setTimeout(run, milliseconds, true);
    },
    cancel,
    isPending: () => pause !== undefined || limit !== undefined,
  };
}
