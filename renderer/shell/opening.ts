import { createSignal } from '../ui/signal.ts';

/** Milliseconds in which most documents are there: until then nothing is said. */
const MOMENT = 300;

/** A file by the name that a person knows it by. */
export interface NamedFile {
  name: string;
  folder: string;
}

/** A document that takes longer to open than a moment. */
export interface Opening {
  file: NamedFile;
  cancel: () => void;
}

/** Why a document is not waited for any longer: a person does not want to, or another is opened. */
export type Stopped = 'cancelled' | 'replaced';

/** The document that a window waits for, and the end of that: also a file that never answers keeps nobody. */
export interface Openings {
  shown: () => Opening | null;
  listen: (listener: () => void) => () => void;
  /**
   * Waits for what opens a document. `file`: which one, asked only where it takes longer. What was stopped shows nothing more:
   * `signal` says so; what takes its place begins when it is left.
   */
  wait: <Value>(
    file: () => Promise<NamedFile | null>,
    work: (signal: AbortSignal) => Promise<Value>,
  ) => Promise<Value | Stopped>;
}

/** `leave`: the window lets go of what it waited for. */
export function createOpenings(leave: () => Promise<unknown>, moment = MOMENT): Openings {
  const told = createSignal();
  let shown: Opening | null = null;
  let stopLast: ((why: Stopped) => void) | null = null;
  const show = (next: Opening | null): void => {
    if (shown === next) return;
    shown = next;
    told.emit();
  };
  return {
    shown: () => shown,
    listen: told.listen,
    wait: async (file, work) => {
      const stopFormer = stopLast;
      stopFormer?.('replaced');
      show(null);
      const abort = new AbortController();
      let stop: (why: Stopped) => void = () => undefined;
      const stopped = new Promise<Stopped>((done) => {
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
