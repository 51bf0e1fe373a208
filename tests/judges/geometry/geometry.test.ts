/** Tests of the judge itself: it finds the faults of a page, and none on the same page when it is right. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test } from 'vitest';
import type { PubCell, Publication, PubTable } from '../../../engine/core/publication/publication.ts';
import { drawnInbreng } from '../../publish/drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../../publish/pdf/house-styles.ts';
import { geometryFaults } from './geometry.ts';

const houseStyle = shippedHouseStyle('neutraal');
const fonts = Object.values(shippedAssets('neutraal').fonts).map((bytes) => Buffer.from(bytes));
const compiler = NodeCompiler.create({ workspace: '/judged', fontArgs: [{ fontBlobs: fonts }] });

/** The rules that this page breaks. The page has the area of the house style. */
async function rulesBrokenBy(body: string, publication?: Publication): Promise<string[]> {
  const source = `#set document(title: "x")
#set page(width: 210mm, height: 297mm, margin: (left: 46mm, right: 22mm, top: 29mm, bottom: 23mm), header: [Kop], header-ascent: 40pt)
#set text(font: "Source Sans 3", size: 10pt, lang: "nl", bottom-edge: "descender")
#set super(typographic: false)
${body}`;
  const { result } = compiler.compile({ mainFileContent: source });
  if (!result) throw new Error(body);
  const bytes = new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }));
  const faults = await geometryFaults(bytes, { houseStyle, ...(publication ? { publication } : {}) });
  return [...new Set(faults.map((fault) => fault.slice(0, fault.indexOf(':'))))];
}

describe('the judge of geometry', () => {
  test('accepts a page of text, a note, a table, a list, a picture and a label in the margin', async () => {
    const right = `Tekst met een noot.#footnote[De noot.]
- een punt
#place(dx: -26mm)[Eis 1]
#figure(image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30'/></svg>"), format: "svg", alt: "balk"))
#table(columns: 2, [a], [b])`;
    expect(await rulesBrokenBy(right)).toEqual([]);
  });

  test('finds text and pictures above, below and beside the area of the body', async () => {
    for (const place of ['top, dy: -40pt', 'bottom, dy: 30pt', 'right, dx: 30pt', 'left, dx: -30mm']) {
      expect(await rulesBrokenBy(`#place(${place})[Tekst]`), place).toContain('area');
      const picture = `image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30'/></svg>"), format: "svg", width: 40pt, alt: "x")`;
      expect(await rulesBrokenBy(`Tekst #place(${place}, figure(${picture}))`), place).toContain('area');
    }
  });

  test('finds text over other text', async () => {
    expect(await rulesBrokenBy('Een kop.\n\nEen regel tekst.\n#v(-24pt)\n#h(6pt)Een tweede regel.')).toEqual([
      'overlap',
    ]);
  });

  test('finds content that is cut at the edge of the sheet, also decorative content', async () => {
    for (const shift of ['dy: -110pt', 'dx: -150pt'])
      expect(await rulesBrokenBy(`Tekst #place(top + left, ${shift}, pdf.artifact[Tekst])`), shift).toEqual(['sheet']);
    expect(await rulesBrokenBy('Tekst #place(top + left, dx: -140pt, pdf.artifact(line(length: 400mm)))')).toEqual([
      'sheet',
    ]);
  });

  test('finds a note on the page before its mark and on the page after', async () => {
    const mark = 'Tekst#link("https://voorbeeld.nl", super[1]).';
    expect(await rulesBrokenBy(`${mark} #pagebreak() Tekst.#footnote[De noot.]`)).toEqual(['note']);
    // A number as large as the text is not a mark.
    const unmarked = '#[#set super(size: 1em); Tekst.#footnote[De noot.]]';
    expect(await rulesBrokenBy(`${unmarked} #pagebreak() ${mark}`)).toContain('note');
  });

  test('finds the text of a cell in another column, and a missing cell', async () => {
    const cell = (id: string, text: string, rowSpan = 1): PubCell => ({
      id,
      header: false,
      colSpan: 1,
      rowSpan,
      align: 'left',
      content: [{ type: 'paragraph', id: `${id}-p`, style: 'tableText', content: [{ type: 'run', text, marks: [] }] }],
    });
    const table: PubTable = {
      type: 'table',
      id: 'table',
      caption: null,
      wide: false,
      columns: [1, 1].map((width) => ({ width, align: 'left' as const })),
      headerRows: 0,
      rows: [{ cells: [cell('a', 'jaar', 2), cell('b', '2022')] }, { cells: [cell('c', '2023')] }],
      note: null,
    };
    const publication = { ...drawnInbreng(), body: [table] };
    const drawn = (...cells: string[]) =>
      rulesBrokenBy(
        `#table(columns: (1fr, 1fr), column-gutter: 2.5mm, inset: (x: 0pt), ${cells.join(', ')})`,
        publication,
      );
    expect(await drawn('[jaar]', '[2022]', '[]', '[2023]')).toEqual([]);
    expect(await drawn('[jaar]', '[2022]', '[2023]', '[]')).toEqual(['cell']);
    expect(await drawn('[jaar]', '[2022]', '[]', '[]')).toEqual(['cell']);
  });
});
