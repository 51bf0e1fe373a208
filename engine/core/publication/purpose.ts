/**
 * The purpose of a composed document. `concept`: every unknown fact is an empty field. `sending`: an unknown fact that the text
 * does not need is left out; one that it needs stays an empty field, and stops the export.
 */
export const PURPOSES = ['concept', 'sending'] as const;
export type Purpose = (typeof PURPOSES)[number];
