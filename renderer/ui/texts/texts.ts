import type { UiTexts } from './nl.ts';

/**
 * All strings of the window. Each room declares its own group in its `texts/nl.ts`, which TypeScript merges into this interface:
 * so a control of a low floor needs no import from the rooms above it. `shell/texts` puts the groups together.
 */
export interface Texts extends UiTexts {}
