import type { Reply } from '../ipc/contract.ts';
import type { JsonText } from '../ipc/json-text.ts';
import type { Templates } from '../ipc/library.ts';
import type { KeptTemplates } from './kept-templates.ts';

interface Options {
  kept: KeptTemplates;
  library: () => string | null;
  /** Asks the process that reads them. */
  ask: (window: number) => Promise<Reply<JsonText<Templates>>>;
  /** The windows have others than they are now. */
  changed: () => void;
}

/** Answers windows that ask for the templates. */
export interface FirstTemplates {
  answer: (window: number) => Promise<Reply<JsonText<Templates>>>;
  /** The process and the library are there: what was given from the last run is looked at, until that has worked once. */
  check: (window: number) => void;
}

/**
 * The first answer of a run is the last one of the run before, so that no document waits for a process to start; as soon as
 * that is there it is asked, and the windows hear where it says something else.
 */
export function firstTemplates({ kept, library, ask, changed }: Options): FirstTemplates {
  let isFirst = true;
  /** What was given from the last run, until the process has said what it is now. */
  let given: JsonText<Templates> | null = null;
  const asked = async (window: number): Promise<Reply<JsonText<Templates>>> => {
    const of = library();
    const reply = await ask(window);
    // One that was chosen meanwhile has templates of its own.
    if (!reply.ok || of !== library()) return reply;
    kept.keep(of, reply.value);
    const isNews = given !== null && given !== reply.value;
    given = null;
    if (isNews) changed();
    return reply;
  };
  return {
    answer: async (window) => {
      const early = isFirst ? kept.of(library()) : null;
      isFirst = false;
      if (!early) return asked(window);
      given = early;
      return { ok: true, value: early };
    },
    check: (window) => {
      if (given !== null) void asked(window);
    },
  };
}
