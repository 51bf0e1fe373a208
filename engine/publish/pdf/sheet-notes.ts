import type { StyleName } from '../../core/house-styles/house-style.ts';
import type { PubInline } from '../../core/publication/publication.ts';
import type { SheetInline, SheetNote } from './sheet.ts';
import { plainRun } from './sheet-words.ts';
import { type SheetWork, sheetLanguage, spotOf } from './sheet-work.ts';

/** Converts the text of a note. Passed in by the conversion of inlines, which converts the marks of notes itself. */
export type InlineDrawer = (w: SheetWork, content: readonly PubInline[], style: StyleName) => SheetInline[];

/** The mark of a note. The first mark places the note on its page. */
export function noteMarkOf(w: SheetWork, number: number, draw: InlineDrawer): SheetInline[] {
  // A mark inside a note, or of a missing note, is only a number.
  if (w.inNote || !w.notes.has(number)) {
    return [plainRun(String(number), ['sup'])];
  }
  const first = !w.markedOnce.has(number);
  if (first) {
    w.markedOnce.add(number);
  }
  if (w.inHead) {
    if (first) w.calledInHead.push(number);
    return [{ t: 'again', n: number }];
  }
  return [calledNote(w, number, draw, { first, hidden: false })];
}

/** `hidden`: the mark itself is shown elsewhere, in the header of a table. */
export function calledNote(
  w: SheetWork,
  number: number,
  draw: InlineDrawer,
  { first, hidden }: { first: boolean; hidden: boolean },
): SheetInline {
  if (!first) return { t: 'note', n: number, first, hidden, renumber: false };
  const renumber = number !== w.lastNote + 1;
  w.lastNote = number;
  w.called.push(noteOf(w, number, draw));
  return { t: 'note', n: number, first, hidden, renumber };
}

function noteOf(w: SheetWork, number: number, draw: InlineDrawer): SheetNote {
  const note = w.notes.get(number);
  w.inNote = true;
  const paragraphs = (note?.content ?? []).map((paragraph) => ({
    id: paragraph.id,
    spot: spotOf(w, paragraph.id),
    lang: sheetLanguage(paragraph.lang),
    content: draw(w, paragraph.content, 'footnote'),
  }));
  w.inNote = false;
  return {
    number,
    id: note?.id ?? '',
    lang: sheetLanguage(note?.lang),
    paragraphs,
    spot: `note-${number}`,
  };
}
