/** Columns of a table that begins in the text. */
const MOST_IN_TEXT = 4;

/** Whether a table of so many columns begins in the margin column: on paper, and on the page where it is written. */
export function isWideTable(columns: number): boolean {
  return columns > MOST_IN_TEXT;
}
