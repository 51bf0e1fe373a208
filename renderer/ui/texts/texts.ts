import type { UiTexts } from './nl.ts';

/**
 * All strings of the window. Each folder declares its group in its `texts/nl.ts` and TypeScript merges them into this
 * interface, so that a control can use strings of a higher floor without importing them. `shell/texts` combines the
 * groups.
 */
export interface Texts extends UiTexts {}
