import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { writable } from '../xml.ts';
import { zipPackage } from '../zip-package.ts';
import { createPrintSetup } from './print-setup.ts';

export interface XlsxColumn {
  head: string;
  /** Its texts `2023-12-21` become days, which a spreadsheet can sort and filter. */
  isDate: boolean;
  /** Width in characters. */
  width: number;
}

export interface XlsxSheet {
  /** Name of the sheet: at most 31 characters, none of `[]:*?/\\`. */
  name: string;
  columns: readonly XlsxColumn[];
  rows: readonly (readonly string[])[];
  /** Columns at the left that stay in view; absent: none. */
  stickyColumns?: number;
  /** With a button at each head to filter and sort the rows. */
  hasFilter?: boolean;
}

/** The longest text of a cell that Excel opens. */
const LONGEST_CELL = 32_767;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Writes sheets as `.xlsx`: the heads in bold on a row that stays in view, texts wrapped. Every text is a text cell, so a
 * spreadsheet never executes one as a formula. Equal sheets give equal bytes. The only file that uses write-excel-file.
 */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const printed = sheets.map(({ name, columns, rows, hasFilter = false }) => ({
    name,
    width: columns.reduce((sum, { width }) => sum + width, 0),
    columns: columns.length,
    rows: rows.length + 1,
    hasFilter,
  }));
  const file = writeExcelFile(sheets.map(makeSheet), { features: [createPrintSetup(printed)] });
  const packed = new Uint8Array(await (await file.toBlob()).arrayBuffer());
  // Packed again, because the library gives each part the time of writing.
  return zipPackage(new Map(Object.entries(unzipSync(packed))));
}

function makeSheet({ name, columns, rows, stickyColumns }: XlsxSheet): Sheet<Blob> {
  const heads = columns.map(
    ({ head }): Cell => ({
      value: cleanText(head),
      type: String,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'top',
      backgroundColor: '#EDEDE8',
    }),
  );
  return {
    sheet: name,
    data: [heads, ...rows.map((row) => columns.map(({ isDate }, at) => makeCell(row[at] ?? '', isDate)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(stickyColumns === undefined ? {} : { stickyColumnsCount: stickyColumns }),
    orientation: 'landscape',
  };
}

function makeCell(text: string, isDate: boolean): Cell {
  if (text === '') return null;
  if (isDate && DAY.test(text))
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', alignVertical: 'top' };
  return { value: cleanText(text), type: String, wrap: true, alignVertical: 'top' };
}

/** Without characters that XML cannot hold, and no longer than Excel opens. */
function cleanText(text: string): string {
  return text.length > LONGEST_CELL ? writable(`${text.slice(0, LONGEST_CELL - 1)}…`) : writable(text);
}
