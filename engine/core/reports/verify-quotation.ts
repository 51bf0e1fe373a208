/** Compares a literal quotation with the report, letter by letter. */
import { diffArrays } from 'diff';
import { sectionOfParagraph, textOfParagraph } from './paragraphs.ts';
import type { ReportPart, ReportReadSection } from './report.ts';
import type { QuotableParagraph, ReportText } from './report-text.ts';

/** The place of a quotation in the report. */
export interface QuotationPlace {
  /** Null for text without a number. */
  paragraph: number | null;
  pages: [number, number];
  section: ReportReadSection | null;
  /** `comments`: a quotation of the government and not of the report. */
  part: ReportPart;
}

/** A difference: the words of the quotation, and those of the report; '' for none. */
export interface QuotationDifference {
  quoted: string;
  source: string;
}

export type QuotationResult =
  /** Every letter is in the report. `isTypeset`: quotation marks, dashes or spaces have another form. */
  | { result: 'literal'; places: QuotationPlace[]; isTypeset: boolean }
  /** The report has nearly these words. `isLonger`: the quotation goes on where the paragraph ends. */
  | { result: 'altered'; place: QuotationPlace; differences: QuotationDifference[]; isLonger: boolean }
  | { result: 'not-found' };

/** Least share of the words of a quotation that its source has in the same order. */
const NEAR = 0.6;
/** Largest number of starts of a quotation times its parts that is tried: 'e […] e' could start at each word. */
const MAX_TRIES = 5_000_000;
/** Words of a quotation and a paragraph together that are aligned. A paragraph has a few hundred. */
const MAX_ALIGNED = 6_000;
/** An omission or a marked change: '(…)', '[...]', '[the authorities]', '…'. */
const OMISSION = /\s*(?:\[[^\]]{0,200}\]|\((?:…|\.{3})\)|…|\.{3})\s*/u;

/**
 * Compares `quotation`, without its quotation marks, with the text of the report. Parts between omissions ('(…)') and marked
 * changes ('[the authorities]') must follow each other in the report. With `paragraph` only that paragraph is compared.
 */
export function verifyQuotation(
  report: ReportText,
  quotation: string,
  options: { paragraph?: number | null } = {},
): QuotationResult {
  const paragraphs = report.paragraphs.filter(
    (one) => options.paragraph == null || (one.number === options.paragraph && one.part === 'report'),
  );
  const parts = splitAtOmissions(quotation);
  if (parts.length === 0) return { result: 'not-found' };
  // The report itself before the parts that are only printed with it.
  for (const part of ['report', 'summary', 'front', 'appendix', 'comments'] as const) {
    const found = findParts(
      paragraphs.filter((one) => one.part === part),
      parts,
    );
    if (!found) continue;
    const source = found.map(textOfParagraph).join(' ');
    const isTypeset = parts.some(({ printed }) => !collapse(source).includes(collapse(printed)));
    return { result: 'literal', places: found.map((one) => placeOf(report, one)), isTypeset };
  }
  return findNearest(report, paragraphs, quotation);
}

/** A part of a quotation between omissions. */
interface QuotedPart {
  printed: string;
  text: string;
  /** It may begin or end inside a word of the report: '[T]he'. */
  cutsStart: boolean;
  cutsEnd: boolean;
}

function splitAtOmissions(quotation: string): QuotedPart[] {
  const parts: QuotedPart[] = [];
  let from = 0;
  let cutsStart = false;
  for (const found of [...quotation.matchAll(new RegExp(OMISSION, 'gu')), null]) {
    const to = found ? found.index : quotation.length;
    const printed = quotation.slice(from, to);
    const isBracket = found?.[0].includes('[') ?? false;
    const text = fold(printed);
    if (text !== '') parts.push({ printed, text, cutsStart, cutsEnd: isBracket && !/^\s/.test(found?.[0] ?? '') });
    cutsStart = isBracket && !/\s$/.test(found?.[0] ?? '');
    from = to + (found?.[0].length ?? 0);
  }
  return parts;
}

/** The paragraphs that contain the parts in order; null if one part is missing. */
function findParts(paragraphs: readonly QuotableParagraph[], parts: readonly QuotedPart[]): QuotableParagraph[] | null {
  const starts: number[] = [];
  let whole = '';
  for (const one of paragraphs) {
    if (whole !== '') whole += ' ';
    starts.push(whole.length);
    whole += foldParagraph(one).text;
  }
  const paragraphAt = (position: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  };
  const finders = parts.map((part) => createFinder(whole, part));
  const first = parts[0]?.text ?? '';
  let tries = 0;
  // Each place of the first part is tried, because a phrase may occur before the sentence that is quoted.
  for (let begin = whole.indexOf(first); begin >= 0; begin = whole.indexOf(first, begin + 1)) {
    tries += parts.length;
    if (tries > MAX_TRIES) return null;
    let at = begin;
    const found = new Set<number>();
    for (const [index, part] of parts.entries()) {
      const position = finders[index]?.(at) ?? -1;
      // A later start would search the same part further on.
      if (position < 0) return null;
      at = position + part.text.length;
      for (let index = paragraphAt(position); index <= paragraphAt(at - 1); index += 1) found.add(index);
    }
    const indexes = [...found].sort((one, other) => one - other);
    // Parts of a quotation are near each other: at most the next paragraph.
    const isNear = (indexes.at(-1) ?? 0) - (indexes[0] ?? 0) <= indexes.length;
    if (isNear) return indexes.flatMap((index) => paragraphs[index] ?? []);
  }
  return null;
}

/**
 * Returns a function that finds the first place of a part from a position, at the edges of words: 'use' is no quotation of
 * 'because'. -1: there is none. Positions must not decrease, so that each character is read once.
 */
function createFinder(text: string, part: QuotedPart): (from: number) => number {
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const findFrom = (from: number): number => {
    for (let at = text.indexOf(part.text, from); at >= 0; at = text.indexOf(part.text, at + 1)) {
      const end = at + part.text.length;
      const cutsStart = isLetter(at - 1) && isLetter(at);
      const cutsEnd = isLetter(end) && isLetter(end - 1);
      if ((!cutsStart || part.cutsStart) && (!cutsEnd || part.cutsEnd)) return at;
    }
    return -1;
  };
  let last: number | null = null;
  return (from) => {
    if (last === null || (last >= 0 && last < from)) last = findFrom(from);
    return last;
  };
}

function findNearest(report: ReportText, paragraphs: readonly QuotableParagraph[], quotation: string): QuotationResult {
  const quoted = words(quotation);
  const known = new Set(quoted.map(({ folded }) => folded));
  const nearest = paragraphs
    .map((paragraph) => {
      const own = foldParagraph(paragraph).words();
      return { paragraph, shared: [...known].filter((word) => own.has(word)).length };
    })
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 5);
  let best: {
    paragraph: QuotableParagraph;
    differences: QuotationDifference[];
    isLonger: boolean;
    kept: number;
  } | null = null;
  for (const { paragraph } of nearest) {
    const source = words(textOfParagraph(paragraph));
    if (quoted.length + source.length > MAX_ALIGNED) continue;
    const compared = compareWords(quoted, source);
    if (!best || compared.kept > best.kept) best = { paragraph, ...compared };
  }
  if (!best || best.kept < quoted.length * NEAR) return { result: 'not-found' };
  const { paragraph, differences, isLonger } = best;
  return { result: 'altered', place: placeOf(report, paragraph), differences, isLonger };
}

interface Word {
  printed: string;
  folded: string;
}

function words(text: string): Word[] {
  return (text.match(/\S+/g) ?? []).map((printed) => ({ printed, folded: fold(printed) }));
}

/** The differences of a quotation from the stretch of a paragraph that it quotes. */
function compareWords(
  quoted: readonly Word[],
  source: readonly Word[],
): { differences: QuotationDifference[]; isLonger: boolean; kept: number } {
  const changes = diffArrays([...source], [...quoted], { comparator: (one, other) => one.folded === other.folded });
  const first = changes.findIndex(({ added, removed }) => !added && !removed);
  const last = changes.findLastIndex(({ added, removed }) => !added && !removed);
  const differences: QuotationDifference[] = [];
  let kept = 0;
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) continue;
    if (!change.added && !change.removed) {
      kept += change.value.length;
      continue;
    }
    const next = changes[index + 1];
    const pair = next && (next.added || next.removed) ? [change, next] : [change];
    index += pair.length - 1;
    const added = pair.find((one) => one.added)?.value ?? [];
    const removed = pair.find((one) => one.removed)?.value ?? [];
    // The paragraph may begin before the quotation and go on after it.
    const isBefore = index < first;
    const isAfter = index > last;
    const replaced = isBefore ? removed.slice(-added.length || removed.length) : removed.slice(0, added.length);
    const source = isBefore || isAfter ? (added.length === 0 ? [] : replaced) : removed;
    if (added.length > 0 || source.length > 0) differences.push({ quoted: join(added), source: join(source) });
  }
  const end = changes.at(-1);
  const isLonger = last >= 0 && end?.added === true && !changes.slice(last + 1).some(({ removed }) => removed);
  return { differences, isLonger, kept };
}

const join = (list: readonly Word[]): string => list.map(({ printed }) => printed).join(' ');

interface FoldedParagraph {
  text: string;
  /** Its different words. */
  words: () => ReadonlySet<string>;
}

/** Folded once: while a user types a quotation, each change compares it with every paragraph. */
const foldedParagraphs = new WeakMap<QuotableParagraph, FoldedParagraph>();

function foldParagraph(paragraph: QuotableParagraph): FoldedParagraph {
  const known = foldedParagraphs.get(paragraph);
  if (known) return known;
  const text = fold(textOfParagraph(paragraph));
  let own: ReadonlySet<string> | null = null;
  const folded: FoldedParagraph = {
    text,
    words: () => {
      own ??= new Set(text.split(' '));
      return own;
    },
  };
  foldedParagraphs.set(paragraph, folded);
  return folded;
}

function placeOf(report: ReportText, paragraph: QuotableParagraph): QuotationPlace {
  return {
    paragraph: paragraph.number,
    pages: paragraph.pages,
    section: sectionOfParagraph(report, paragraph),
    part: paragraph.part,
  };
}

/** Text without differences that typesetting makes: white space, the form of quotation marks, soft hyphens. */
function fold(text: string): string {
  return collapse(text)
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/—/g, '–');
}

function collapse(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}
