/** Files for which a window was opened before the disk reported their real path. */
export interface PathLookups {
  /** `asked`: absolute path; `found`: the real path. */
  start: (window: number, requestedPath: string, takeResult: Promise<string>) => void;
  /** The requested path while it is being resolved; null: none. */
  asked: (window: number) => string | null;
  /** The window that waits for this file; null: none. */
  waitingWindow: (asked: string) => number | null;
  /** The real path, once; null: nothing was being resolved. */
  found: (window: number) => Promise<string | null>;
  forget: (window: number) => void;
}

export function createPathLookups(): PathLookups {
  const lookups = new Map<number, { asked: string; found: Promise<string> }>();
  return {
    start: (window, asked, found) => {
      lookups.set(window, { asked, found });
    },
    asked: (window) => lookups.get(window)?.asked ?? null,
    waitingWindow: (asked) => [...lookups].find(([, one]) => one.asked === asked)?.[0] ?? null,
    found: async (window) => {
      const lookup = lookups.get(window);
      const path = lookup ? await lookup.found : null;
      if (lookups.get(window) !== lookup) return null;
      lookups.delete(window);
      return path;
    },
    forget: (window) => {
      lookups.delete(window);
    },
  };
}
