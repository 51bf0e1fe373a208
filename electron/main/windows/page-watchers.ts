/** Windows that show typeset pages now. */
export interface PageWatchers {
  set: (window: number, isWatching: boolean) => void;
  hasAny: () => boolean;
}

export function createPageWatchers(): PageWatchers {
  const watching = new Set<number>();
  return {
    set: (window, isWatching) => {
      if (isWatching) watching.add(window);
      else watching.delete(window);
    },
    hasAny: () => watching.size > 0,
  };
}
