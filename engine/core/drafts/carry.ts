/**
 * What a Word file or a PDF carries of the draft that it was made from. `published`: what the document itself says, so that
 * the app can open it again. `full`: all of it, for colleagues. `none`: nothing.
 */
export const CARRIES = ['published', 'full', 'none'] as const;
export type Carry = (typeof CARRIES)[number];

/** The choice of a user who made none: nothing internal leaves by default. */
export const USUAL_CARRY: Carry = 'published';
