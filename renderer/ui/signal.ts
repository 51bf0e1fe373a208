/** Tells listeners that something changed; what, they read themselves. */
export interface Signal {
  emit: () => void;
  /** Gives the function that ends the listening. */
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
