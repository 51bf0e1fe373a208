import { textOfParagraph } from './paragraphs.ts';
import type { Report, ReportParagraph } from './report.ts';

export interface ReportHit {
  /** Position in `report.paragraphs`. */
  index: number;
  paragraph: ReportParagraph;
  /** Where the words are in the text of the paragraph, in UTF-16 units. */
  ranges: { from: number; to: number }[];
}

/**
 * The paragraphs that contain every word of `words`, as the beginning of a word, in any order and whatever the accents and
 * capitals; a number finds the paragraph with that number too. Text between quotation marks must occur as it is.
 */
export function searchReport(report: Report, words: string): ReportHit[] {
  const phrases = [...words.matchAll(/["“”]([^"“”]+)["“”]|(\S+)/gu)].flatMap(([, phrase, word]) => {
    const text = fold(phrase ?? word ?? '').trim();
    return text === '' ? [] : [{ text, isWord: phrase === undefined }];
  });
  if (phrases.length === 0) return [];
  const number = /^\d+$/.test(words.trim()) ? Number(words.trim()) : null;
  return report.paragraphs.flatMap((paragraph, index): ReportHit[] => {
    const text = fold(textOfParagraph(paragraph));
    const ranges = phrases.map((phrase) => findAll(text, phrase));
    const isFound = ranges.every((found) => found.length > 0);
    if (!isFound && (number === null || paragraph.number !== number)) return [];
    return [{ index, paragraph, ranges: ranges.flat().sort((one, other) => one.from - other.from) }];
  });
}

function findAll(text: string, phrase: { text: string; isWord: boolean }): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(phrase.text); at >= 0; at = text.indexOf(phrase.text, at + 1)) {
    if (phrase.isWord && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    found.push({ from: at, to: at + phrase.text.length });
  }
  return found;
}

/** Lower case without accents, with as many characters as before. */
function fold(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‘’]/, "'");
    return plain.length === character.length ? plain : character;
  }).join('');
}
