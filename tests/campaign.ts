/**
 * True in `npm run test:all`, which sets `INBRENG_TESTS=all`. `npm test` tries some of the cases of a long test, so that
 * each kind of case occurs; the campaign tries all of them.
 */
export const isCampaign = process.env.INBRENG_TESTS === 'all';

/** The number of cases of a random test in `npm test`, and in the campaign. `INBRENG_RUNS` sets another number. */
export function runsOf(usual: number, campaign: number): number {
  const asked = process.env.INBRENG_RUNS;
  if (asked) return Number(asked);
  return isCampaign ? campaign : usual;
}
