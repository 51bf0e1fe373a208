/** The windows that show typeset pages now. */
export interface PageWatchers {
  set: (window: number, isWatching: boolean) => void;
  forget: (window: number) => void;
  hasAny: () => boolean;
}

export function createPageWatchers(): PageWatchers {
  const watching = new Set<number>();
  return {
    set: (window, isWatching) => {
      if (isWatching) watching.add(window);
      else watching.delete(window);
    },
    forget: (window) => {
      watching.delete(window);
    },
    hasAny: () => watching.size > 0,
  };
}
