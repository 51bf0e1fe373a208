import { cacheByText } from '../prose/cache-by-text.ts';
import { type QuotedToken, readTokens } from './quoted-tokens.ts';

/**
 * A quotation held against its source, word by word; capitals, punctuation and kinds of quotation marks do not count.
 * Ranges are UTF-16 units of the quotation.
 */
export type Comparison =
  | { kind: 'same' }
  /** Words differ within the range; `right` is the source's text for the whole quotation, null where it has an omission. */
  | { kind: 'altered'; from: number; to: number; right: string | null }
  /** The quotation goes on before the beginning or after the end of its source: the range of those words. */
  | { kind: 'longer'; from: number; to: number }
  /** It does not resemble the source. */
  | { kind: 'other' };

/** Fewest words that a quotation shares with its source before a difference counts. */
const LEAST_SHARED = 5;
/** Least share of a quotation's words that its source has, in order. */
const LEAST_SHARE = 0.7;
/** Fewest words beyond the source: one may be a slip, which is an altered quotation. */
const LEAST_BEYOND = 2;
/** Longest source and quotation that are aligned, in words. A motion or a paragraph has a tenth. */
const LONGEST = 1500;

/**
 * Compares a quotation with a text that it may come from. An omission ('(…)', '[…]', '…') matches any words, a bracketed
 * word ('[de minister]') up to four, and brackets inside a word ('[D]e') are ignored.
 */
export function compareQuotation(quotation: string, source: string): Comparison {
  const quoted = readTokens(quotation);
  const words = readSourceWords(source);
  if (isContained(quoted, words)) return { kind: 'same' };
  const ownWords = quoted.filter(({ kind }) => kind === 'word').length;
  if (ownWords < LEAST_SHARED || quoted.length > LONGEST || words.length > LONGEST) return { kind: 'other' };
  const beyond = findBeyond(quoted, words);
  if (beyond) return beyond;
  if (countShared(quoted, words) < Math.max(LEAST_SHARED, LEAST_SHARE * ownWords)) return { kind: 'other' };
  return align(quoted, words, source);
}

/** A source is compared with each quotation of a document. */
const readSourceWords = cacheByText((source: string) => readTokens(source).filter(({ kind }) => kind === 'word'));

/** Whether the parts between the omissions are in the source, in order and unchanged. */
function isContained(quoted: readonly QuotedToken[], words: readonly QuotedToken[]): boolean {
  let next = 0;
  for (const part of splitAtOmissions(quoted)) {
    const end = findPart(part, words, next);
    if (end === null) return false;
    next = end;
  }
  return true;
}

function splitAtOmissions(quoted: readonly QuotedToken[]): QuotedToken[][] {
  const parts: QuotedToken[][] = [[]];
  for (const token of quoted) {
    if (token.kind === 'omission') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.some(({ kind }) => kind === 'word'));
}

/** Words of the source that a bracketed word may replace. */
const MAX_INSERTION = 4;
/** Occurrences that are followed for one part, added up over its words; 'de de de …' is in itself at each word. */
const MAX_FOLLOWED = 2_000_000;

/**
 * The index after the occurrence of a part that ends first, from `start`; null: there is none. Follows all occurrences at
 * once, token by token: each is the index of the next word of the source. So a bracketed word never starts a new search.
 * Null also for a part with more occurrences than a text of words has.
 */
function findPart(part: readonly QuotedToken[], words: readonly QuotedToken[], start: number): number | null {
  let ends = Array.from({ length: Math.max(0, words.length - start + 1) }, (_, at) => start + at);
  let followed = 0;
  for (const token of part) {
    followed += ends.length;
    if (followed > MAX_FOLLOWED) return null;
    ends =
      token.kind === 'insertion'
        ? skipWords(ends, words.length)
        : ends.filter((at) => words[at]?.word === token.word).map((at) => at + 1);
    if (ends.length === 0) return null;
  }
  return ends[0] ?? null;
}

/** The indexes that follow each index by none to `MAX_INSERTION` words; both lists are ascending, without repetition. */
function skipWords(ends: readonly number[], last: number): number[] {
  const reached: number[] = [];
  for (const end of ends) {
    const from = Math.max(end, (reached.at(-1) ?? -1) + 1);
    for (let at = from; at <= Math.min(end + MAX_INSERTION, last); at++) reached.push(at);
  }
  return reached;
}

function countShared(quoted: readonly QuotedToken[], words: readonly QuotedToken[]): number {
  const known = new Set(words.map(({ word }) => word));
  return quoted.filter(({ kind, word }) => kind === 'word' && known.has(word)).length;
}

/** The words of a quotation after the end of its source, or before the beginning, where the rest is unchanged. */
function findBeyond(quoted: readonly QuotedToken[], words: readonly QuotedToken[]): Comparison | null {
  const most = Math.min(quoted.length, words.length);
  const isSame = (at: number, start: number, count: number) => {
    for (let index = 0; index < count; index++) {
      if (quoted[at + index]?.word !== words[start + index]?.word) return false;
    }
    return true;
  };
  for (let count = most; count >= LEAST_SHARED; count--) {
    const isAtEnd = isSame(0, words.length - count, count);
    const isAtStart = !isAtEnd && isSame(quoted.length - count, 0, count);
    if (!isAtEnd && !isAtStart) continue;
    const extra = isAtEnd ? quoted.slice(count) : quoted.slice(0, quoted.length - count);
    return extra.length < LEAST_BEYOND ? null : rangeOf('longer', extra);
  }
  return null;
}

type Step = 'same' | 'changed' | 'added' | 'dropped';

/** Edit distance of the quotation to any stretch of the source, with the steps of the best alignment. */
function align(quoted: readonly QuotedToken[], words: readonly QuotedToken[], source: string): Comparison {
  const rows = quoted.length + 1;
  const columns = words.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let row = 1; row < rows; row++) {
    const token = quoted[row - 1];
    const isFree = token?.kind !== 'word';
    cost[row * columns] = (cost[(row - 1) * columns] ?? 0) + (isFree ? 0 : 1);
    for (let column = 1; column < columns; column++) {
      const above = (row - 1) * columns + column;
      const isSame = token?.kind === 'word' && token.word === words[column - 1]?.word;
      cost[row * columns + column] = Math.min(
        (cost[above - 1] ?? 0) + (isSame || isFree ? 0 : 1),
        (cost[above] ?? 0) + (isFree ? 0 : 1),
        // Behind an omission the source may go on for free.
        (cost[row * columns + column - 1] ?? 0) + (token?.kind === 'omission' ? 0 : 1),
      );
    }
  }
  let column = 0;
  const last = (rows - 1) * columns;
  for (let at = 1; at < columns; at++) if ((cost[last + at] ?? 0) < (cost[last + column] ?? 0)) column = at;
  const end = column;
  const steps: { step: Step; token: QuotedToken }[] = [];
  let row = rows - 1;
  while (row > 0) {
    const token = quoted[row - 1] as QuotedToken;
    const here = cost[row * columns + column] ?? 0;
    const isFree = token.kind !== 'word';
    const isSame = !isFree && column > 0 && token.word === words[column - 1]?.word;
    if (column > 0 && here === (cost[(row - 1) * columns + column - 1] ?? 0) + (isSame || isFree ? 0 : 1)) {
      steps.push({ step: isSame || isFree ? 'same' : 'changed', token });
      row--;
      column--;
    } else if (here === (cost[(row - 1) * columns + column] ?? 0) + (isFree ? 0 : 1)) {
      steps.push({ step: isFree ? 'same' : 'added', token });
      row--;
    } else {
      if (token.kind !== 'omission') steps.push({ step: 'dropped', token });
      column--;
    }
  }
  steps.reverse();
  return judge(steps, { start: column, end, words, source });
}

interface Stretch {
  /** Indexes of the first word of the source that is quoted, and of the one after the last. */
  start: number;
  end: number;
  words: readonly QuotedToken[];
  source: string;
}

function judge(
  steps: readonly { step: Step; token: QuotedToken }[],
  { start, end, words, source }: Stretch,
): Comparison {
  const own = steps.filter(({ step, token }) => step !== 'dropped' && token.kind === 'word');
  const shared = own.filter(({ step }) => step === 'same').length;
  const edits = steps.filter(({ step }) => step !== 'same');
  if (shared < LEAST_SHARED) return { kind: 'other' };
  if (shared / own.length < LEAST_SHARE) return { kind: 'other' };
  const hasOmission = steps.some(({ token }) => token.kind === 'omission');
  const [first, last] = [words[start], words[end - 1]];
  const right = hasOmission || !first || !last ? null : source.slice(first.from, last.to);
  return {
    ...rangeOf(
      'altered',
      edits.map(({ token }) => token),
    ),
    right,
  } as Comparison;
}

function rangeOf<Kind extends 'altered' | 'longer'>(kind: Kind, tokens: readonly QuotedToken[]) {
  return { kind, from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 };
}
