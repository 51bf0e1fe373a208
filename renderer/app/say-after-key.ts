import type { Standing } from './document-session.ts';

/** Milliseconds: after the frame that shows the letter. */
const AFTER_KEY = 40;

/** Where the words stand is said at once; that they wait, once the key that made them wait is seen. */
export interface SayStanding {
  say: (standing: Pick<Standing, 'state'>) => void;
  end: () => void;
}

/** `tell`: to all who show it. */
export function sayAfterKey(tell: () => void): SayStanding {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    tell();
  };
  return {
    say: ({ state }) => {
      if (state === 'waiting') waiting ??= setTimeout(now, AFTER_KEY);
      else now();
    },
    end: () => clearTimeout(waiting),
  };
}
