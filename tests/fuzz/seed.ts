/** The seed that is asked for: a number, or one that no run had and that is printed, so that it can be asked for again. */
export function seedFrom(asked: string): number {
  if (asked !== 'new') return Number(asked);
  const seed = Date.now() % 1_000_000;
  console.log(`INBRENG_SEED=${seed}`);
  return seed;
}

/**
 * What random tests begin with: the same in each run, so that a test goes red by a change and not by chance. What they have
 * not met yet is looked for with `INBRENG_SEED=new`.
 */
export const SEED = seedFrom(process.env.INBRENG_SEED || '20261125');
