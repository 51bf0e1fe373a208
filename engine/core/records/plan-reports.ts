import type { SourceBlock } from '../blocks/source-block.ts';
import {
  type DerivedReport,
  deriveReports,
  EMPTY_REPORT,
  type KnownGretaReport,
  type ReportValues,
} from './derive-reports.ts';
import type { ImportRequest, ImportWork } from './import-plan.ts';
import type { ImportRecord } from './import-record.ts';
import { planSourceBlocks } from './plan-source-blocks.ts';

/** Plans the changes to the blocks of GRETA reports. */
export function planReports(request: ImportRequest, records: readonly ImportRecord[], work: ImportWork): void {
  const blocks = request.blocks.filter((block) => block.kind === 'source');
  const known = blocks.flatMap(toKnownReport);
  planSourceBlocks<ReportValues, DerivedReport>(
    {
      groups: [
        ['title'],
        ['sections'],
        ['source.number'],
        ['source.title'],
        ['source.adopted'],
        ['source.published'],
        ['source.hudoc'],
      ],
      empty: EMPTY_REPORT,
      getValues: getReportValues,
      // Titles are never taken from a feed.
      chooseTitle: ({ here }) => here,
      makeFields: ({ values, country, round, language }) => ({
        sections: values.sections,
        source: {
          type: 'greta-report',
          country,
          round,
          number: values['source.number'],
          title: values['source.title'],
          language,
          adopted: values['source.adopted'],
          published: values['source.published'],
          hudoc: values['source.hudoc'],
        },
      }),
    },
    { blocks, before: deriveReports(request.records, known), after: deriveReports(records, known) },
    work,
  );
}

function toKnownReport({ id, source }: SourceBlock): KnownGretaReport[] {
  if (source.type !== 'greta-report') return [];
  const { country, round, language } = source;
  return [{ id, country, round, language: language.slice(0, 2) }];
}

function getReportValues({ title, sections, source }: SourceBlock): ReportValues {
  if (source.type !== 'greta-report') return EMPTY_REPORT;
  return {
    title,
    sections,
    'source.number': source.number,
    'source.title': source.title,
    'source.adopted': source.adopted,
    'source.published': source.published,
    'source.hudoc': source.hudoc,
  };
}
