import type { NoteMark } from './lines.ts';

/** Replaces the mark of a note in the text of a line, to find its position after the spaces were tidied. No text has it. */
export const NOTE_MARK = '\uE000';

/** The text without the marks in it, and where they were. `labels`: of the marks, in order. */
export function takeNoteMarks(text: string, labels: readonly string[]): { text: string; marks: NoteMark[] } {
  const [first = '', ...rest] = text.split(NOTE_MARK);
  const marks: NoteMark[] = [];
  let plain = first;
  for (const [index, part] of rest.entries()) {
    const at = plain.trimEnd().length;
    marks.push({ at, label: labels[index] ?? '' });
    // No space is left of a mark that had one on either side.
    plain = /\s$/.test(plain) || plain === '' ? plain + part.trimStart() : plain + part;
  }
  return { text: plain.trim(), marks };
}
