type Level = 1 | 2 | 3;

/**
 * Levels of headings in the order of the document, none of them skipped: a heading stands just below the nearest one
 * above it that is of a higher rank. So a document that has only headings of level 2 has only chapters.
 */
export class RisingLevels {
  #above: Level[] = [];

  /** The level at which a heading that was written at `level` stands, from 1. */
  next(level: Level): Level {
    this.#above = [...this.#above.filter((one) => one < level), level];
    return this.#above.length as Level;
  }
}
