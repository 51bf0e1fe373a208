/** What the engine's jobs tell, as it reaches a window. */
export type { FindingResult, ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
