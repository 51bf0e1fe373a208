import { createDebounce } from '../../ui/scheduling/debounce.ts';

/** Milliseconds: a pause in typing, and the longest that a key waits while typing goes on. The rest of the second is the disk's. */
export const PAUSE = 200;
export const LONGEST_WAIT = 500;
/** From then on what waits goes right after the frame of a key: the next key is farthest away, and waits for nothing. */
const EARLY = 350;
const FRAME = 20;
const RETRY = 1_000;

/** What stands between typing and the journal. */
export interface JournalPoster {
  /** Something changed; the text is only asked for when it is posted. */
  changed: () => void;
  /** Posts what waits at once and resolves when everything up to now stands on the disk, or was refused. */
  flush: () => Promise<void>;
  stop: () => void;
}

interface Options {
  /** The draft as it is now, as the journal takes it. */
  text: () => string;
  /** Resolves true when it is synced to the disk, false where it could not be written. */
  post: (text: string) => Promise<boolean>;
  /** `kept` false: what was typed last stands nowhere but here; it is tried again. */
  told: (kept: boolean) => void;
}

/**
 * Posts the draft to the journal a moment after the last key, and also while typing goes on, so that no key waits longer
 * than `LONGEST_WAIT`. One post is under way at a time; what changes meanwhile goes with the next.
 */
export function createJournalPoster({ text, post, told }: Options): JournalPoster {
  let dirty = false;
  let since = 0;
  /** Something was to be posted while another post was under way. */
  let due = false;
  let under: Promise<void> | null = null;
  /** The last post was refused: typing on does not bring the next one nearer, only a pause does. */
  let refused = false;
  let stopped = false;

  const send = (): void => {
    sending.cancel();
    due = under !== null;
    if (due || !dirty || stopped) return;
    dirty = false;
    under = Promise.resolve()
      .then(() => post(text()))
      .catch(() => false)
      .then((kept) => {
        under = null;
        refused = !kept;
        told(kept);
        if (!kept) {
          dirty = true;
          if (!stopped) sending.runWithin(RETRY);
        } else if (dirty && due) send();
      });
  };
  const sending = createDebounce(send, { delay: PAUSE, maxDelay: LONGEST_WAIT });

  return {
    changed: () => {
      if (stopped) return;
      dirty = true;
      const now = performance.now();
      if (!sending.isPending()) since = now;
      sending.request({ delay: refused || now - since < EARLY ? PAUSE : FRAME });
    },
    flush: async () => {
      send();
      while (under) await under;
    },
    stop: () => {
      stopped = true;
      sending.cancel();
    },
  };
}
