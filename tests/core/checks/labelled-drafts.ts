import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Block, blockSchema } from '../../../engine/core/blocks/block.ts';
import type { CheckInput, ReportLookup } from '../../../engine/core/checks/check.ts';
import { collectKnownPapers } from '../../../engine/core/checks/known-papers.ts';
import type { CheckCode, CheckFinding } from '../../../engine/core/checks/list.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findReadReport } from '../../../engine/core/reports/find-read-report.ts';
import { type BlockInstance, type BodyNode, bodyNodeSchema, type Inline } from '../../../engine/core/richtext/model.ts';
import { shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { reportOf, paragraph as reportParagraph } from '../reports/sample-report.ts';
import { cite, draft, foundBy, paragraph, placed } from './drafts.ts';

const NEUTRAL = shippedHouseStyle('neutraal');
const FOLDER = join(import.meta.dirname, 'labelled');

/** A small document with what a check has to find in it. Each case states the facts that it needs; they are set for the test. */
export interface LabelledCase {
  /** One text for each paragraph. '@id' cites a block at that position, '[text](address)' is a link. */
  text?: string | string[];
  /** Ids of blocks that are placed after the text, with changes of the instance. */
  places?: (string | ({ id: string } & Partial<BlockInstance>))[];
  /** Other nodes after them. */
  nodes?: unknown[];
  /** Blocks of this case, besides those of the file; both are in the draft. */
  blocks?: Record<string, unknown>[];
  /** Blocks that only the library has. */
  library?: Record<string, unknown>[];
  title?: string;
  language?: string;
  variables?: Record<string, string>;
  today?: string;
  /** Kept reports: the texts of their paragraphs by number. The last character of a name, repeated, is the fingerprint. */
  reports?: Record<string, Record<string, string>>;
  /** Colours of the house style, besides those of the neutral one. */
  colors?: Record<string, string>;
  /** The expected findings, in order: the `text` of each finding, or else its message in Dutch. */
  finds: string[];
}

export interface LabelledFile {
  code: CheckCode;
  cases: LabelledCase[];
  /** Blocks that each case may use. */
  blocks: Record<string, unknown>[];
}

/** The labelled cases of each check, one file for each. */
export function labelledFiles(): LabelledFile[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      code: basename(file, '.json') as CheckCode,
      blocks: [],
      ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Pick<LabelledFile, 'cases'>),
    }));
}

export function makeLabelledDraft(one: LabelledCase, { blocks }: Pick<LabelledFile, 'blocks'>): Draft {
  const all = [...blocks, ...(one.blocks ?? [])].map(parseBlock);
  const texts = typeof one.text === 'string' ? [one.text] : (one.text ?? []);
  const instances = (one.places ?? []).map((place, index): BlockInstance => {
    const { id, ...more } = typeof place === 'string' ? { id: place } : place;
    const found = all.find((block) => block.id === id);
    if (!found) throw new Error(`no block ${id}`);
    return placed(found, { ...more, id: `at${index}-${id}` });
  });
  const nodes = (one.nodes ?? []).map((node): BodyNode => bodyNodeSchema.parse(node));
  const body = [
    ...texts.map((text, index) => paragraph(`p${index}`, ...readInline(text, index))),
    ...instances,
    ...nodes,
  ];
  return draft(body, all, {
    ...(one.title === undefined ? {} : { title: [{ type: 'run', text: one.title }] }),
    ...(one.language === undefined ? {} : { language: one.language }),
    variables: Object.fromEntries(Object.entries(one.variables ?? {}).map(([name, value]) => [name, { value }])),
  });
}

export function findLabelled(file: LabelledFile, one: LabelledCase, more: Partial<CheckInput> = {}): CheckFinding[] {
  const made = makeLabelledDraft(one, file);
  const library = (one.library ?? []).map(parseBlock);
  return foundBy(file.code, made, {
    papers: collectKnownPapers([...Object.values(made.blocks), ...library]),
    ...(one.today === undefined ? {} : { today: one.today }),
    ...(one.reports === undefined ? {} : { reports: readReports(one.reports) }),
    ...(one.colors === undefined ? {} : { houseStyle: { ...NEUTRAL, colors: { ...NEUTRAL.colors, ...one.colors } } }),
    ...more,
  });
}

/** A report for each id, whose fingerprint repeats the last character of the id. */
function readReports(reports: Record<string, Record<string, string>>): ReportLookup {
  const read = Object.entries(reports).map(([id, paragraphs]) =>
    reportOf(
      Object.entries(paragraphs).map(([number, text]) => reportParagraph(Number(number), text)),
      { fingerprint: id.slice(-1).repeat(64) },
    ),
  );
  return (reference) => findReadReport(read, reference);
}

function parseBlock(fields: Record<string, unknown>): Block {
  const { body, ...rest } = fields;
  const paragraphs = typeof body === 'string' ? [body] : Array.isArray(body) ? body : [];
  return blockSchema.parse({
    title: `Titel van ${fields.id}`,
    revision: '1'.repeat(64),
    ...rest,
    body: paragraphs.map((text, index) => paragraph(`b${index}`, String(text))),
  });
}

const PART = /@([A-Za-z0-9-]*[A-Za-z0-9])|\[([^\]]+)\]\(([^)\s]+\)?)\)/g;

function readInline(text: string, paragraphIndex: number): Inline[] {
  const content: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(PART)) {
    if (match.index > at) content.push({ type: 'run', text: text.slice(at, match.index) });
    const [whole, cited, linked, href] = match;
    if (cited !== undefined) content.push(cite(`c${paragraphIndex}-${match.index}`, cited));
    else content.push({ type: 'link', href: href ?? '', content: [{ type: 'run', text: linked ?? '' }] });
    at = match.index + whole.length;
  }
  if (at < text.length) content.push({ type: 'run', text: text.slice(at) });
  return content;
}
