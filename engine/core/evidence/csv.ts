/** Begins a formula in a spreadsheet, also in its wide form. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as a CSV that a Dutch Excel opens right: a byte-order mark, semicolons between fields, CRLF behind records and
 * quotation marks after RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvField).join(';')}\r\n`).join('')}`;
}

function csvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
