/** Makes blocks from a read report: a finding from the chosen paragraphs or sentence, and the source that it cites. */
import { type Finding, findingSchema } from '../blocks/finding.ts';
import type { UnrevisedBlock } from '../blocks/revision.ts';
import { type ReportSection, type SourceBlock, sourceBlockSchema } from '../blocks/source-block.ts';
import { getCountryName } from '../citations/countries.ts';
import { findReportByNumber } from '../citations/greta-reports.ts';
import type { Source } from '../citations/source.ts';
import { formatOrdinal } from '../number-words.ts';
import { done, type ProblemOf, type Result, refused } from '../result.ts';
import type { ContentNode } from '../richtext/model.ts';
import {
  findParagraph,
  formatNumbers,
  isQuotable,
  levelOfParagraph,
  numberedParagraphs,
  sectionOfParagraph,
  textOfParagraph,
} from './paragraphs.ts';
import { findRecommendation } from './recommendations.ts';
import type { Report, ReportParagraph } from './report.ts';

/**
 * The user's choice: whole paragraphs by their numbers, or a part of one, in UTF-16 units of `textOfParagraph`. A report without
 * numbers has `positions`, from 0, in its list of paragraphs.
 */
export type ReportChoice =
  | { paragraphs: number[] }
  | { paragraph: number; from: number; to: number }
  | { positions: number[] }
  | { position: number; from: number; to: number };

export interface ReportChoiceProblems {
  /** The report has no paragraph with this number. */
  'report-paragraph-unknown': { number: number; first: number | null; last: number | null };
  /** Nothing was chosen, or only white space. */
  'report-choice-empty': Record<never, never>;
}
export type ReportChoiceProblem = ProblemOf<ReportChoiceProblems>;

/**
 * A new finding with the literal text, its place, level and language. `ids`: of the new block and of the report's source block,
 * which the library must have or get (`sourceFromReport`).
 */
export function findingFromReport(
  report: Report,
  choice: ReportChoice,
  ids: { finding: string; report: string },
): Result<UnrevisedBlock<Finding>, ReportChoiceProblem> {
  const found = findChosen(report, choice);
  if (!found.ok) return found;
  const chosen = found.value;
  const [first] = chosen;
  if (!first) return refused({ code: 'report-choice-empty', values: {} });
  const numbers = chosen.flatMap(({ number }) => number ?? []);
  const pages = formatNumbers(chosen.flatMap((paragraph) => range(paragraph.pages)));
  const excerpt = 'from' in choice ? textOfParagraph(first).slice(choice.from, choice.to).trim() : null;
  if (excerpt === '') return refused({ code: 'report-choice-empty', values: {} });
  const section = sectionOfParagraph(report, first);
  const level =
    excerpt === null
      ? (chosen.map(levelOfParagraph).find((one) => one !== null) ?? null)
      : report.cover.organisation === 'GRETA'
        ? (findRecommendation(excerpt)?.level ?? null)
        : null;
  const subject = section?.title ?? report.cover.title ?? report.file;
  return done(
    findingSchema.omit({ revision: true }).parse({
      id: ids.finding,
      kind: 'finding',
      title: `${subject} (${numbers.length > 0 ? formatNumbers(numbers) : `p. ${pages}`})`,
      language: first.language ?? report.language ?? 'en',
      report: ids.report,
      section: section?.path ?? null,
      paragraph: numbers.length > 0 ? formatNumbers(numbers) : null,
      page: pages,
      level,
      literal: true,
      fingerprint: report.fingerprint,
      body:
        excerpt === null ? chosen.flatMap(toContent) : excerpt.split('\n').map((text, at) => toNode(text, `p${at}`)),
    }),
  );
}

/** The chosen paragraphs, each once, in the order of the report. */
function findChosen(report: Report, choice: ReportChoice): Result<ReportParagraph[], ReportChoiceProblem> {
  if ('positions' in choice || 'position' in choice) {
    const positions = 'position' in choice ? [choice.position] : choice.positions;
    return done(
      [...new Set(positions)]
        .sort((one, other) => one - other)
        .flatMap((position) => report.paragraphs[position] ?? [])
        .filter((paragraph) => isQuotable(report, paragraph)),
    );
  }
  const numbers = 'paragraph' in choice ? [choice.paragraph] : choice.paragraphs;
  const chosen: ReportParagraph[] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const paragraph = findParagraph(report, number);
    if (!paragraph) return refused({ code: 'report-paragraph-unknown', values: { number, ...findLimits(report) } });
    chosen.push(paragraph);
  }
  return done(chosen);
}

function findLimits(report: Report): { first: number | null; last: number | null } {
  const numbers = numberedParagraphs(report).flatMap(({ number }) => number ?? []);
  return { first: numbers[0] ?? null, last: numbers.at(-1) ?? null };
}

const range = ([from, to]: [number, number]): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function toNode(text: string, id: string): ContentNode {
  return { type: 'paragraph', id, content: [{ type: 'run', text }] };
}

/** The pieces of a paragraph as rich text; items next to each other are one list. */
function toContent(paragraph: ReportParagraph, order: number): ContentNode[] {
  const nodes: ContentNode[] = [];
  for (const [at, { type, text }] of paragraph.pieces.entries()) {
    const id = `p${order}-${at}`;
    const last = nodes.at(-1);
    if (type === 'text') nodes.push(toNode(text, id));
    else {
      const item = { id, content: [{ type: 'run' as const, text }], lists: [] };
      if (last?.type === 'list') last.items.push(item);
      else nodes.push({ type: 'list', id: `${id}-list`, ordered: false, items: [item] });
    }
  }
  return nodes;
}

/** The numbered sections of a read report, as a source block lists them. The link to HUDOC is unknown: a feed has it. */
export function sectionsFromReport(report: Report): ReportSection[] {
  return report.sections
    .filter(({ part }) => part === 'report')
    .map(({ path, title }) => ({ number: path, title, id: null, link: null }));
}

/** A new source block for a read report. Facts that are not on the cover stay unknown. */
export function sourceFromReport(report: Report, id: string): UnrevisedBlock<SourceBlock> {
  const source = describeSource(report);
  return sourceBlockSchema.omit({ revision: true }).parse({
    id,
    kind: 'source',
    title: nameOfReport(report, source),
    language: 'nl',
    source,
    sections: sectionsFromReport(report),
  });
}

function describeSource({ cover, language, file }: Report): Source {
  const known = cover.number === null ? undefined : findReportByNumber(cover.number);
  const country = cover.country ?? known?.country ?? null;
  const round = cover.round ?? known?.round ?? null;
  if (cover.organisation === 'GRETA' && country !== null && round !== null) {
    return {
      type: 'greta-report',
      country,
      round,
      number: cover.number,
      title: cover.title,
      language: language ?? 'en',
      adopted: cover.adopted ?? known?.adopted ?? null,
      published: cover.published ?? known?.published ?? null,
      hudoc: null,
    };
  }
  return {
    type: 'report',
    organisation: cover.organisation,
    title: cover.title ?? cover.number ?? file.replace(/\.pdf$/i, ''),
    date: cover.published ?? cover.adopted,
    url: null,
    language: language ?? 'nl',
  };
}

/** 'GRETA over Nederland, derde ronde (2023)', or organisation and title. */
function nameOfReport({ cover }: Report, source: Source): string {
  if (source.type !== 'greta-report') {
    const title = 'title' in source ? source.title : null;
    return [cover.organisation, title].filter((part) => part !== null).join(', ');
  }
  const day = source.published;
  const name = getCountryName(source.country, 'nl');
  return `GRETA over ${name}, ${formatOrdinal(source.round, 'nl')} ronde${day === null ? '' : ` (${day.slice(0, 4)})`}`;
}

/** The id under which the library has or gets the source block of a read report. */
export function makeSourceId(report: Report): string {
  const source = describeSource(report);
  if (source.type === 'greta-report') {
    const language = source.language === 'en' ? '' : `-${source.language.slice(0, 2)}`;
    return `greta-${source.country.toLowerCase()}-${source.round}${language}`;
  }
  return `rapport-${report.fingerprint.slice(0, 12)}`;
}
