/**
 * What is established about GRETA's reports on the Netherlands and does not stand in the HUDOC feed. The feed gives no
 * report numbers, and a number that only fits an identifier is no fact: round 2 and 3 have none here.
 */
export interface KnownReport {
  number: string | null;
  title: string | null;
  adopted: string | null;
  published: string | null;
}

const NOTHING: KnownReport = { number: null, title: null, adopted: null, published: null };

const KNOWN: Record<string, KnownReport> = {
  'NLD-1': { number: 'GRETA(2014)10', title: null, adopted: '2014-03-21', published: '2014-06-18' },
  'NLD-3': {
    number: null,
    title: 'Access to justice and effective remedies for victims of trafficking in human beings',
    adopted: null,
    published: '2023-11-09',
  },
};

export function knownReport(country: string, round: number): KnownReport {
  return KNOWN[`${country}-${round}`] ?? NOTHING;
}
