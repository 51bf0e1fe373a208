import { defineCheck } from './check.ts';
import { findInPieces } from './find-in-pieces.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnText } from './prose/own-text.ts';

export interface DraftMark {
  text: string;
  /** The mark with the space before or after it, which goes with it. */
  cut: string;
}

/** A mark of an unfinished text: 'CONCEPT', '(concept)', 'v0.3', '??'. Not 'concept-motie' or 'een concept van de wet'. */
export const draftMarkLeft = defineCheck<'draft-mark-left', DraftMark>({
  code: 'draft-mark-left',
  severity: 'warning',
  run: ({ pieces }) => findInPieces(pieces.filter(isOwnText), readDraftMarks, (text, { cut }) => ({ text, cut })),
  texts: {
    nl: {
      name: 'Teken van een onaffe tekst',
      many: (count) => `${count} tekens van een onaffe tekst`,
      message: ({ text }) => `‘${text}’ hoort bij een tekst die nog niet af is.`,
      help: 'De lezer denkt dat dit nog verandert. Haal het weg als het document af is.',
    },
    en: {
      name: 'Mark of an unfinished text',
      many: (count) => `${count} marks of an unfinished text`,
      message: ({ text }) => `‘${text}’ belongs to a text that is not finished.`,
      help: 'The reader thinks that this will still change. Remove it when the document is finished.',
    },
  },
});

const MARKS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}-])(?:CONCEPT(?:VERSIE|TEKST)?|DRAFT|WERKVERSIE|KLADVERSIE)(?![\p{L}\p{N}-]|\s\p{Lu}{2})/gu,
  /\((?:concept(?:versie|tekst)?|draft|klad|werkversie)\)/giu,
  /^(?:concept(?:versie|tekst)?|draft|klad(?:versie)?|werkversie)(?:,?\s(?:versie\s)?v?\d[\d.]*)?[.:]?$/giu,
  /(?<![\p{L}\p{N}.])v0\.\d{1,2}(?![\p{L}\p{N}.])/gu,
  /(?<=^|\s)\?{2,}(?=\s|[.,;)]|$)|(?<=\p{L})\?{3,}/gu,
];

const readDraftMarks = cacheByText((text) => {
  const found = MARKS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({ from: index, to: index + mark.length })),
  ).sort((one, other) => one.from - other.from);
  return found
    .filter(({ from }, index) => index === 0 || from >= (found[index - 1]?.to ?? 0))
    .map(({ from, to }) => ({ from, to, cut: text.slice(...findCut(text, from, to)) }));
});

/** The mark and one space: the one before it, or after it at the beginning of a text. */
function findCut(text: string, from: number, to: number): [number, number] {
  if (/\s/.test(text.charAt(from - 1))) return [from - 1, to];
  return [from, from === 0 && /\s/.test(text.charAt(to)) ? to + 1 : to];
}
