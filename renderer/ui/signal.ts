/** Notifies listeners of a change. They read the new value themselves. */
export interface Signal {
  emit: () => void;
  /** Returns a function that ends the listening. */
  listen: (listener: () => void) => () => void;
  end: () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit: () => {
      for (const listener of [...listeners]) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    end: () => listeners.clear(),
  };
}
