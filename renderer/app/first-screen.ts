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
 * Resolves when the window's first screen stands, which for a document is its page, or nobody sees it: what that does not show
 * comes after it.
 */
export const firstFrame = frame.done;
/** Resolves when all of the first screen is there, also what stands beside a page. */
export const firstScreen = screen.done;

export function firstFrameStands(): void {
  frame.tell();
}

export function firstScreenStands(): void {
  frame.tell();
  screen.tell();
}
