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

/** Segments as one text in which rules look across borders; each unit remembers the segment it belongs to. */
export class MarkedText {
  text: string;
  #owners: number[];
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    this.text = segments.map((segment) => segment.text).join('');
    this.#owners = segments.flatMap((segment, index) => new Array<number>(segment.text.length).fill(index));
  }

  isSettled(at: number): boolean {
    return this.#segments[this.#owners[at] ?? -1]?.settled ?? false;
  }

  languageAt(at: number, language: string): string {
    return this.#segments[this.#owners[at] ?? -1]?.lang ?? language;
  }

  /** What is put in belongs to the segment of the unit that it replaces. A change that touches a settled unit is left out. */
  apply(changes: readonly Change[]): void {
    for (const { at, length, put } of [...changes].sort((a, b) => b.at - a.at)) {
      let touchesSettled = false;
      for (let unit = at; unit < at + length; unit += 1) touchesSettled ||= this.isSettled(unit);
      if (touchesSettled) continue;
      this.text = this.text.slice(0, at) + put + this.text.slice(at + length);
      const owner = this.#owners[at] ?? 0;
      this.#owners.splice(at, length, ...new Array<number>(put.length).fill(owner));
    }
  }

  texts(): string[] {
    const texts = this.#segments.map(() => '');
    for (let at = 0; at < this.text.length; at += 1) {
      const owner = this.#owners[at] ?? 0;
      texts[owner] = (texts[owner] ?? '') + this.text.charAt(at);
    }
    return texts;
  }
}
