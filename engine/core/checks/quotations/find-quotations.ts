import type { Block } from '../../blocks/block.ts';
import { findSnapshot } from '../../drafts/instances.ts';
import type { ReportReference } from '../../reports/find-read-report.ts';
import { findParagraph } from '../../reports/paragraphs.ts';
import type { ReportText } from '../../reports/report-text.ts';
import { verifyQuotation } from '../../reports/verify-quotation.ts';
import type { BlockId, Location } from '../../richtext/model.ts';
import { plainText } from '../../richtext/plain-text.ts';
import { BoundedCache } from '../../typography/bounded-cache.ts';
import { formatBlockName } from '../block-name.ts';
import { keepFirstUses } from '../block-uses.ts';
import type { CheckContext, RawFinding } from '../check.ts';
import { getPrintedBody } from '../printed.ts';
import { isOwnText } from '../prose/own-text.ts';
import { readCitingSentences } from '../prose/sentence-sources.ts';
import { getLocation, type TextPiece } from '../text-pieces.ts';
import { type Comparison, compareQuotation } from './compare-quotation.ts';
import { readQuotedPassages } from './quoted-passages.ts';

/** A quotation of a document that differs from its source. */
interface WrongQuotation {
  /** `longer`: it goes on where its source begins or ends. */
  kind: 'altered' | 'longer';
  /** The words of the quotation that differ. */
  words: string;
  /** The quotation in the words of the source; null: not known, or the quotation has an omission. */
  right: string | null;
  block: BlockId;
  /** Name of the block that has the source's text. */
  title: string;
  /** The quotation in the document. */
  quotation: string;
  /** Of the quotation, in the writer's own text. */
  location: Location | null;
  /**
   * `text`: `location` has the range of the quotation; `adapted`: the writer changed the text of the block; `library`: the block
   * itself differs from its report.
   */
  where: 'text' | 'adapted' | 'library';
}

/**
 * The quotations of a document that differ from their source: literal blocks that the writer adapted, literal findings
 * against the report that the user opened, and passages between quotation marks against the literal blocks of the draft.
 */
function findWrongQuotations(context: CheckContext): readonly WrongQuotation[] {
  const known = foundBefore.get(context.pieces);
  if (known) return known;
  const found = [...compareAdapted(context), ...compareWithReports(context), ...comparePassages(context)];
  foundBefore.set(context.pieces, found);
  return found;
}

/** The values of a finding about a quotation. */
export interface WrongQuotationValues {
  /** The quotation in the text; null: it is the text of a block. */
  text: string | null;
  /** The words that differ from the source, shortened. */
  words: string;
  /** The quotation in the words of the source; null: not known, or it is no text of the document. */
  right: string | null;
  title: string;
  /** The writer changed the text of the block in this document. */
  isAdapted: boolean;
}

/** The findings about quotations that differ from their source in this way. */
export function reportQuotations(
  context: CheckContext,
  way: WrongQuotation['kind'],
): RawFinding<WrongQuotationValues>[] {
  return findWrongQuotations(context).flatMap(({ kind, words, right, block, title, quotation, location, where }) => {
    if (kind !== way) return [];
    const isInText = where === 'text';
    const values = {
      text: isInText ? quotation : null,
      words: shortenWords(words),
      right: isInText ? right : null,
      title,
      isAdapted: where === 'adapted',
    };
    return [{ location, block, values, about: quotation }];
  });
}

/** By the pieces of a run: two checks need the same comparisons. */
const foundBefore = new WeakMap<CheckContext['pieces'], readonly WrongQuotation[]>();

/** Characters of the differing words in a message. */
const LONGEST_WORDS = 120;

/** The words of a quotation on one line, shortened for a message. */
function shortenWords(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS).trimEnd()}…` : line;
}

/** Kinds and findings whose body is the verbatim text of another author or a speaker. */
function hasLiteralText(block: Block): boolean {
  return block.kind === 'motion' || block.kind === 'quote' || (block.kind === 'finding' && block.literal);
}

function compareAdapted({ uses }: CheckContext): WrongQuotation[] {
  return uses.flatMap(({ id, placed, location }) => {
    if (!placed?.instance.own?.body || !hasLiteralText(placed.block)) return [];
    // A translation.
    if (placed.instance.lang !== undefined && placed.instance.lang !== placed.block.language) return [];
    const quotation = plainText(getPrintedBody(placed)).trim();
    const source = plainText(placed.block.body);
    if (quotation === '' || source === '') return [];
    const comparison = compare(quotation, source);
    if (comparison.kind === 'same') return [];
    // Text that resembles nothing of the block is not its literal text either.
    const difference = toDifference(comparison, quotation) ?? { kind: 'altered', words: quotation, right: null };
    return [
      {
        ...difference,
        block: id,
        title: formatBlockName(placed.block),
        quotation,
        location,
        where: 'adapted' as const,
      },
    ];
  });
}

function compareWithReports({ draft, uses, reports }: CheckContext): WrongQuotation[] {
  if (!reports) return [];
  return keepFirstUses(uses).flatMap(({ id, block, location }) => {
    if (block.kind !== 'finding' || !block.literal) return [];
    const report = reports(referToReport(block, draft));
    const quotation = plainText(block.body).trim();
    if (!report || quotation === '') return [];
    const { difference } = compareWithReport(report, quotation, block.paragraph);
    return difference
      ? [{ ...difference, block: id, title: formatBlockName(block), quotation, location, where: 'library' as const }]
      : [];
  });
}

type Difference = Pick<WrongQuotation, 'kind' | 'words' | 'right'>;

/** A quotation in a report. `isFound`: the report has it, or nearly. */
interface ReportComparison {
  isFound: boolean;
  difference: Difference | null;
}

/** By the report: a text of a finding changes seldom, and a report has a thousand paragraphs. */
const reportComparisons = new WeakMap<ReportText, BoundedCache<ReportComparison>>();

function compareWithReport(report: ReportText, quotation: string, paragraph: string | null): ReportComparison {
  const known = reportComparisons.get(report) ?? new BoundedCache<ReportComparison>(512);
  reportComparisons.set(report, known);
  return known.get(`${paragraph} ${quotation}`, () => verify(report, quotation, paragraph));
}

function verify(report: ReportText, quotation: string, paragraph: string | null): ReportComparison {
  const [number, ...others] = expandParagraphs(paragraph ?? '').map(Number);
  // Another check reports a number that the report does not have.
  if (number !== undefined && [number, ...others].some((one) => findParagraph(report, one) === null)) {
    return { isFound: false, difference: null };
  }
  const verified = verifyQuotation(report, quotation, { paragraph: others.length === 0 ? (number ?? null) : null });
  if (verified.result === 'literal') return { isFound: true, difference: null };
  if (verified.result === 'not-found') {
    return { isFound: false, difference: { kind: 'altered', words: quotation, right: null } };
  }
  const [first] = verified.differences;
  const kind = verified.isLonger && verified.differences.length === 1 ? 'longer' : 'altered';
  return { isFound: true, difference: { kind, words: first?.quoted || first?.source || quotation, right: null } };
}

/** The words of a comparison; null: the texts are equal, or have nothing in common. */
function toDifference(comparison: Comparison, quotation: string): Difference | null {
  if (comparison.kind === 'same' || comparison.kind === 'other') return null;
  const { from, to } = comparison;
  const words = quotation.slice(from, to).trim() || quotation;
  if (comparison.kind === 'altered') return { kind: 'altered', words, right: comparison.right };
  // Without the words that the source does not have.
  const right = from === 0 ? quotation.slice(to).trimStart() : quotation.slice(0, from).trimEnd();
  return { kind: 'longer', words, right };
}

/** The numbers of '12', '12-14', '12 en 14' or '12, 15'. */
export function expandParagraphs(numbers: string): string[] {
  return [...numbers.matchAll(/(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?/g)].flatMap(([, first = '', last]) => {
    const [from, to] = [Number(first), Number(last ?? first)];
    const count = to - from;
    return count >= 0 && count < 50 ? Array.from({ length: count + 1 }, (_, index) => String(from + index)) : [first];
  });
}

function comparePassages(context: CheckContext): WrongQuotation[] {
  const sources = Object.values(context.draft.blocks)
    .filter(hasLiteralText)
    .map((block) => ({ block, text: readSource(block) }))
    .filter(({ text }) => text !== '');
  if (sources.length === 0 && !context.reports) return [];
  return context.pieces.flatMap((piece) =>
    listPassages(piece).flatMap(({ from, to, text }) => {
      const compared = sources.map(({ block, text: source }) => ({ block, comparison: compare(text, source) }));
      if (compared.some(({ comparison }) => comparison.kind === 'same')) return [];
      const [wrong] = compared.flatMap(({ block, comparison }) => {
        const difference = toDifference(comparison, text);
        return difference ? [{ block, difference }] : [];
      });
      const found = wrong ?? compareWithCitedReports(piece, { from, text }, context);
      if (!found) return [];
      const { block, difference } = found;
      const location = getLocation(piece, { from, to });
      const title = formatBlockName(block);
      return [{ ...difference, block: block.id, title, quotation: text, location, where: 'text' as const }];
    }),
  );
}

/** A passage that nearly is in a kept report that its sentence cites; null: it is there, or nothing like it is. */
function compareWithCitedReports(
  piece: TextPiece,
  { from, text }: { from: number; text: string },
  context: CheckContext,
): { block: Block; difference: Difference } | null {
  const { reports, draft } = context;
  if (!reports || piece.citations.length === 0) return null;
  const sentence = readCitingSentences(piece, context).find((one) => one.from <= from && from < one.to);
  const found = (sentence?.cited ?? []).map((block) => {
    const report = reports(referToReport(block, draft));
    return { block, result: report && compareWithReport(report, text, null) };
  });
  if (found.some(({ result }) => result?.isFound && result.difference === null)) return null;
  const [near] = found.flatMap(({ block, result }) =>
    result?.isFound && result.difference ? [{ block, difference: result.difference }] : [],
  );
  return near ?? null;
}

/** The report that a finding or a source block is about. */
export function referToReport(block: Block, draft: CheckContext['draft']): ReportReference {
  if (block.kind === 'finding') {
    const report = block.report === null ? undefined : findSnapshot(draft, block.report);
    return { fingerprint: block.fingerprint, source: report?.kind === 'source' ? report.source : null };
  }
  const source = block.kind === 'source' ? block.source : null;
  for (const one of Object.values(draft.blocks)) {
    if (one.kind === 'finding' && one.report === block.id && one.fingerprint !== null) {
      return { fingerprint: one.fingerprint, source };
    }
  }
  return { fingerprint: null, source };
}

/** Texts between quotation marks in the writer's own text, and whole quotations. */
function listPassages(piece: TextPiece): readonly { from: number; to: number; text: string }[] {
  if (piece.placed !== null && !isOwnText(piece)) return [];
  if (piece.literal && piece.placed === null) return [{ from: 0, to: piece.text.length, text: piece.text }];
  return readQuotedPassages(piece.text);
}

/** Plain texts of snapshots: a draft keeps its blocks while the user types. */
const sourceTexts = new WeakMap<Block, string>();
function readSource(block: Block): string {
  const known = sourceTexts.get(block);
  if (known !== undefined) return known;
  const text = plainText(block.body);
  sourceTexts.set(block, text);
  return text;
}

const comparisons = new BoundedCache<Comparison>(4096);
function compare(quotation: string, source: string): Comparison {
  return comparisons.get(`${quotation.length} ${quotation}${source}`, () => compareQuotation(quotation, source));
}
