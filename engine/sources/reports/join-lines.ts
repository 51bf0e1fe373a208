import type { Doubt, Repair } from '../../core/reports/report.ts';

/** A repair or doubt in a text, before its page and paragraph are known. `line` is the position of its first line. */
export interface TextRepair extends Pick<Repair, 'kind' | 'before' | 'after'> {
  line: number;
}
export interface TextDoubt extends Pick<Doubt, 'kind' | 'text'> {
  line: number;
}

export interface JoinedText {
  text: string;
  repairs: TextRepair[];
  doubts: TextDoubt[];
}

/** How often each word occurs in a report, in lower case: to know the words that a line end broke. */
export type Lexicon = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{N}]+)*/gu;
/** First parts that stay apart from the next: 'non-governmental', 'EU-wide', 'ex-partner'. */
const KEEPS_HYPHEN =
  /^(?:non|self|ex|co|anti|pre|post|pro|semi|quasi|well|ill|long|short|high|low|full|part|half|cross|multi|inter-agency|follow|decision|policy|law|victim|child|gender|age|state|day|mid|sous|demi|vice|oud|niet|anti-[a-z]+|[A-Z]{2,}|\d+)$/i;

/** Characters of the longest word that a line end breaks: only the end of a long text is searched. */
const LONGEST_WORD = 100;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** The words of lines, without those that a line end breaks. */
export function makeLexicon(lines: Iterable<string>): Lexicon {
  const counts = new Map<string, number>();
  let isBroken = false;
  for (const line of lines) {
    const words = unfoldLigatures(line).match(WORD) ?? [];
    const endsBroken = /[-\u00ad\u2010]$/.test(line.trimEnd());
    for (const [at, word] of words.entries()) {
      if ((at === 0 && isBroken) || (at === words.length - 1 && endsBroken)) continue;
      const key = word.toLowerCase().replace(/[\u2010\u2011]/g, '-');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    isBroken = endsBroken;
  }
  return counts;
}

/** Joins the lines of a paragraph: words that a line end broke, and ligatures. */
export function joinLines(lines: readonly string[], lexicon: Lexicon): JoinedText {
  const joined: JoinedText = { text: '', repairs: [], doubts: [] };
  for (const [index, raw] of lines.entries()) {
    const line = unfoldLigatures(raw).replace(/\s+/g, ' ').trim();
    for (const ligature of new Set(raw.match(/[ﬀ-ﬆ]/g) ?? []))
      joined.repairs.push({ kind: 'ligature', before: ligature, after: LIGATURES[ligature] ?? '', line: index });
    if (joined.text === '') joined.text = line;
    else appendLine(joined, line, index, lexicon);
  }
  // A soft hyphen inside a line is not printed.
  joined.text = joined.text.replaceAll('\u00ad', '');
  return joined;
}

function appendLine(joined: JoinedText, line: string, index: number, lexicon: Lexicon): void {
  const broken = /([\p{L}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{N}]+)*)([-\u00ad\u2010])$/u.exec(
    joined.text.slice(-LONGEST_WORD),
  );
  const next = /^[\p{L}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{N}]+)*/u.exec(line)?.[0];
  if (!broken?.[1] || !next) {
    // A dash or slash at a line end has no space after it only within a word.
    joined.text +=
      /[\p{L}\p{N}][/–]$/u.test(joined.text) && /^[\p{L}\p{N}]/u.test(line) && isTight(joined.text) ? line : ` ${line}`;
    return;
  }
  const [, first, hyphen] = broken;
  const decision = hyphen === '\u00ad' ? { keeps: false, isSure: true } : decide(first, next, lexicon);
  const before = `${first}${hyphen} ${next}`;
  const after = decision.keeps ? `${first}-${next}` : `${first}${next}`;
  joined.repairs.push({ kind: decision.keeps ? 'kept-hyphen' : 'hyphen', before, after, line: index - 1 });
  if (!decision.isSure) joined.doubts.push({ kind: 'hyphen', text: after, line: index - 1 });
  joined.text = `${joined.text.slice(0, joined.text.length - 1)}${decision.keeps ? '-' : ''}${line}`;
}

/** '2013/' at a line end goes on with '14' without a space; 'and/or' has none either. */
function isTight(text: string): boolean {
  return /\S[/]$/.test(text) && !/\s\S$/.test(text);
}

/** Whether a hyphen at a line end belongs to the word, by the words that the report has elsewhere. */
function decide(first: string, next: string, lexicon: Lexicon): { keeps: boolean; isSure: boolean } {
  const count = (word: string): number => lexicon.get(word.toLowerCase().replace(/[\u2010\u2011]/g, '-')) ?? 0;
  const kept = count(`${first}-${next}`);
  const whole = count(`${first}${next}`);
  if (kept > 0 || whole > 0) return { keeps: kept > whole, isSure: kept === 0 || whole === 0 };
  const last = first.split(/[-\u2010\u2011]/).at(-1) ?? first;
  // A capital or a digit never follows a hyphen that only a line end made.
  if (/^[\p{Lu}\p{N}]/u.test(next) && !/^\p{Lu}+$/u.test(first)) return { keeps: true, isSure: true };
  if (KEEPS_HYPHEN.test(last)) return { keeps: true, isSure: false };
  // 'follow-' 'up': both are words of the report, and the whole is none.
  const areWords = last.length > 2 && next.length > 1 && count(last) > 1 && count(next) > 1;
  return { keeps: areWords, isSure: false };
}

function unfoldLigatures(text: string): string {
  return text.replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}
