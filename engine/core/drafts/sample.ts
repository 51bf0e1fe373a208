/**
 * The samples that the app comes with, by the names of their files in `templates/demo/`: the inbreng for the debate of
 * 21 December 2023, and the motion monitor of its dossier.
 */
export const SAMPLES = ['inbreng', 'motiemonitor'] as const;
export type Sample = (typeof SAMPLES)[number];
