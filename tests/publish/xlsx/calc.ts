import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertInOffice } from '../../office.ts';

/** Separator ';', quote '"', UTF-8, from row 1, cells as shown, every sheet to a file of its own (`-1`). */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1';

/** The cells that LibreOffice Calc shows of spreadsheets, by 'file-sheet'. Starts it once for all files. */
export function openedByCalc(files: Record<string, Uint8Array>): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-xlsx-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'uit');
    const messages = convertInOffice(paths, { filter: EVERY_SHEET, into: out });
    const written = readdirSync(folder).includes('uit') ? readdirSync(out).filter((name) => name.endsWith('.csv')) : [];
    for (const name of Object.keys(files))
      if (!written.some((one) => one.startsWith(`${name}-`)))
        throw new Error(`LibreOffice Calc did not open ${name}: ${messages}`);
    return Object.fromEntries(
      written.map((name) => [name.slice(0, -4), parseCsv(readFileSync(join(out, name), 'utf8'))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads CSV as RFC 4180 defines it, with semicolons. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    if (end !== '' || row.some((cell) => cell !== '')) rows.push(row);
    row = [];
  }
  return rows;
}
