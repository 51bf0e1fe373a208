/** Pages that wait to be drawn: one at a time, the page that is looked at first, and a turn for everything else between two. */
export interface DrawQueue {
  /** Replaces what this key still waits for. Resolves null where something newer took its place. */
  add: (
    key: string,
    order: number,
    draw: (signal: AbortSignal) => Promise<HTMLCanvasElement>,
  ) => Promise<HTMLCanvasElement | null>;
  drop: (key: string) => void;
}

interface Waiting {
  key: string;
  order: number;
  draw: (signal: AbortSignal) => Promise<HTMLCanvasElement>;
  stop: AbortController;
  settle: (canvas: HTMLCanvasElement | null) => void;
}

export function createDrawQueue(): DrawQueue {
  let waiting: Waiting[] = [];
  let under: Waiting | null = null;

  let begun = false;
  const next = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    // All that is added in one go is there before the first is chosen.
    await Promise.resolve();
    for (;;) {
      const one = waiting.reduce<Waiting | null>(
        (first, each) => (!first || each.order < first.order ? each : first),
        null,
      );
      if (!one) {
        begun = false;
        return;
      }
      waiting = waiting.filter((each) => each !== one);
      under = one;
      try {
        one.settle(await one.draw(one.stop.signal));
      } catch {
        // Called off, or its pages were closed: newer ones are on their way, or it is said why there are none.
        one.settle(null);
      }
      under = null;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const drop = (key: string): void => {
    for (const one of waiting.filter((each) => each.key === key)) one.settle(null);
    waiting = waiting.filter((each) => each.key !== key);
    if (under?.key === key) under.stop.abort();
  };

  return {
    add: (key, order, draw) =>
      new Promise((settle) => {
        drop(key);
        waiting.push({ key, order, draw, stop: new AbortController(), settle });
        void next();
      }),
    drop,
  };
}
