/** Files for which a window was opened before the disk reported their real path. */
export interface PathLookups {
  /** `requested`: absolute path; `real`: resolves to the real path. */
  start: (window: number, requested: string, real: Promise<string>) => void;
  /** The requested path while it is being resolved; null: none. */
  getRequestedPath: (window: number) => string | null;
  /** The window that waits for this file; null: none. */
  findWaitingWindow: (requested: string) => number | null;
  /** The real path, once; null: nothing was being resolved. */
  takeRealPath: (window: number) => Promise<string | null>;
  forget: (window: number) => void;
}

export function createPathLookups(): PathLookups {
  const lookups = new Map<number, { requested: string; real: Promise<string> }>();
  return {
    start: (window, requested, real) => {
      lookups.set(window, { requested, real });
    },
    getRequestedPath: (window) => lookups.get(window)?.requested ?? null,
    findWaitingWindow: (requested) => [...lookups].find(([, one]) => one.requested === requested)?.[0] ?? null,
    takeRealPath: async (window) => {
      const lookup = lookups.get(window);
      const path = lookup ? await lookup.real : null;
      if (lookups.get(window) !== lookup) return null;
      lookups.delete(window);
      return path;
    },
    forget: (window) => {
      lookups.delete(window);
    },
  };
}
