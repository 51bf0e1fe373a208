import type { Change, MarkedText } from './marked-text.ts';

/**
 * Quotation marks of every kind become ‘…’ and, inside, “…”; apostrophes become ’. The role of a mark follows from its
 * position and the marks around it, not from its own shape, so applying the rules twice changes nothing.
 */

const ANY_MARK = /['"\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00b4`]/;
const SINGLE = /['\u2018\u2019\u201a\u201b\u00b4`]/;
/** Characters that users type for an apostrophe: straight or closing marks. */
const APOSTROPHE = /['\u2019\u00b4]/;
const OPENER = /[\s([{<\u00ab\u2013\u2014/]/;
const WORD = /[\p{L}\p{N}]/u;
const WORD_HERE = /[\p{L}\p{N}]+/uy;

/**
 * Role of a mark by its position. `inWord`: between letters. `genitive`: after an s, x or z, where it ends a name (Hans’)
 * or closes. `elision`: before a single letter, where it is an apostrophe (’s avonds) or opens. `year`: before two digits,
 * likewise (’90). `alone`: between spaces, left unchanged.
 */
type MarkRole = 'open' | 'close' | 'inWord' | 'genitive' | 'elision' | 'year' | 'alone';

interface Mark {
  at: number;
  char: string;
  role: MarkRole;
}

/**
 * The changes that correct the marks of a text. `hasOurMarks`: whether the language at a position uses these marks.
 * `depth` 1: the caller encloses the whole text in quotation marks later.
 */
export function findMarkChanges(marked: MarkedText, hasOurMarks: (at: number) => boolean, depth = 0): Change[] {
  const marks = findMarks(marked, hasOurMarks);
  const restByMark = computeRests(marks);
  const changes: Change[] = [];
  let level = 0;
  marks.forEach((mark, index) => {
    const replacement = chooseMark(mark, index);
    if (replacement !== mark.char) changes.push({ at: mark.at, length: 1, replacement });
  });
  return changes;

  function chooseMark(mark: Mark, index: number): string {
    switch (mark.role) {
      case 'alone':
        return mark.char;
      case 'inWord':
        return SINGLE.test(mark.char) ? '’' : mark.char === '"' ? '”' : mark.char;
      case 'elision':
        return APOSTROPHE.test(mark.char) || !balances(index, level + 1) ? '’' : open();
      case 'year':
        return balances(index, level + 1) ? open() : '’';
      case 'open':
        return open();
      case 'genitive':
        return level === 0 || (balances(index, level) && !balances(index, level - 1)) ? unpairedMark(mark) : close();
      case 'close':
        return level === 0 ? unpairedMark(mark) : close();
    }
  }

  function open(): string {
    level += 1;
    return (level + depth) % 2 === 1 ? '‘' : '“';
  }

  function close(): string {
    level -= 1;
    return (level + depth) % 2 === 0 ? '’' : '”';
  }

  /** An apostrophe, or a mark without a partner (5” for inches). */
  function unpairedMark(mark: Mark): string {
    return SINGLE.test(mark.char) ? '’' : '”';
  }

  /** Whether the marks after this one close all `from` open levels. */
  function balances(index: number, from: number): boolean {
    const rest = restByMark[index];
    return rest !== undefined && from + rest.sum === 0 && from + rest.lowest >= 0;
  }
}

/** The marks after a mark, each counted as +1 (opens) or -1 (closes): their sum, and the lowest value of the sum on the way. */
interface Rest {
  sum: number;
  lowest: number;
}

/** The rest after each mark, computed once from the end: a text may contain thousands of marks. */
function computeRests(marks: readonly Mark[]): Rest[] {
  const suffixes: Rest[] = new Array(marks.length);
  let rest: Rest = { sum: 0, lowest: 0 };
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    suffixes[index] = rest;
    const role = marks[index]?.role;
    const step = role === 'open' ? 1 : role === 'close' || role === 'genitive' ? -1 : 0;
    rest = { sum: step + rest.sum, lowest: Math.min(0, step + rest.lowest) };
  }
  return suffixes;
}

function findMarks(marked: MarkedText, hasOurMarks: (at: number) => boolean): Mark[] {
  const { text } = marked;
  const isMark = (at: number) =>
    at >= 0 && at < text.length && ANY_MARK.test(text.charAt(at)) && !marked.isSettled(at) && hasOurMarks(at);
  const marks: Mark[] = [];
  let previous: Mark | undefined;
  let after = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isMark(at)) continue;
    // Adjacent marks share one end, which is computed once: there may be thousands.
    if (after <= at) after = at + 1;
    while (isMark(after)) after += 1;
    const char = text.charAt(at);
    const before = text.charAt(at - 1);
    const follows = previous?.at === at - 1 ? previous : undefined;
    const leftOpen = at === 0 || (follows ? isOpening(follows) : OPENER.test(before));
    const rightOpen = after >= text.length || /\s/.test(text.charAt(after));
    WORD_HERE.lastIndex = at + 1;
    const word = WORD_HERE.exec(text)?.[0] ?? '';
    let role: MarkRole;
    if (leftOpen && rightOpen) role = 'alone';
    else if (leftOpen) role = getOpeningRole(word, isMark(at + 1 + word.length));
    else if (!follows && after === at + 1 && WORD.test(before) && WORD.test(text.charAt(at + 1))) role = 'inWord';
    else if (!follows && after === at + 1 && /[sxz]/i.test(before) && rightOpen) role = 'genitive';
    else role = 'close';
    previous = { at, char, role };
    marks.push(previous);
  }
  return marks;
}

function isOpening(mark: Mark): boolean {
  return mark.role === 'open' || mark.role === 'elision' || mark.role === 'year';
}

/** The role of a mark before a word: ’s avonds, ’t, ’n, ’90. `isClosedAtOnce`: another mark follows the word. */
function getOpeningRole(word: string, isClosedAtOnce: boolean): MarkRole {
  if (isClosedAtOnce) return 'open';
  if (/^(s|t|n|m|k|r|ns)$/.test(word)) return 'elision';
  return /^\d\d$/.test(word) ? 'year' : 'open';
}
