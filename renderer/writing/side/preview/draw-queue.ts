/** Pages that wait to be drawn, one at a time and the most visible first. Other tasks run between two drawings. */
export interface DrawQueue {
  /** Replaces the waiting drawing of this key. Resolves to null if a newer drawing replaces it or it fails. */
  add: (
    key: string,
    order: number,
    draw: (signal: AbortSignal) => Promise<HTMLCanvasElement>,
  ) => Promise<HTMLCanvasElement | null>;
  drop: (key: string) => void;
}

interface QueuedDrawing {
  key: string;
  order: number;
  draw: (signal: AbortSignal) => Promise<HTMLCanvasElement>;
  controller: AbortController;
  resolve: (canvas: HTMLCanvasElement | null) => void;
}

export function createDrawQueue(): DrawQueue {
  let waiting: QueuedDrawing[] = [];
  let current: QueuedDrawing | null = null;

  let isRunning = false;
  const drawAll = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    // Waits until all calls of this task have added theirs, so that the first in order is known.
    await Promise.resolve();
    for (;;) {
      const drawing = waiting.reduce<QueuedDrawing | null>(
        (first, each) => (!first || each.order < first.order ? each : first),
        null,
      );
      if (!drawing) {
        isRunning = false;
        return;
      }
      waiting = waiting.filter((each) => each !== drawing);
      current = drawing;
      try {
        drawing.resolve(await drawing.draw(drawing.controller.signal));
      } catch {
        // It was cancelled, or its pages were closed: either newer pages follow or the preview reports the problem.
        drawing.resolve(null);
      }
      current = null;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const drop = (key: string): void => {
    for (const one of waiting.filter((each) => each.key === key)) one.resolve(null);
    waiting = waiting.filter((each) => each.key !== key);
    if (current?.key === key) current.controller.abort();
  };

  return {
    add: (key, order, draw) =>
      new Promise((settle) => {
        drop(key);
        waiting.push({ key, order, draw, controller: new AbortController(), resolve: settle });
        void drawAll();
      }),
    drop,
  };
}
