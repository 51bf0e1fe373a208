/** Characters with which a formula begins in a spreadsheet, including their fullwidth forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * CSV that a Dutch Excel opens correctly: a byte-order mark, semicolons between fields, CRLF after records and
 * quotation marks as in RFC 4180. A cell that a spreadsheet would execute as a formula gets an apostrophe in front.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(formatCsvField).join(';')}\r\n`).join('')}`;
}

function formatCsvField(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
