/** What is established about a report of GRETA. */
interface KnownReport {
  number: string | null;
  title: string | null;
  adopted: string | null;
  published: string | null;
}

const NOTHING: KnownReport = { number: null, title: null, adopted: null, published: null };

/**
 * The reports on the Netherlands, country and round. The HUDOC feed gives no report numbers, and a number that only fits
 * an identifier is no fact: round 2 and 3 have none here (adopted and published: the first round's own title page).
 */
const KNOWN: { [report: string]: KnownReport } = {
  'NLD-1': { number: 'GRETA(2014)10', title: null, adopted: '2014-03-21', published: '2014-06-18' },
  'NLD-3': {
    number: null,
    title: 'Access to justice and effective remedies for victims of trafficking in human beings',
    adopted: null,
    published: '2023-11-09',
  },
};

/** The report that a number means where a person types it. */
const MEANT: { [number: string]: { country: string; round: number } } = {
  'GRETA(2014)10': { country: 'NLD', round: 1 },
  'GRETA(2018)19': { country: 'NLD', round: 2 },
};

/** What is established beside the feed about the report of a round; every field null where nothing is. */
export function knownReport(country: string, round: number): KnownReport {
  return KNOWN[`${country}-${round}`] ?? NOTHING;
}

/** A report by its number, as far as the number alone tells; undefined where it is not one that we know. */
export function reportOfNumber(
  number: string,
): { country: string; round: number; adopted: string | null; published: string | null } | undefined {
  const report = Object.hasOwn(MEANT, number) ? MEANT[number] : undefined;
  if (!report) return undefined;
  const { adopted, published } = knownReport(report.country, report.round);
  return { ...report, adopted, published };
}
