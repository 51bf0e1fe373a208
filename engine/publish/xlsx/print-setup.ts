import type { Feature } from 'write-excel-file/universal';

/** The parts of a sheet that decide how it is printed and filtered. */
export interface PrintedSheet {
  name: string;
  /** Width of all columns in characters. */
  width: number;
  columns: number;
  /** With the row of heads. */
  rows: number;
  /** With a button at each head to filter and sort the rows. */
  hasFilter: boolean;
}

/** Characters that are easy to read across a landscape A4. A wider sheet is printed on A3. */
const WIDEST_ON_A4 = 190;
/** Values of `paperSize` (ECMA-376, 18.3.1.63). */
const PAPER = { a4: 9, a3: 8 };

/**
 * Prints each sheet as wide as its paper, with lines between the cells and the heads on each page, which write-excel-file has
 * no options for. The elements are in the order of ECMA-376, 18.3.1.99.
 */
export function createPrintSetup(sheets: readonly PrintedSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? setUpSheet(content, sheet) : content;
          },
        },
        'xl/workbook.xml': { transform: (content) => insertOnce(content, '<definedNames/>', nameHeads(sheets)) },
      },
    },
  };
}

function setUpSheet(content: string, { width, columns, rows, hasFilter }: PrintedSheet): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const filter = hasFilter ? `<autoFilter ref="A1:${nameColumn(columns)}${rows}"/>` : '';
  const paper = width > WIDEST_ON_A4 ? PAPER.a3 : PAPER.a4;
  const pages = `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
  const opened = insertOnce(content, '<sheetViews>', `${fit}<sheetViews>`);
  const filtered = insertOnce(opened, '<pageMargins ', `${filter}<printOptions gridLines="1"/><pageMargins `);
  return insertOnce(filtered, '<pageSetup paperSize="9" orientation="landscape"/>', pages);
}

/** The heads are printed on each page. */
function nameHeads(sheets: readonly PrintedSheet[]): string {
  const names = sheets.map(({ name }, index) => {
    const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$1:$1</definedName>`;
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** 'A', 'Z', 'AA': the letters of a column, from 1. */
function nameColumn(column: number): string {
  const [rest, letter] = [Math.floor((column - 1) / 26), String.fromCharCode(65 + ((column - 1) % 26))];
  return rest === 0 ? letter : `${nameColumn(rest)}${letter}`;
}

/** Throws when a later version of the library writes something else, so that no setting is lost in silence. */
function insertOnce(content: string, at: string, by: string): string {
  if (content.split(at).length !== 2) throw new Error(`a part of the spreadsheet does not have ${at} once`);
  return content.replace(at, () => by);
}
