/** Files that a window was made for before their disk has said where they stand. */
export interface Lookups {
  /** `asked`: absolute; `found`: the real path. */
  begin: (window: number, asked: string, found: Promise<string>) => void;
  /** As it was asked for, while that is looked up; null: nothing is. */
  asked: (window: number) => string | null;
  /** The window that waits for the file of this name; null: none does. */
  waiting: (asked: string) => number | null;
  /** What came of it, once; null: nothing was looked up. */
  found: (window: number) => Promise<string | null>;
  forget: (window: number) => void;
}

export function createLookups(): Lookups {
  const begun = new Map<number, { asked: string; found: Promise<string> }>();
  return {
    begin: (window, asked, found) => {
      begun.set(window, { asked, found });
    },
    asked: (window) => begun.get(window)?.asked ?? null,
    waiting: (asked) => [...begun].find(([, one]) => one.asked === asked)?.[0] ?? null,
    found: async (window) => {
      const lookup = begun.get(window);
      const path = lookup ? await lookup.found : null;
      if (begun.get(window) !== lookup) return null;
      begun.delete(window);
      return path;
    },
    forget: (window) => {
      begun.delete(window);
    },
  };
}
