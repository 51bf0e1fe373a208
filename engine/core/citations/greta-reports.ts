/** A GRETA report by its number, as far as the number alone tells: of which country and round it is. */
interface KnownReport {
  country: string;
  round: number;
  adopted: string | null;
  published: string | null;
}

/** The reports on the Netherlands whose number is known (adopted and published: the first round's own title page). */
const KNOWN: { [number: string]: KnownReport } = {
  'GRETA(2014)10': { country: 'NLD', round: 1, adopted: '2014-03-21', published: '2014-06-18' },
  'GRETA(2018)19': { country: 'NLD', round: 2, adopted: null, published: null },
};

export function knownGretaReport(number: string): KnownReport | undefined {
  return KNOWN[number];
}
