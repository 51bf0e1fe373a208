/** A part of a text to which typography applies: one run, link text or value. */
export interface Segment {
  text: string;
  /** Set if it differs from the language of the whole text. */
  lang?: string;
  /** Rules read it as context and never change it. */
  settled?: boolean;
}

/** A replacement of characters. */
export interface Change {
  /** UTF-16 offset in the joined text. */
  at: number;
  length: number;
  replacement: string;
}

/** Segments joined into one text, in which rules match across borders; each character belongs to one segment. */
export class MarkedText {
  text: string;
  /** End offset of each segment in the text. */
  #ends: number[];
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.text = segments.map((segment) => segment.text).join('');
    let end = 0;
    this.#ends = segments.map((segment) => {
      end += segment.text.length;
      return end;
    });
  }

  /** Index of the segment of a character: the first that ends after it. Outside the text: the number of segments. */
  #ownerOf(at: number): number {
    let low = at < 0 ? this.#ends.length : 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (this.#ends[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  isSettled(at: number): boolean {
    return this.#segments[this.#ownerOf(at)]?.settled ?? false;
  }

  /** `language`: that of segments without their own. */
  languageAt(at: number, language: string): string {
    return this.#segments[this.#ownerOf(at)]?.lang ?? language;
  }

  /**
   * Applies changes that do not overlap. The new text belongs to the segment of the replaced text. Changes that touch a
   * settled segment are skipped. Takes linear time, however many changes and segments there are.
   */
  apply(changes: readonly Change[]): void {
    const applied = changes.filter((change) => !this.#touchesSettled(change)).sort((a, b) => a.at - b.at);
    if (applied.length === 0) return;
    const pieces: string[] = [];
    let read = 0;
    for (const { at, length, replacement } of applied) {
      pieces.push(this.text.slice(read, at), replacement);
      read = at + length;
    }
    pieces.push(this.text.slice(read));
    this.text = pieces.join('');
    this.#moveEnds(applied);
  }

  /** The changed text of each segment. */
  texts(): string[] {
    return this.#segments.map((_, index) => this.text.slice(this.#ends[index - 1] ?? 0, this.#ends[index]));
  }

  #touchesSettled({ at, length }: Change): boolean {
    for (let owner = this.#ownerOf(at); owner < this.#ends.length; owner += 1) {
      const begin = this.#ends[owner - 1] ?? 0;
      if (begin >= at + length) return false;
      if (this.#segments[owner]?.settled && (this.#ends[owner] ?? 0) > begin) return true;
    }
    return false;
  }

  /** `changes` are sorted. A change over the border of two segments shortens both; the first one gets the new text. */
  #moveEnds(changes: readonly Change[]): void {
    let next = 0;
    /** Number of characters that the changes before `next` added. */
    let shift = 0;
    this.#ends = this.#ends.map((end) => {
      for (let change = changes[next]; change && change.at + change.length <= end && change.at < end; ) {
        shift += change.replacement.length - change.length;
        next += 1;
        change = changes[next];
      }
      const over = changes[next];
      return over && over.at < end ? end + shift + over.replacement.length - (end - over.at) : end + shift;
    });
  }
}
