/** A part of a text, in UTF-16 units. */
export interface TextRange {
  from: number;
  to: number;
}

/** Abbreviations after which a sentence goes on: 'Art. 26', 'No. 4', 'cf. paragraph 12', 'e.g. by'. */
const GOES_ON =
  /(?:^|[\s(])(?:art|arts|no|nos|nr|para|paras|par|p|pp|cf|e\.g|i\.e|vol|fig|bijv|blz|jo|lid|ibid)\.\s*$/iu;

/** The sentences of a text, without the white space around them. A line break ends a sentence. */
export function splitSentences(text: string, language: string): TextRange[] {
  const found: TextRange[] = [];
  let start: number | null = null;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const from: number = start ?? index;
    const to = index + segment.length;
    if (GOES_ON.test(segment) && to < text.length && !segment.includes('\n')) {
      start = from;
      continue;
    }
    start = null;
    const range = trimRange(text, { from, to });
    if (range.from < range.to) found.push(range);
  }
  return found;
}

/** The range without white space at its ends. */
export function trimRange(text: string, { from, to }: TextRange): TextRange {
  const part = text.slice(from, to);
  return { from: from + part.length - part.trimStart().length, to: to - (part.length - part.trimEnd().length) };
}
