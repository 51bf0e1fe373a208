import { createSignal } from '../ui/signal.ts';

/** Milliseconds until the dialog appears; most documents open faster. */
const DIALOG_DELAY = 300;

/** A file with the name that the user sees. */
export interface NamedFile {
  name: string;
  folder: string;
}

/** A document that takes a while to open. */
export interface Opening {
  file: NamedFile;
  cancel: () => void;
}

/** Why opening was stopped: by the user, or because another document replaced it. */
export type StopReason = 'cancelled' | 'replaced';

/** The document that the window is opening. A file that never responds can be cancelled. */
export interface Openings {
  shown: () => Opening | null;
  listen: (listener: () => void) => () => void;
  /**
   * Waits for an operation that opens a document. `file` is called only if that takes long. A stopped operation must
   * show nothing (`signal`); the next one starts when the previous one has ended.
   */
  wait: <Value>(
    file: () => Promise<NamedFile | null>,
    work: (signal: AbortSignal) => Promise<Value>,
  ) => Promise<Value | StopReason>;
}

/** `leave`: releases the document that was being opened. */
export function createOpenings(leave: () => Promise<unknown>, moment = DIALOG_DELAY): Openings {
  const signal = createSignal();
  let shown: Opening | null = null;
  let stopLast: ((why: StopReason) => void) | null = null;
  const show = (next: Opening | null): void => {
    if (shown === next) return;
    shown = next;
    signal.emit();
  };
  return {
    shown: () => shown,
    listen: signal.listen,
    wait: async (file, work) => {
      const stopFormer = stopLast;
      stopFormer?.('replaced');
      show(null);
      const abort = new AbortController();
      let stop: (why: StopReason) => void = () => undefined;
      const stopped = new Promise<StopReason>((done) => {
        stop = (why) => {
          abort.abort();
          done(why);
        };
      });
      stopLast = stop;
      const isMine = (): boolean => stopLast === stop;
      const timer = setTimeout(() => {
        void file().then((named) => {
          if (named && isMine()) show({ file: named, cancel: () => stop('cancelled') });
        });
      }, moment);
      try {
        if (stopFormer) await Promise.race([leave(), stopped]);
        return await (abort.signal.aborted ? stopped : Promise.race([work(abort.signal), stopped]));
      } finally {
        clearTimeout(timer);
        if (isMine()) {
          stopLast = null;
          show(null);
        }
      }
    },
  };
}
