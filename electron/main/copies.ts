/** Drafts for which a new window was opened, until its page asks for them. */
export interface Copies {
  give: (window: number, draft: string) => void;
  /** null: nothing was given, or it was taken before. From then on the window keeps the draft in its journal. */
  take: (window: number) => string | null;
  forget: (window: number) => void;
}

export function createCopies(): Copies {
  const drafts = new Map<number, string>();
  return {
    give: (window, draft) => {
      drafts.set(window, draft);
    },
    take: (window) => {
      const draft = drafts.get(window) ?? null;
      drafts.delete(window);
      return draft;
    },
    forget: (window) => {
      drafts.delete(window);
    },
  };
}
