import type { OpenedFor } from '../ipc/contract.ts';

/** What each new window was opened for, until its page asks. */
export interface Purposes {
  give: (window: number, purpose: OpenedFor) => void;
  /** null: nothing was given, or it was taken before. A copy is from then on in the journal of its window. */
  take: (window: number) => OpenedFor | null;
  forget: (window: number) => void;
}

export function createPurposes(): Purposes {
  const known = new Map<number, OpenedFor>();
  return {
    give: (window, purpose) => {
      known.set(window, purpose);
    },
    take: (window) => {
      const purpose = known.get(window) ?? null;
      known.delete(window);
      return purpose;
    },
    forget: (window) => {
      known.delete(window);
    },
  };
}
