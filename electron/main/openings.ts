import type { FormId } from '../ipc/contract.ts';
import type { OpenBefore, Opening } from '../processes/protocol.ts';

/**
 * What each window has open. The process that saves may stop at any time; started anew, it takes from here which files it
 * watches, and which journals and forms are somebody's who still writes in them.
 */
export interface Openings {
  /** The window’s opening now: from the moment at which it left the former document until it leaves this one. */
  of: (window: number) => Opening;
  /** The window leaves its document: what is asked from now on belongs to another opening. */
  end: (window: number) => void;
  /** The window writes what stands in the form of a block. */
  form: (window: number, form: FormId) => void;
  formClosed: (form: FormId) => void;
  /** The window is gone. */
  forget: (window: number) => void;
  all: () => OpenBefore;
}

export function createOpenings(): Openings {
  const open = new Map<number, Opening>();
  const forms = new Map<FormId, number>();
  let last = 0;
  return {
    of: (window) => {
      const known = open.get(window);
      if (known) return known;
      last += 1;
      const made: Opening = { id: last, window, file: null, cameFrom: [], journals: new Set() };
      open.set(window, made);
      return made;
    },
    end: (window) => {
      open.delete(window);
    },
    form: (window, form) => {
      forms.set(form, window);
    },
    formClosed: (form) => {
      forms.delete(form);
    },
    forget: (window) => {
      open.delete(window);
      for (const [form, writer] of forms) if (writer === window) forms.delete(form);
    },
    all: () => ({ openings: [...open.values()], forms: [...forms] }),
  };
}
