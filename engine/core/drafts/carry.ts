/**
 * The draft that an exported Word or PDF file contains. `published`: only the printed content, so that the app can open
 * the file again. `full`: everything, for colleagues. `none`: no draft.
 */
export const CARRY_OPTIONS = ['published', 'full', 'none'] as const;
export type Carry = (typeof CARRY_OPTIONS)[number];

/** The default: nothing internal leaves the organisation. */
export const DEFAULT_CARRY: Carry = 'published';

/** Whether an export for one faction may carry this: the whole draft holds the parts of the other factions. */
export function canCarry(carry: Carry, faction: string | null): boolean {
  return faction === null || carry !== 'full';
}
