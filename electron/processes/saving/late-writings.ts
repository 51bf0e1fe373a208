/**
 * Writings of files that were given up and came through after all: what the window knows of the file is what stood there before.
 * What is known of one reading of a file says nothing of the next.
 */
export interface LateWritings {
  /** What was written over `base` stands there, with this SHA-256. */
  came: (file: string, base: string | null, hash: string) => void;
  /** What stands in a file of which the window knows that it was `base`. */
  baseOf: (file: string, base: string | null) => string | null;
  /** The window knows what stands there: it was read, or written in time. */
  known: (file: string) => void;
}

export function createLateWritings(): LateWritings {
  const late = new Map<string, { base: string | null; hash: string }>();
  return {
    came: (file, base, hash) => {
      late.set(file, { base, hash });
    },
    baseOf: (file, base) => {
      const one = late.get(file);
      return one && one.base === base ? one.hash : base;
    },
    known: (file) => {
      late.delete(file);
    },
  };
}
