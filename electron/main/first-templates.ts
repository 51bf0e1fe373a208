import type { Reply } from '../ipc/contract.ts';
import type { Templates } from '../ipc/library-answers.ts';
import type { KeptTemplates } from './kept-templates.ts';

interface Options {
  kept: KeptTemplates;
  library: () => string | null;
  /** Asks the process that reads them. */
  ask: (window: number) => Promise<Reply<Templates>>;
  /** The windows have others than they are now. */
  changed: () => void;
}

/** Answers windows that ask for the templates. */
export interface FirstTemplates {
  answer: (window: number) => Promise<Reply<Templates>>;
  /** The process is there: what was given from the last run is looked at once. */
  check: (window: number) => void;
}

/**
 * The first answer of a run is the last one of the run before, so that no document waits for a process to start; as soon as
 * that is there it is asked, and the windows hear where it says something else.
 */
export function firstTemplates({ kept, library, ask, changed }: Options): FirstTemplates {
  let isFirst = true;
  let isGiven = false;
  const asked = async (window: number): Promise<{ reply: Reply<Templates>; isNew: boolean }> => {
    const of = library();
    const reply = await ask(window);
    // One that was chosen meanwhile has templates of its own.
    const isNew = reply.ok && of === library() && kept.keep(of, reply.value);
    return { reply, isNew };
  };
  return {
    answer: async (window) => {
      const early = isFirst ? kept.of(library()) : null;
      isFirst = false;
      if (!early) return (await asked(window)).reply;
      isGiven = true;
      return { ok: true, value: early };
    },
    check: (window) => {
      if (!isGiven) return;
      isGiven = false;
      void asked(window).then(({ isNew }) => isNew && changed());
    },
  };
}
