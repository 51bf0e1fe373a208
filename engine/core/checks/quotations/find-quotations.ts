import type { Block } from '../../blocks/block.ts';
import type { BlockId, Location } from '../../richtext/model.ts';
import { plainText } from '../../richtext/plain-text.ts';
import { BoundedCache } from '../../typography/bounded-cache.ts';
import { formatBlockName } from '../block-name.ts';
import type { CheckContext, ReportText } from '../check.ts';
import { getPrintedBody } from '../printed.ts';
import { isOwnText } from '../prose/own-text.ts';
import { getLocation, type TextPiece } from '../text-pieces.ts';
import { type Comparison, compareQuotation } from './compare-quotation.ts';
import { readQuotedPassages } from './quoted-passages.ts';

/** A quotation of a document that differs from its source. */
export interface WrongQuotation {
  comparison: Exclude<Comparison, { kind: 'same' | 'other' }>;
  block: BlockId;
  /** Name of the block that has the source's text. */
  title: string;
  /** The quotation in the document. */
  quotation: string;
  /** Of the quotation, in the writer's own text. */
  location: Location | null;
  /** Whether `location` has the range of the quotation. */
  isInText: boolean;
}

/**
 * The quotations of a document that differ from their source: literal blocks that the writer adapted, literal findings
 * against the report that the user opened, and passages between quotation marks against the literal blocks of the draft.
 */
export function findWrongQuotations(context: CheckContext): readonly WrongQuotation[] {
  const known = foundBefore.get(context.pieces);
  if (known) return known;
  const found = [...compareAdapted(context), ...compareWithReports(context), ...comparePassages(context)];
  foundBefore.set(context.pieces, found);
  return found;
}

/** By the pieces of a run: two checks need the same comparisons. */
const foundBefore = new WeakMap<CheckContext['pieces'], readonly WrongQuotation[]>();

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
    const changed =
      comparison.kind === 'other'
        ? { kind: 'altered' as const, from: 0, to: quotation.length, right: null }
        : comparison;
    const title = formatBlockName(placed.block);
    return [{ comparison: changed, block: id, title, quotation, location, isInText: false }];
  });
}

function compareWithReports({ uses, reports }: CheckContext): WrongQuotation[] {
  if (!reports) return [];
  const seen = new Set<BlockId>();
  return uses.flatMap(({ id, block, location }) => {
    if (block.kind !== 'finding' || !block.literal || block.report === null || seen.has(id)) return [];
    seen.add(id);
    const report = reports(block.report);
    const source = report && findParagraphs(report, block.paragraph);
    const quotation = plainText(block.body).trim();
    if (!source || quotation === '') return [];
    const comparison = compare(quotation, source);
    if (comparison.kind === 'same') return [];
    const changed =
      comparison.kind === 'other'
        ? { kind: 'altered' as const, from: 0, to: quotation.length, right: null }
        : comparison;
    return [{ comparison: changed, block: id, title: formatBlockName(block), quotation, location, isInText: false }];
  });
}

/** The text of the paragraphs '12', '12-14' or '12 en 14'; null where the report lacks one of them. */
function findParagraphs({ paragraphs }: ReportText, numbers: string | null): string | null {
  const texts = expandParagraphs(numbers ?? '').map((number) => paragraphs.get(number));
  return texts.length === 0 || texts.includes(undefined) ? null : texts.join('\n');
}

/** The numbers of '12', '12-14', '12 en 14' or '12, 15'. */
export function expandParagraphs(numbers: string): string[] {
  return [...numbers.matchAll(/(\d{1,4})(?:\s?[-–]\s?(\d{1,4}))?/g)].flatMap(([, first = '', last]) => {
    const [from, to] = [Number(first), Number(last ?? first)];
    const count = to - from;
    return count >= 0 && count < 50 ? Array.from({ length: count + 1 }, (_, index) => String(from + index)) : [first];
  });
}

function comparePassages({ draft, pieces }: CheckContext): WrongQuotation[] {
  const sources = Object.values(draft.blocks)
    .filter(hasLiteralText)
    .map((block) => ({ block, text: readSource(block) }))
    .filter(({ text }) => text !== '');
  if (sources.length === 0) return [];
  return pieces.flatMap((piece) =>
    listPassages(piece).flatMap(({ from, to, text }) => {
      const compared = sources.map(({ block, text: source }) => ({ block, comparison: compare(text, source) }));
      if (compared.some(({ comparison }) => comparison.kind === 'same')) return [];
      const [wrong] = compared.filter(({ comparison }) => comparison.kind !== 'other');
      if (!wrong) return [];
      const { block, comparison } = wrong;
      return [
        {
          comparison: comparison as WrongQuotation['comparison'],
          block: block.id,
          title: formatBlockName(block),
          quotation: text,
          location: getLocation(piece, { from, to }),
          isInText: true,
        },
      ];
    }),
  );
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
