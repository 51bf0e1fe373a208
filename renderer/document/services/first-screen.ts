interface Once {
  done: Promise<void>;
  emit: () => void;
}

function once(): Once {
  let emit: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    emit = resolve;
  });
  return { done, emit: () => emit() };
}

const frame = once();
const screen = once();

/**
 * Resolves when the first screen is visible (for a document, its page) or nobody sees it. Later work waits for this.
 */
export const firstFrame = frame.done;
/** Resolves when the first screen is complete, including the panes beside a page. */
export const firstScreen = screen.done;

/** Runs `act` after `firstFrame` or `firstScreen`, for an effect. Returns a function that cancels it. */
export function runAfter(moment: Promise<void>, act: () => void): () => void {
  let isWanted = true;
  void moment.then(() => isWanted && act());
  return () => {
    isWanted = false;
  };
}

/** Called by the visible screen after its first frame. */
export function reportFirstFrame(): void {
  frame.emit();
}

/** Called by the visible screen when it is complete. */
export function reportFirstScreen(): void {
  frame.emit();
  screen.emit();
}
