/** Results of the engine's jobs that reach a window. */
export type { FindingResult, ImportResult, ProblemResult } from '../../engine/jobs/results.ts';
