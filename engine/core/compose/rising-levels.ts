type Level = 1 | 2 | 3;

/**
 * Assigns heading levels in document order without skipping one: each heading is one level below the nearest higher
 * heading above it. A document with only headings of level 2 has chapters only.
 */
export class RisingLevels {
  #above: Level[] = [];

  /** The printed level, from 1, of a heading that was written at `level`. */
  next(level: Level): Level {
    this.#above = [...this.#above.filter((one) => one < level), level];
    return this.#above.length as Level;
  }
}
