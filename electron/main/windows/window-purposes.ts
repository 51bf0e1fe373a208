import type { OpenedFor } from '../../ipc/contract.ts';

/** Why each new window was opened, until its page requests it. */
export interface WindowPurposes {
  give: (window: number, purpose: OpenedFor) => void;
  /** null: none was set, or it was taken before. A copy is in the journal of its window from then on. */
  take: (window: number) => OpenedFor | null;
  forget: (window: number) => void;
}

export function createWindowPurposes(): WindowPurposes {
  const purposes = new Map<number, OpenedFor>();
  return {
    give: (window, purpose) => {
      purposes.set(window, purpose);
    },
    take: (window) => {
      const purpose = purposes.get(window) ?? null;
      purposes.delete(window);
      return purpose;
    },
    forget: (window) => {
      purposes.delete(window);
    },
  };
}
