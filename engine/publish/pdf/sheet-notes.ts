import type { StyleName } from '../../core/house-styles/house-style.ts';
import type { PubInline } from '../../core/publication/publication.ts';
import type { SheetInline, SheetNote } from './sheet.ts';
import { plainRun } from './sheet-words.ts';
import { type SheetWork, sheetLanguage, spotOf } from './sheet-work.ts';

/** Draws the words of a note; given by the mapping of inlines, which draws the marks of notes. */
export type InlineDrawer = (w: SheetWork, content: readonly PubInline[], style: StyleName) => SheetInline[];

/** The mark of a note: the first brings the note with it. */
export function noteMarkOf(w: SheetWork, number: number, draw: InlineDrawer): SheetInline[] {
  // A mark inside a note, or for a note that is not there, can only be the number.
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

/** `hidden`: the mark itself is shown elsewhere, in the head of a table. */
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
    c: draw(w, paragraph.content, 'footnote'),
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
