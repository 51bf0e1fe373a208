/** A piece of a text that is set: one run, link text or value. */
export interface Segment {
  text: string;
  /** Where it differs from the text's language. */
  lang?: string;
  /** Seen by what stands beside it, and not changed itself. */
  settled?: boolean;
}

export interface Change {
  /** UTF-16 unit in the joined text. */
  at: number;
  length: number;
  put: string;
}

/** Segments as one text in which rules look across borders; each unit belongs to one segment. */
export class MarkedText {
  text: string;
  /** Where each segment ends in the text. Few segments make a text, so that looking one up is a short walk. */
  readonly #ends: number[];
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

  /** Index of the segment that a unit belongs to; -1 outside the text. */
  #ownerOf(at: number): number {
    return at < 0 ? -1 : this.#ends.findIndex((end) => at < end);
  }

  isSettled(at: number): boolean {
    return this.#segments[this.#ownerOf(at)]?.settled ?? false;
  }

  languageAt(at: number, language: string): string {
    return this.#segments[this.#ownerOf(at)]?.lang ?? language;
  }

  /** What is put in belongs to the segment of the unit that it replaces. A change that touches a settled unit is left out. */
  apply(changes: readonly Change[]): void {
    for (const { at, length, put } of [...changes].sort((a, b) => b.at - a.at)) {
      let touchesSettled = false;
      for (let unit = at; unit < at + length; unit += 1) touchesSettled ||= this.isSettled(unit);
      if (touchesSettled) continue;
      const owner = this.#ownerOf(at);
      this.text = this.text.slice(0, at) + put + this.text.slice(at + length);
      this.#ends.forEach((end, index) => {
        if (index < owner) return;
        // What a segment loses stands between the change's start and its own end; the owner gets what is put in.
        const lost = Math.min(end, at + length) - at;
        this.#ends[index] = end - Math.max(0, lost) + put.length;
      });
    }
  }

  texts(): string[] {
    return this.#segments.map((_, index) => this.text.slice(this.#ends[index - 1] ?? 0, this.#ends[index]));
  }
}
