/** Results of the engine's jobs that reach a window. */
export type { Carrier, FindingResult, ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
