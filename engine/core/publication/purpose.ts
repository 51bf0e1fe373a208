/**
 * What a document is composed for. `concept`: every unknown fact is an empty field. `sending`: an unknown fact that the text can
 * do without is left out; one that it needs stays an empty field, and stops the export.
 */
export const PURPOSES = ['concept', 'sending'] as const;
export type Purpose = (typeof PURPOSES)[number];
