import type { OpenedDraft, Reply } from '../../ipc/contract.ts';
import type { GrantId } from '../../ipc/grant.ts';

type Read = (input: { document: GrantId }, window: number) => Promise<Reply<OpenedDraft>>;

/** Reads the document of a new window while its page is still loading. */
export interface ReadAhead {
  start: (window: number, document: GrantId) => void;
  /** Responds to the first read request of a window with the result of `start`, when the document is the same. */
  read: Read;
  forget: (window: number) => void;
}

/** `read`: reads a document for a window. */
export function createReadAhead(read: Read): ReadAhead {
  const inFlight = new Map<number, { document: GrantId; reply: Promise<Reply<OpenedDraft>> }>();
  return {
    start: (window, document) => {
      const reply = read({ document }, window);
      // The window that requests it gets the error; otherwise nobody needs it.
      reply.catch(() => undefined);
      inFlight.set(window, { document, reply });
    },
    read: (input, window) => {
      const early = inFlight.get(window);
      inFlight.delete(window);
      return early?.document === input.document ? early.reply : read(input, window);
    },
    forget: (window) => {
      inFlight.delete(window);
    },
  };
}
