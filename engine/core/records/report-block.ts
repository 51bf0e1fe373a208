import type { UnrevisedBlock } from '../blocks/revision.ts';
import { type SourceBlock, sourceBlockSchema } from '../blocks/source-block.ts';
import { type DerivedReport, EMPTY_REPORT, type KnownGretaReport, type ReportValues } from './derive-reports.ts';

/** The GRETA report of a source block; empty for another source. */
export function toKnownReport(block: SourceBlock): KnownGretaReport[] {
  const { source } = block;
  if (source.type !== 'greta-report') return [];
  const { country, round, language } = source;
  return [{ id: block.id, country, round, language: language.slice(0, 2) }];
}

/** The current values of the fields that feeds supply. */
export function getReportValues(block: SourceBlock): ReportValues {
  const { source } = block;
  if (source.type !== 'greta-report') return EMPTY_REPORT;
  return {
    title: block.title,
    sections: block.sections,
    'source.number': source.number,
    'source.title': source.title,
    'source.adopted': source.adopted,
    'source.published': source.published,
    'source.hudoc': source.hudoc,
  };
}

/** The block with these fields. */
export function applyReportValues(
  block: SourceBlock,
  values: Partial<Record<keyof ReportValues, unknown>>,
): SourceBlock {
  const next = cloneBlock(block);
  for (const [field, value] of Object.entries(values)) {
    if (field === 'title') next.title = value as string;
    else if (field === 'sections') next.sections = value as SourceBlock['sections'];
    else Object.assign(next.source, { [field.replace('source.', '')]: value });
  }
  return next;
}

function cloneBlock(block: SourceBlock): SourceBlock {
  return { ...block, source: { ...block.source } };
}

const newSourceSchema = sourceBlockSchema.omit({ revision: true });

/** A new block from the values of feeds. */
export function createReportBlock(id: string, report: DerivedReport): UnrevisedBlock<SourceBlock> {
  const { values } = report;
  return newSourceSchema.parse({
    id,
    kind: 'source',
    title: values.title,
    provenance: report.provenance,
    sections: values.sections,
    source: {
      type: 'greta-report',
      country: report.country,
      round: report.round,
      number: values['source.number'],
      title: values['source.title'],
      language: report.language,
      adopted: values['source.adopted'],
      published: values['source.published'],
      hudoc: values['source.hudoc'],
    },
  });
}
