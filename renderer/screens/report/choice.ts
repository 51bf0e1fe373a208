import type { ReportChoice } from '../../../engine/core/reports/finding-from-report.ts';
import { formatNumbers, isQuotable, textOfParagraph } from '../../../engine/core/reports/paragraphs.ts';
import type { Report } from '../../../engine/core/reports/report.ts';
import { splitSentences, type TextRange, trimRange } from './sentences.ts';

/** The choice of the user: whole paragraphs, or a part of one. Paragraphs are positions in `report.paragraphs`. */
export type Choice =
  | {
      what: 'paragraphs';
      chosen: ReadonlySet<number>;
      /** The paragraph from which a range extends; null: none was chosen yet. */
      anchor: number | null;
    }
  | ({ what: 'sentence'; paragraph: number } & TextRange);

export const NO_CHOICE: Choice = { what: 'paragraphs', chosen: new Set(), anchor: null };

export function isEmptyChoice(choice: Choice): boolean {
  return choice.what === 'paragraphs' && choice.chosen.size === 0;
}

/** Chooses a paragraph, or no longer. */
export function toggleParagraph(choice: Choice, index: number): Choice {
  const chosen = new Set(choice.what === 'paragraphs' ? choice.chosen : []);
  if (!chosen.delete(index)) chosen.add(index);
  return { what: 'paragraphs', chosen, anchor: index };
}

/** Adds all paragraphs from the last chosen one to this one that a finding can name. */
export function extendTo(choice: Choice, index: number, report: Report): Choice {
  if (choice.what === 'sentence' || choice.anchor === null) return toggleParagraph(NO_CHOICE, index);
  const chosen = new Set(choice.chosen);
  for (let at = Math.min(choice.anchor, index); at <= Math.max(choice.anchor, index); at += 1) {
    const paragraph = report.paragraphs[at];
    if (paragraph && isQuotable(report, paragraph)) chosen.add(at);
  }
  return { what: 'paragraphs', chosen, anchor: choice.anchor };
}

/** Chooses a part of a paragraph; white space only chooses nothing. */
export function choosePart(report: Report, paragraph: number, range: TextRange): Choice {
  const found = report.paragraphs[paragraph];
  if (!found) return NO_CHOICE;
  const { from, to } = trimRange(textOfParagraph(found), range);
  return from < to ? { what: 'sentence', paragraph, from, to } : NO_CHOICE;
}

/** The next (`by` 1) or previous (-1) sentence of a paragraph. Past the last or first one, nothing is chosen. */
export function stepSentence(choice: Choice, paragraph: number, by: 1 | -1, report: Report): Choice {
  const found = report.paragraphs[paragraph];
  if (!found) return choice;
  const sentences = sentencesOf(report, paragraph);
  const at =
    choice.what === 'sentence' && choice.paragraph === paragraph
      ? sentences.findIndex(({ to }) => to >= choice.to)
      : by > 0
        ? -1
        : sentences.length;
  const next = sentences[at + by];
  return next ? { what: 'sentence', paragraph, ...next } : NO_CHOICE;
}

/** The sentences of a paragraph, in UTF-16 units of its text. */
export function sentencesOf(report: Report, paragraph: number): TextRange[] {
  const found = report.paragraphs[paragraph];
  return found ? splitSentences(textOfParagraph(found), found.language ?? report.language ?? 'en') : [];
}

/** The choice by numbers, or in a report without numbers by positions, as a finding is made of it. null: nothing was chosen. */
export function toReportChoice(choice: Choice, report: Report): ReportChoice | null {
  if (choice.what === 'sentence') {
    const { paragraph: position, from, to } = choice;
    const number = report.paragraphs[position]?.number ?? null;
    return number === null ? { position, from, to } : { paragraph: number, from, to };
  }
  if (choice.chosen.size === 0) return null;
  const paragraphs = [...choice.chosen].flatMap((index) => report.paragraphs[index]?.number ?? []);
  return paragraphs.length === 0 ? { positions: [...choice.chosen] } : { paragraphs };
}

/** The pages of the chosen paragraphs. */
export function chosenPages(choice: Choice, report: Report): string {
  const indexes = choice.what === 'sentence' ? [choice.paragraph] : [...choice.chosen];
  return formatNumbers(indexes.flatMap((index) => report.paragraphs[index]?.pages ?? []));
}

/** The numbers of the chosen paragraphs, in order. */
export function chosenNumbers(choice: Choice, report: Report): number[] {
  const indexes = choice.what === 'sentence' ? [choice.paragraph] : [...choice.chosen];
  return indexes.flatMap((index) => report.paragraphs[index]?.number ?? []).sort((one, other) => one - other);
}
