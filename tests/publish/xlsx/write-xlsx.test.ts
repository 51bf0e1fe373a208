import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeXlsx, type XlsxSheet } from '../../../engine/publish/xlsx/write-xlsx.ts';

const sheet: XlsxSheet = {
  name: 'Motiemonitor',
  columns: [
    { head: 'Nummer', isDate: false, width: 14 },
    { head: 'Datum', isDate: true, width: 14 },
  ],
  rows: [
    ['28638, nr. 238', '2023-12-21'],
    ['=HYPERLINK("http://x","klik")', 'voor de zomer'],
    ['@SUM(A1)', ''],
    ['tekst\u0000\uD800 met & en <b>', '2024-02-29'],
  ],
};

function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error('the part is empty');
  return root;
}

/** The parts of a written file, each parsed as XML. */
async function partsOf(given: XlsxSheet): Promise<Map<string, XmlElement>> {
  const files = unzipSync(await writeXlsx([given]));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, rootOf(strFromU8(bytes))]));
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const own = child as XmlElement;
    return [...(own.name === name ? [own] : []), ...findAll(own, name)];
  });
}

async function partOf(given: XlsxSheet, path: string): Promise<XmlElement> {
  const part = (await partsOf(given)).get(path);
  if (!part) throw new Error(`${path} is missing`);
  return part;
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('A spreadsheet', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has a row for the heads and for each row, and a name', async () => {
    expect(findAll(await partOf(sheet, SHEET), 'row')).toHaveLength(5);
    expect(findAll(await partOf(sheet, 'xl/workbook.xml'), 'sheet')[0]?.attributes.name).toBe('Motiemonitor');
  });

  it('holds a text that looks like a formula as text, and no formula at all', async () => {
    const parts = await partsOf(sheet);
    for (const [, part] of parts) expect(findAll(part, 'f')).toEqual([]);
    const texts = findAll(await partOf(sheet, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
    expect(texts).toContain('=HYPERLINK("http://x","klik")');
    expect(texts).toContain('@SUM(A1)');
    const cells = findAll(await partOf(sheet, SHEET), 'c').filter(({ attributes }) => /^A/.test(attributes.r ?? ''));
    expect(cells.map(({ attributes }) => attributes.t)).toEqual(['s', 's', 's', 's', 's']);
  });

  it('holds days as days, and other texts in that column as text', async () => {
    const cells = findAll(await partOf(sheet, SHEET), 'c').filter(({ attributes }) => /^B/.test(attributes.r ?? ''));
    // Days since 30 December 1899.
    expect(cells.map(({ text, attributes }) => attributes.t ?? text)).toEqual(['s', '45281', 's', '45351']);
  });

  it('leaves out characters that XML cannot hold, and shortens a text that Excel refuses', async () => {
    const texts = findAll(await partOf(sheet, 'xl/sharedStrings.xml'), 't').map(({ text }) => text);
    expect(texts).toContain('tekst met & en <b>');
    const long = { ...sheet, rows: [['a'.repeat(40_000), '']] };
    const [, , written] = findAll(await partOf(long, 'xl/sharedStrings.xml'), 't');
    expect(written?.text).toHaveLength(32_767);
  });

  it('is printed as wide as its paper, with its heads on each page, and larger paper for a wide sheet', async () => {
    const parts = unzipSync(await writeXlsx([sheet, { ...sheet, name: "Wat 'n blad & <meer>" }]));
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect(findAll(rootOf(book), 'definedName').map(({ text, attributes }) => [attributes.localSheetId, text])).toEqual(
      [
        ['0', "'Motiemonitor'!$1:$1"],
        ['1', "'Wat ''n blad & <meer>'!$1:$1"],
      ],
    );
    const part = await partOf(sheet, SHEET);
    expect(findAll(part, 'pageSetUpPr')[0]?.attributes.fitToPage).toBe('1');
    const paper = async (width: number) => {
      const columns = sheet.columns.map((column) => ({ ...column, width }));
      return findAll(await partOf({ ...sheet, columns }, SHEET), 'pageSetup')[0]?.attributes;
    };
    expect(await paper(95)).toMatchObject({ paperSize: '9', fitToWidth: '1', fitToHeight: '0' });
    expect(await paper(96)).toMatchObject({ paperSize: '8', orientation: 'landscape' });
  });

  it('has buttons to filter all its rows only where these are asked for', async () => {
    const ranges = async (given: XlsxSheet) =>
      findAll(await partOf(given, SHEET), 'autoFilter').map(({ attributes }) => attributes.ref);
    expect(await ranges(sheet)).toEqual([]);
    expect(await ranges({ ...sheet, hasFilter: true })).toEqual(['A1:B5']);
    const columns = Array.from({ length: 28 }, () => sheet.columns[0] as (typeof sheet.columns)[number]);
    expect(await ranges({ ...sheet, columns, hasFilter: true })).toEqual(['A1:AB5']);
  });

  it('has equal bytes for an equal sheet, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T10:00:00Z') });
    const first = await writeXlsx([sheet]);
    vi.setSystemTime(new Date('2027-06-01T22:00:00Z'));
    expect(Buffer.from(await writeXlsx([sheet])).equals(Buffer.from(first))).toBe(true);
  });
});
