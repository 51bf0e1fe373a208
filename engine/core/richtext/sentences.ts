/** A sentence of a text, in UTF-16 units, without surrounding white space. */
export interface SentenceRange {
  from: number;
  to: number;
}

/** Abbreviations whose dot never ends a sentence. Lower case, without the last dot. */
const NEVER_LAST = new Set(
  `nr nrs art artt p pp par blz pag lid ca vgl cf zgn m.b.t t.a.v i.v.m o.a m.n d.w.z bijv bv mr mrs dr drs ir ing prof ds st dhr mevr mw
  fig afl dl hfst sub resp incl excl max min tel m.i i.c t.o.v n.a.v o.b.v i.p.v z.g.n v.d vol ed eds jo jto jncto`.split(
    /\s+/,
  ),
);

/** Abbreviations whose dot ends a sentence only before a capital. */
const MAY_BE_LAST = new Set(
  `c.s etc enz e.d e.a jl a.s d.d e.v ev jan feb mrt apr jun jul aug sep sept okt nov dec i.d p.m a.m b.v n.v s.v`.split(
    /\s+/,
  ),
);

const CLOSING = /[’”»"'\])]/u;

/**
 * The sentences of a Dutch or English text. These do not end a sentence: a dot in a number, in an abbreviation ('nr.',
 * 'c.s.', 'art.'), after initials ('M.H. Bikker') or in a web address; an ellipsis before a small letter; a question in
 * quotation marks with which the sentence goes on ('“Wanneer?” vroeg zij.'). Closing quotation marks and brackets
 * belong to the sentence that they follow.
 */
export function splitSentences(text: string): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let from = 0;
  const end = (to: number) => {
    const range = trimRange(text, from, to);
    if (range) ranges.push(range);
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\n') {
      end(at + 1);
      continue;
    }
    if (!'.?!…'.includes(character)) continue;
    let after = at + 1;
    while (after < text.length && '.?!…'.includes(text[after] ?? '')) after++;
    const endMarks = text.slice(at, after);
    while (after < text.length && CLOSING.test(text[after] ?? '')) after++;
    if (endsSentence(text, from, at, endMarks, after)) end(after);
    at = after - 1;
  }
  end(text.length);
  return ranges;
}

const SPACE_HERE = /\s/uy;
const NEXT_HERE = /\s+[‘“«"'([]*(\S)/uy;
const ELISION_HERE = /\s+’[a-z]\s/uy;
const CAPITAL_HERE = /\s+[‘“«"']*\p{Lu}/uy;

/** Matches a sticky pattern at a position, without copying a part of the text. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endsSentence(text: string, from: number, at: number, endMarks: string, after: number): boolean {
  if (after >= text.length) return true;
  if (!matchAt(SPACE_HERE, text, after)) return false;
  const next = matchAt(NEXT_HERE, text, after)?.[1];
  if (next === undefined) return true;
  const begins = /[\p{Lu}\p{N}]/u.test(next) || matchAt(ELISION_HERE, text, after) !== null;
  if (endMarks !== '.') return begins;
  if (!begins) return false;
  const wordFrom = startOfWord(text, from, at);
  const word = text.slice(wordFrom, at).replace(/^[‘“«"'([]+/u, '');
  const plain = word.toLowerCase();
  if (NEVER_LAST.has(plain)) return false;
  if (isInitials(word)) return false;
  // '3. Maak …' at the start is a number before the sentence; 'in 2023. De …' ends a sentence.
  if (/^\p{N}{1,2}$/u.test(word) && trimRange(text, from, at)?.from === at - word.length) return false;
  if (MAY_BE_LAST.has(plain)) return matchAt(CAPITAL_HERE, text, after) !== null;
  return true;
}

/** Start of the word that ends at `at`; not before `from`. */
function startOfWord(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && !/\s/u.test(text[start - 1] ?? '')) start--;
  return start;
}

/** 'M', 'M.H', 'A.Th': letters before a name. A lone 'I' or a Roman numeral can end a sentence. */
function isInitials(word: string): boolean {
  return /^(?:\p{Lu}(?:\p{Ll}{0,2})?\.)*\p{Lu}(?:[hj])?$/u.test(word) && !/^[IVX]$/u.test(word);
}

function trimRange(text: string, from: number, to: number): SentenceRange | null {
  let start = from;
  let stop = to;
  while (start < stop && /\s/u.test(text[start] ?? '')) start++;
  while (stop > start && /\s/u.test(text[stop - 1] ?? '')) stop--;
  return stop > start ? { from: start, to: stop } : null;
}

/** Whether a text ends in a question mark, perhaps with closing quotation marks or brackets after it. */
export function isQuestion(text: string): boolean {
  return /\?[’”»"'\])]*$/u.test(text.trimEnd());
}
