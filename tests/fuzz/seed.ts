/** The requested seed: a number, or a new one that is printed, so that it can be used again. */
export function seedFrom(asked: string): number {
  if (asked !== 'new') return Number(asked);
  const seed = Date.now() % 1_000_000;
  console.log(`INBRENG_SEED=${seed}`);
  return seed;
}

/**
 * The seed of all random tests: the same in each run, so that a test fails because of a change and not by chance. With
 * `INBRENG_SEED=new` the tests try new cases.
 */
export const SEED = seedFrom(process.env.INBRENG_SEED || '20261125');
