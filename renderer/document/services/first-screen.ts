interface Once {
  done: Promise<void>;
  tell: () => void;
}

function once(): Once {
  let tell: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { done, tell: () => tell() };
}

const frame = once();
const screen = once();

/**
 * Resolves when the window's first screen stands, which for a document is its page, or nobody sees it: what that does not
 * show comes after it.
 */
export const firstFrame = frame.done;
/** Resolves when all of the first screen is there, also what stands beside a page. */
export const firstScreen = screen.done;

/** For an effect: acts after `firstFrame` or `firstScreen`. Gives the function that calls it off. */
export function actAfter(moment: Promise<void>, act: () => void): () => void {
  let isWanted = true;
  void moment.then(() => isWanted && act());
  return () => {
    isWanted = false;
  };
}

/** Said by the screen that shows: its first frame was painted. */
export function firstFrameStands(): void {
  frame.tell();
}

/** Said by the screen that shows: nothing of it is still to come. */
export function firstScreenStands(): void {
  frame.tell();
  screen.tell();
}
