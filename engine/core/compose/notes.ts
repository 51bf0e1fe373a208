import type { PubNote, PubParagraph } from '../publication/publication.ts';
import type { NodeId } from '../richtext/model.ts';

/**
 * The notes of a document that is being composed, numbered in order of their marks. Remembers in which note each long
 * source was printed in full.
 */
export class NoteBook {
  readonly notes: PubNote[] = [];
  readonly #inFull = new Map<string, number>();
  readonly #byText = new Map<string, number>();

  /** Adds a note and returns its number, which is taken before its content is made: nested notes come after it. */
  add(id: NodeId, content: (number: number) => PubParagraph[]): number {
    const number = this.notes.length + 1;
    const note: PubNote = { id, number, content: [] };
    this.notes.push(note);
    note.content = content(number);
    return number;
  }

  /** The note in which this source (by its stored form) was printed in full. */
  inFull(source: string): number | undefined {
    return this.#inFull.get(source);
  }

  /** `text`: the source as a user would type it. */
  remember(source: string, number: number, text: string): void {
    if (!this.#inFull.has(source)) this.#inFull.set(source, number);
    if (!this.#byText.has(text)) this.#byText.set(text, number);
  }

  /** The note that printed in full the source with this text. */
  findByText(text: string): number | undefined {
    return this.#byText.get(text);
  }
}

/** The id by which references find a note. */
export function makeNoteTarget(number: number): NodeId {
  return `note-${number}`;
}

/** The number of the note that a reference with this target finds; null if the target is no note. */
export function readNoteTarget(target: NodeId): number | null {
  const number = /^note-(\d+)$/.exec(target)?.[1];
  return number === undefined ? null : Number(number);
}
