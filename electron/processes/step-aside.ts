import { constants, setPriority } from 'node:os';

/**
 * The window, the library that is searched in it, and what saves go first where there are fewer cores than work. Threads that
 * this process starts later follow it. Where a system does not allow it the work is done all the same.
 */
export function stepAside(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing depends on it.
  }
}
