import { constants, setPriority } from 'node:os';

/**
 * Lowers the priority of this process and its later threads, so that the window, the library and saving go first when
 * there are few cores. Does nothing when the system refuses.
 */
export function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Only makes the app slower.
  }
}
