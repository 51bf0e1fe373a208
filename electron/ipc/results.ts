/** What the engine's jobs tell, as it reaches a window. */
export type { Carrier, FindingResult, ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
