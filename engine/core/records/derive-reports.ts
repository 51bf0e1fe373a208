import type { Provenance } from '../blocks/common.ts';
import type { ReportSection } from '../blocks/source-block.ts';
import { getCountryName } from '../citations/countries.ts';
import { getReportFacts } from '../citations/greta-reports.ts';
import { formatOrdinal } from '../number-words.ts';
import type { FileRecord, ImportRecord, ReportStatement } from './import-record.ts';
import { findWinner } from './merge.ts';

/** A GRETA report that is a block of the library. */
export interface KnownGretaReport {
  id: string;
  country: string;
  round: number;
  language: string;
}

/** The fields of a report's block that feeds supply. */
export interface ReportValues {
  title: string;
  sections: ReportSection[];
  'source.number': string | null;
  'source.title': string | null;
  'source.adopted': string | null;
  'source.published': string | null;
  'source.hudoc': string | null;
}

export const EMPTY_REPORT: ReportValues = {
  title: '',
  sections: [],
  'source.number': null,
  'source.title': null,
  'source.adopted': null,
  'source.published': null,
  'source.hudoc': null,
};

export interface DerivedReport {
  /** `greta-nld-3`; with the language appended where it is not English. */
  id: string;
  country: string;
  round: number;
  language: string;
  blocks: string[];
  values: ReportValues;
  provenance: Provenance[];
  records: Set<string>;
}

/** The GRETA reports in the records: one for each country, round and language, with its sections. Never a finding. */
export function deriveReports(records: readonly ImportRecord[], known: readonly KnownGretaReport[]): DerivedReport[] {
  const found = new Map<string, { statement: ReportStatement; record: FileRecord }[]>();
  for (const record of records) {
    if (record.type !== 'file') continue;
    for (const statement of record.statements) {
      if (statement.about !== 'report') continue;
      const key = makeReportId(statement);
      const there = found.get(key);
      if (there) there.push({ statement, record });
      else found.set(key, [{ statement, record }]);
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, parts]) => {
      const blocks = known
        .filter((report) => makeReportId(report) === key)
        .map((report) => report.id)
        .sort();
      return deriveReport(key, parts, blocks);
    });
}

function makeReportId(report: { country: string; round: number; language: string }): string {
  const language = report.language === 'en' ? '' : `-${report.language}`;
  return `greta-${report.country.toLowerCase()}-${report.round}${language}`;
}

function deriveReport(
  key: string,
  parts: readonly { statement: ReportStatement; record: FileRecord }[],
  blocks: string[],
): DerivedReport {
  const takeWinner = <Value>(read: (statement: ReportStatement) => Value | null): Value | null =>
    findWinner(
      parts.flatMap(({ statement, record }) => {
        const value = read(statement);
        return value === null ? [] : [{ value, rank: 0, changed: null, hash: record.hash }];
      }),
    )?.value ?? null;
  const { country, round, language } = parts[0]?.statement ?? { country: '', round: 0, language: 'en' };
  const ids = new Set(parts.flatMap(({ statement }) => statement.sections.map((section) => section.id)));
  const sections = [...ids]
    .sort((a, b) => getLastNumber(a) - getLastNumber(b) || (a < b ? -1 : 1))
    .flatMap((id) => takeWinner((statement) => statement.sections.find((section) => section.id === id) ?? null) ?? []);
  const published = takeWinner((statement) => statement.published);
  const facts = getReportFacts(country, round);
  const party = getCountryName(country, 'nl');
  const name = party === country ? (takeWinner((statement) => statement.countryName) ?? country) : party;
  const day = facts.published ?? published;
  return {
    id: blocks[0] ?? key,
    country,
    round,
    language,
    blocks,
    values: {
      title: `GRETA over ${name}, ${formatOrdinal(round, 'nl')} ronde${day === null ? '' : ` (${day.slice(0, 4)})`}`,
      sections,
      'source.number': facts.number,
      'source.title': facts.title,
      'source.adopted': facts.adopted,
      'source.published': day,
      'source.hudoc': takeWinner((statement) => statement.hudoc),
    },
    provenance: parts
      .map(({ record }): Provenance => ({ file: record.files[0] ?? 'bestand', hash: record.hash, kind: record.kind }))
      .sort((a, b) => (`${a.file}\n${a.hash}` < `${b.file}\n${b.hash}` ? -1 : 1)),
    records: new Set(parts.map(({ record }) => record.key)),
  };
}

function getLastNumber(id: string): number {
  return Number(/(\d+)$/.exec(id)?.[1] ?? 0);
}
