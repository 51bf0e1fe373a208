import type { PubNote, PubParagraph } from '../publication/publication.ts';
import type { NodeId } from '../richtext/model.ts';

/**
 * The notes of the document while it is composed: numbered in the order in which their marks are printed. It remembers
 * in which note a long source stood in full.
 */
export class NoteBook {
  readonly notes: PubNote[] = [];
  readonly #inFull = new Map<string, number>();

  /** Gives the note's number. Its content is made with the number already taken, so that it counts before what follows. */
  add(id: NodeId, content: (number: number) => PubParagraph[]): number {
    const number = this.notes.length + 1;
    const note: PubNote = { id, number, content: [] };
    this.notes.push(note);
    note.content = content(number);
    return number;
  }

  /** The note in which this source (by its stored form) stood in full. */
  inFull(source: string): number | undefined {
    return this.#inFull.get(source);
  }

  remember(source: string, number: number): void {
    if (!this.#inFull.has(source)) this.#inFull.set(source, number);
  }
}

/** The name under which references find a note. */
export function noteTarget(number: number): NodeId {
  return `note-${number}`;
}
