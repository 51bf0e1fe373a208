/** Writes that timed out and succeeded later. The window then still knows the hash of the previous content. */
export interface LateWrites {
  /** Records that a late write over `base` succeeded with this SHA-256. */
  add: (file: string, base: string | null, hash: string) => void;
  /** The current hash of a file of which the window knows `base`. */
  currentBase: (file: string, base: string | null) => string | null;
  /** The window knows the current content: it was read, or written in time. */
  forget: (file: string) => void;
}

export function createLateWrites(): LateWrites {
  const writes = new Map<string, { base: string | null; hash: string }>();
  return {
    add: (file, base, hash) => {
      writes.set(file, { base, hash });
    },
    currentBase: (file, base) => {
      const one = writes.get(file);
      return one && one.base === base ? one.hash : base;
    },
    forget: (file) => {
      writes.delete(file);
    },
  };
}
