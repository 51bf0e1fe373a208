import type { OpenedDraft, Reply } from '../ipc/contract.ts';
import type { GrantId } from '../ipc/grant.ts';

type Read = (input: { document: GrantId }, window: number) => Promise<Reply<OpenedDraft>>;

/** Reads the document of a new window while its page is still being loaded. */
export interface ReadAhead {
  begin: (window: number, document: GrantId) => void;
  /** What was read ahead answers the window's first question, where it is about that document. */
  read: Read;
  forget: (window: number) => void;
}

/** `read`: reads a document for a window, as it is asked for. */
export function readAhead(read: Read): ReadAhead {
  const begun = new Map<number, { document: GrantId; reply: Promise<Reply<OpenedDraft>> }>();
  return {
    begin: (window, document) => {
      const reply = read({ document }, window);
      // It is said to the window that asks; one that never does hears nothing.
      reply.catch(() => undefined);
      begun.set(window, { document, reply });
    },
    read: (input, window) => {
      const early = begun.get(window);
      begun.delete(window);
      return early?.document === input.document ? early.reply : read(input, window);
    },
    forget: (window) => {
      begun.delete(window);
    },
  };
}
