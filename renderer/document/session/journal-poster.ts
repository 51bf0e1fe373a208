import { createDebounce } from '../../ui/scheduling/debounce.ts';

/**
 * Milliseconds: the delay after the last key, and the longest delay while typing continues. The rest of the second is
 * for the disk.
 */
export const PAUSE = 200;
export const LONGEST_WAIT = 500;
/**
 * After this many milliseconds of typing a post comes right after the frame of a key, when the next key is farthest
 * away.
 */
const EARLY = 350;
const FRAME = 20;
const RETRY = 1_000;

/** Sends changes to the journal. */
export interface JournalPoster {
  /** Reports a change. The text is read when it is posted. */
  changed: () => void;
  /** Posts pending changes at once. Resolves when everything so far is on disk or was refused. */
  flush: () => Promise<void>;
  stop: () => void;
}

interface Options {
  /** The current draft for the journal. */
  text: () => string;
  /** Resolves to true when the text is synced to disk, and to false if it could not be written. */
  post: (text: string) => Promise<boolean>;
  /** `kept` is false if the last changes are only in memory. Posting is repeated. */
  onResult: (kept: boolean) => void;
}

/**
 * Posts the draft shortly after the last key, and within `LONGEST_WAIT` while typing continues. One post is in flight
 * at a time; later changes come with the next one.
 */
export function createJournalPoster({ text, post, onResult }: Options): JournalPoster {
  let isDirty = false;
  let since = 0;
  /** Another post was requested during this one. */
  let isDue = false;
  let inFlight: Promise<void> | null = null;
  /** The last post was refused: then only a pause in typing makes the next one earlier. */
  let wasRefused = false;
  let hasStopped = false;

  const send = (): void => {
    sending.cancel();
    isDue = inFlight !== null;
    if (isDue || !isDirty || hasStopped) return;
    isDirty = false;
    inFlight = Promise.resolve()
      .then(() => post(text()))
      .catch(() => false)
      .then((kept) => {
        inFlight = null;
        wasRefused = !kept;
        onResult(kept);
        if (!kept) {
          isDirty = true;
          if (!hasStopped) sending.runWithin(RETRY);
        } else if (isDirty && isDue) send();
      });
  };
  const sending = createDebounce(send, { delay: PAUSE, maxDelay: LONGEST_WAIT });

  return {
    changed: () => {
      if (hasStopped) return;
      isDirty = true;
      const now = performance.now();
      if (!sending.isPending()) since = now;
      sending.request({ delay: wasRefused || now - since < EARLY ? PAUSE : FRAME });
    },
    flush: async () => {
      send();
      while (inFlight) await inFlight;
    },
    stop: () => {
      hasStopped = true;
      sending.cancel();
    },
  };
}
