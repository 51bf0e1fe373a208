import { type DrawnLetters, makeDrawnFonts } from './drawn-fonts.ts';
import { type Drawing, DrawnPages } from './drawn-pages.ts';
import type { PagesOfParagraphs } from './marks.ts';
import { isSetApart, printBullet, printLabel, printNumber, type ReportTruth } from './report-text.ts';

export interface DrawnMake {
  letters: DrawnLetters;
  drawing: Drawing;
  size: number;
  justified: boolean;
  /** Indent of the text after its number, in points. */
  hanging: number;
  margin: number;
}

/** The report by a program that writes plain PDF: its own lines, fonts and drawing operators, and no tags. */
export async function asDrawn(
  truth: ReportTruth,
  make: DrawnMake,
): Promise<{ bytes: Uint8Array; pages: PagesOfParagraphs }> {
  const fonts = await makeDrawnFonts(make.letters);
  // The table of contents needs the pages of the headings.
  const { headings } = setReport(truth, make, fonts, []);
  const { set, pages } = setReport(truth, make, fonts, headings);
  return { bytes: set.write(truth.title), pages };
}

function setReport(
  truth: ReportTruth,
  { size, justified, hanging, margin, drawing }: DrawnMake,
  fonts: Awaited<ReturnType<typeof makeDrawnFonts>>,
  known: readonly number[],
): { set: DrawnPages; pages: PagesOfParagraphs; headings: number[] } {
  const { language, items } = truth;
  const set = new DrawnPages({ fonts, language, drawing, margin, justified, head: truth.number || truth.title });
  const text = (own: string, above = 5): void => void set.add({ text: own, size, above });
  const title = (own: string, larger = 3): void =>
    void set.add({ text: own, size: size + larger, style: 'bold', isRagged: true, above: 16, keeps: 60 });
  set.add({ text: truth.title, size: 24, style: 'bold', above: 160, isRagged: true });
  for (const line of [truth.number, truth.round, ...truth.dates]) if (line !== '') text(line, 10);
  set.breakPage();
  title(truth.contentsTitle);
  let entries = 0;
  for (const item of items)
    if (item.type === 'heading')
      set.addEntry(
        `${printLabel(truth, item.label)} ${item.title}`,
        `${known[entries++] ?? 9}`,
        size,
        (item.level - 1) * 10,
      );
  set.breakPage();
  title(truth.summaryTitle);
  text(truth.summary);
  set.breakPage();
  const pages = new Map<number, readonly [number, number]>();
  const headings: number[] = [];
  let notes = 0;
  for (const item of items) {
    if (item.type === 'heading') {
      const [page] = set.add({
        text: `${printLabel(truth, item.label)} ${item.title}`,
        size: size + Math.max(1, 4 - item.level),
        style: item.level > 2 ? 'italic' : 'bold',
        above: 14,
        isRagged: true,
        keeps: 50,
      });
      headings.push(page);
      continue;
    }
    const { paragraph } = item;
    const [first, ...rest] = paragraph.pieces;
    const style = isSetApart(truth, paragraph) ? 'bold' : 'regular';
    if (paragraph.note !== null) notes += 1;
    const label = printNumber(truth, paragraph.number);
    const [begin, end] = set.add({
      text: hanging > 0 ? (first?.text ?? '') : `${label} ${first?.text ?? ''}`,
      ...(hanging > 0 ? { label, x: hanging } : {}),
      size,
      style,
      above: size * 0.7,
      note: paragraph.note === null ? null : { mark: `${notes}`, text: paragraph.note },
    });
    let last = end;
    for (const [at, piece] of rest.entries())
      [, last] = set.add({
        text: piece.text,
        label: printBullet(truth, '•', at),
        labelX: hanging + 12,
        x: hanging + 30,
        size,
        style,
        above: 3,
      });
    pages.set(paragraph.number, [begin, last]);
  }
  set.breakPage();
  title(truth.appendixTitle);
  for (const own of truth.appendix) text(own);
  set.breakPage();
  title(truth.commentsTitle);
  for (const own of truth.comments) text(own);
  return { set, pages, headings };
}
