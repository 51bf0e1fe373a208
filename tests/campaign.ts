/**
 * True in `npm run test:all`, which sets `INBRENG_TESTS=all`. `npm test` tries some of the cases of a long test, spread so
 * that each kind of case is met; the campaign tries all of them.
 */
export const isCampaign = process.env.INBRENG_TESTS === 'all';

/** How many cases a random test tries in `npm test`, and in the campaign. `INBRENG_RUNS` sets another number. */
export function runsOf(usual: number, campaign: number): number {
  const asked = process.env.INBRENG_RUNS;
  if (asked) return Number(asked);
  return isCampaign ? campaign : usual;
}
