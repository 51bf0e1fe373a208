/** Verified facts about a GRETA report. */
interface ReportFacts {
  number: string | null;
  title: string | null;
  adopted: string | null;
  published: string | null;
}

const NO_FACTS: ReportFacts = { number: null, title: null, adopted: null, published: null };

/**
 * The reports on the Netherlands, by country and round. The HUDOC feed has no report numbers, and only a number that was
 * read in the report itself is listed: round 2 and 3 have none. The dates of round 1 are those of its title page.
 */
const FACTS: { [report: string]: ReportFacts } = {
  'NLD-1': { number: 'GRETA(2014)10', title: null, adopted: '2014-03-21', published: '2014-06-18' },
  'NLD-3': {
    number: null,
    title: 'Access to justice and effective remedies for victims of trafficking in human beings',
    adopted: null,
    published: '2023-11-09',
  },
};

/** The report that a number refers to which a user typed. */
const REPORT_BY_NUMBER: { [number: string]: { country: string; round: number } } = {
  'GRETA(2014)10': { country: 'NLD', round: 1 },
  'GRETA(2018)19': { country: 'NLD', round: 2 },
};

/** Verified facts about the report of a round, in addition to the feed; unknown fields are null. */
export function getReportFacts(country: string, round: number): ReportFacts {
  return FACTS[`${country}-${round}`] ?? NO_FACTS;
}

/** A report by its number, with the facts that follow from the number; undefined for an unknown number. */
export function findReportByNumber(
  number: string,
): { country: string; round: number; adopted: string | null; published: string | null } | undefined {
  const report = Object.hasOwn(REPORT_BY_NUMBER, number) ? REPORT_BY_NUMBER[number] : undefined;
  if (!report) return undefined;
  const { adopted, published } = getReportFacts(report.country, report.round);
  return { ...report, adopted, published };
}
