import { constants, setPriority } from 'node:os';

/**
 * The window and what saves go first where there are fewer cores than work. Threads that this process starts later follow it.
 * Where a system does not allow it the work is done all the same.
 */
export function stepAside(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
  } catch {
    // Nothing depends on it.
  }
}
