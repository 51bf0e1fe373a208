import { coverRows, type PlacedCell, placeCells } from '../../core/layout/table-grid.ts';
import type { PubCell, PubTable } from '../../core/publication/publication.ts';

/** Width above which a table is not drawn in columns: mail programs would break its lines. */
const WIDEST = 96;
const GAP = 2;
/** Header rows that are repeated before each value. A longer header is printed once, as values. */
const MOST_HEADS = 10;

/** Writes a table as plain text. `cellLines` returns the lines of a cell's content. */
export function tableLines(table: PubTable, cellLines: (cell: PubCell) => string[]): string[] {
  const places = placeCells(table).cells.map(
    (place): WordedCell => ({ ...place, lines: cellLines(place.cell).filter((line) => line.trim() !== '') }),
  );
  return columnLines(table, places) ?? recordLines(table, places);
}

/** A placed cell with its lines of text, without empty lines. */
interface WordedCell extends PlacedCell {
  lines: string[];
}

/** Aligned columns; undefined if the table is too wide for them or a cell has more than one line. */
function columnLines(table: PubTable, places: readonly WordedCell[]): string[] | undefined {
  if (places.some((place) => place.lines.length > 1)) return undefined;
  const columns = Math.max(table.columns.length, ...places.map((place) => place.column + place.colSpan));
  const widths = Array.from({ length: columns }, () => 1);
  const span = (place: WordedCell) =>
    widths.slice(place.column, place.column + place.colSpan).reduce((sum, width) => sum + width + GAP, -GAP);
  for (const place of [...places].sort((a, b) => a.colSpan - b.colSpan)) {
    const missing = widthOf(place.lines[0] ?? '') - span(place);
    const last = place.column + place.colSpan - 1;
    if (missing > 0) widths[last] = (widths[last] ?? 0) + missing;
  }
  const whole = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  if (whole > WIDEST) return undefined;
  const lines: string[] = [];
  const ofRows = byRow(table, places);
  for (const row of table.rows.keys()) {
    let line = '';
    for (const place of ofRows[row] ?? []) {
      const start = widths.slice(0, place.column).reduce((sum, width) => sum + width + GAP, 0);
      line += ' '.repeat(Math.max(0, start - widthOf(line)));
      line += aligned(place.lines[0] ?? '', span(place), place.cell.align);
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    if (row + 1 === table.headerRows && row + 1 < table.rows.length) lines.push('-'.repeat(whole));
  }
  return lines;
}

/** One line per value: 'kop: waarde', with the headers of all its columns. A blank line separates rows. */
function recordLines(table: PubTable, places: readonly WordedCell[]): string[] {
  const headRows = Math.min(table.headerRows, MOST_HEADS);
  const heads = places.filter((place) => place.row < headRows);
  const headsOf = byColumn(heads);
  // Without headers the lines are no records, and each cell is written once.
  const ofRows = headRows > 0 ? coverRows(places, table.rows.length) : byRow(table, places);
  const records: string[] = [];
  for (const row of table.rows.keys()) {
    if (row < headRows) continue;
    const lines: string[] = [];
    for (const place of ofRows[row] ?? []) {
      if (place.lines.length === 0) continue;
      const head = headsOf(place)
        .flatMap((one) => one.lines)
        .join(' / ');
      const [first = '', ...rest] = linesInRow(place, row);
      lines.push(head === '' ? first : `${head}: ${first}`, ...rest.map((line) => `  ${line}`));
    }
    if (records.length > 0 && lines.length > 0) records.push('');
    records.push(...lines);
  }
  // A table of headers only still has text.
  return records.length > 0 ? records : heads.flatMap((place) => place.lines);
}

/** The cells that begin in each row, in one pass, because a table may have thousands of rows and cells. */
function byRow(table: PubTable, places: readonly WordedCell[]): WordedCell[][] {
  const rows: WordedCell[][] = table.rows.map(() => []);
  for (const place of places) rows[place.row]?.push(place);
  return rows;
}

/** The lines of a cell in one of its rows: all lines in the first row, only the first line in the rows below. */
function linesInRow({ lines, row }: WordedCell, inRow: number): string[] {
  const [first = '', ...rest] = lines;
  if (row === inRow) return [first.trimStart(), ...rest];
  return [rest.length > 0 ? `${first.trim()} …` : first.trim()];
}

/** Returns a function that finds the headers above any column of a cell, each once, in the order of the table. */
function byColumn(heads: readonly WordedCell[]): (place: PlacedCell) => WordedCell[] {
  const columns: number[][] = [];
  for (const [index, { column, colSpan }] of heads.entries())
    for (let at = column; at < column + colSpan; at += 1) {
      const over = columns[at] ?? [];
      columns[at] = over;
      over.push(index);
    }
  return ({ column, colSpan }) => {
    const over = new Set<number>();
    for (let at = column; at < column + colSpan; at += 1) for (const index of columns[at] ?? []) over.add(index);
    return [...over].sort((a, b) => a - b).flatMap((index) => heads[index] ?? []);
  };
}

function aligned(text: string, width: number, align: PubCell['align']): string {
  const white = Math.max(0, width - widthOf(text));
  const left = align === 'right' ? white : align === 'center' ? Math.floor(white / 2) : 0;
  return `${' '.repeat(left)}${text}${' '.repeat(white - left)}`;
}

/** Width in visible characters: a letter with its accent counts as one. */
function widthOf(text: string): number {
  return [...text].filter((sign) => !/\p{Mark}/u.test(sign)).length;
}
