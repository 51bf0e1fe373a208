/** What other starts and the system want of this app: taken at once, or kept while the app begins or ends. */
export interface HandedOver {
  /** `file`: its absolute path; null: a start that names none. */
  hand: (file: string | null) => void;
  /** Gives what was kept. From here on `take` gets everything at once. */
  to: (take: (file: string | null) => void) => (string | null)[];
  /** What comes from here on is kept. */
  keep: () => void;
  keeps: () => boolean;
  kept: () => readonly (string | null)[];
}

/** It keeps, until somebody takes. */
export function createHandedOver(): HandedOver {
  let kept: (string | null)[] = [];
  let taker: ((file: string | null) => void) | null = null;
  return {
    hand: (file) => {
      if (taker) taker(file);
      else kept.push(file);
    },
    to: (take) => {
      taker = take;
      const before = kept;
      kept = [];
      return before;
    },
    keep: () => {
      taker = null;
    },
    keeps: () => taker === null,
    kept: () => kept,
  };
}
