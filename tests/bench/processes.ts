import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { median } from './measure.ts';

/** Runs a whole process from its start to its end, and returns its output. A failing process stops the bench. */
export function wholeProcess(
  command: string,
  args: readonly string[],
  accepted: readonly number[] = [0],
): { ms: number; out: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  const ms = performance.now() - start;
  if (error || status === null || !accepted.includes(status)) {
    throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `${status}\n${stderr}`}`);
  }
  return { ms, out: stdout };
}

/**
 * Runs two things alternately, so that a busy period of the machine affects both. Stops before `rounds` when the time is up,
 * never before three. The ratio is the median of the ratios of the rounds.
 */
export function sideBySide(
  ours: () => number,
  other: () => number,
  { rounds, seconds }: { rounds: number; seconds: number },
): { ours: number; other: number; ratio: number; rounds: number } {
  const pairs: [number, number][] = [];
  const start = performance.now();
  while (pairs.length < rounds && (pairs.length < 3 || performance.now() - start < seconds * 1000))
    pairs.push([ours(), other()]);
  return {
    ours: median(pairs.map(([one]) => one)),
    other: median(pairs.map(([, two]) => two)),
    ratio: median(pairs.map(([one, two]) => one / two)),
    rounds: pairs.length,
  };
}
