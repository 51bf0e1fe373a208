/** Parts that Word has to keep together, and the text of a reference to a label. */
import { describe, expect, test } from 'vitest';
import type { PubCell, PubInline, Publication, PublicationNode } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { all, child, isOn, paragraphs, printed, readDocx, val, type WordFile } from './read-docx.ts';

async function written(publication: Publication): Promise<WordFile> {
  const house = shippedHouseStyle('neutraal');
  return readDocx(await writeDocx(publication, house, shippedAssets('neutraal'), { pages: 1, pageOf: {} }));
}

const run = (text: string): PubInline => ({ type: 'run', text, marks: [] });
const cell = (id: string): PubCell => ({
  id,
  header: false,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  content: [{ type: 'paragraph', id: `${id}-p`, style: 'tableText', content: [run(id)] }],
});

/** For each paragraph that begins with this text: whether it stays with the next. */
async function kept(block: PublicationNode, start: string): Promise<boolean[]> {
  const file = await written({ ...drawnInbreng(), body: [block], notes: [] });
  return paragraphs(file.xml('word/document.xml'))
    .filter(({ text }) => text.startsWith(start))
    .map(({ element }) => isOn(child(element, 'w:pPr', 'w:keepNext')));
}

describe('in Word', () => {
  test('the first two items of a list stay together, and the last two', async () => {
    const items = Array.from({ length: 5 }, (_, at) => ({
      id: `item-${at}`,
      number: { scheme: 'list:list' as const, level: 1, value: at + 1, restart: at === 0, label: `${at + 1}.` },
      content: [run(`punt ${at + 1}`)],
      lists: [],
    }));
    const list: PublicationNode = { type: 'list', id: 'list', ordered: true, items };
    expect(await kept(list, 'punt')).toEqual([true, false, false, true, false]);
    expect(await kept({ ...list, keepWithNext: true }, 'punt')).toEqual([true, false, false, true, true]);
  });

  test('the first two rows of a table stay together, and the last two; with a line below it the whole table does', async () => {
    const table = (note: PubInline[] | null): PublicationNode => ({
      type: 'table',
      id: 'table',
      caption: null,
      wide: false,
      columns: [{ width: 1, align: 'left' }],
      headerRows: 1,
      rows: Array.from({ length: 7 }, (_, at) => ({ cells: [cell(`rij ${at}`)] })),
      note,
    });
    expect(await kept(table(null), 'rij')).toEqual([true, true, false, false, false, true, false]);
    expect(await kept(table([run('– staat niet')]), 'rij')).toEqual(Array(7).fill(true));
  });

  test('rows with a common cell stay together', async () => {
    const table: PublicationNode = {
      type: 'table',
      id: 'table',
      caption: null,
      wide: false,
      columns: [1, 1].map((width) => ({ width, align: 'left' as const })),
      headerRows: 0,
      rows: Array.from({ length: 9 }, (_, at) => ({
        cells: at % 3 === 0 ? [{ ...cell(`groep ${at}`), rowSpan: 3 }, cell(`rij ${at}`)] : [cell(`rij ${at}`)],
      })),
      note: null,
    };
    expect(await kept(table, 'rij')).toEqual([true, true, false, true, true, false, true, true, false]);
  });

  test('a word wider than its line may be hyphenated in a title and in a cell, and no other may', async () => {
    const word = 'Meervoudigeonderwijsachterstandenbestrijdingsbeleidsmedewerkersvergadering';
    /** Whether hyphens are allowed although the style prevents them: in the title, in the cell. */
    const hyphenated = async (text: string, column = 1): Promise<boolean[]> => {
      const table: PublicationNode = {
        type: 'table',
        id: 'table',
        caption: null,
        wide: false,
        columns: [column, 10].map((width) => ({ width, align: 'left' as const })),
        headerRows: 0,
        rows: [{ cells: [cell(text)] }],
        note: null,
      };
      const title: PublicationNode = { type: 'title', id: 'title', style: 'title', content: [run(text)] };
      const file = await written({ ...drawnInbreng(), body: [title, table], notes: [] });
      return paragraphs(file.xml('word/document.xml'))
        .filter(({ text: words }) => words === text)
        .map(({ element }) => child(element, 'w:pPr', 'w:suppressAutoHyphens'))
        .map((suppressed) => suppressed !== undefined && !isOn(suppressed));
    };
    expect(await hyphenated(word)).toEqual([true, true]);
    expect(await hyphenated('Jeugdbescherming')).toEqual([false, true]);
    expect(await hyphenated('Jeugdbescherming', 10)).toEqual([false, false]);
  });

  test('an address is neither hyphenated nor checked for spelling', async () => {
    const text = 'Kijk op www.voorbeeld.nl/verantwoordelijkheid of mail naar info@voorbeeld.nl en/of bel.';
    const body: PublicationNode[] = [{ type: 'paragraph', id: 'p', style: 'normal', content: [run(text)] }];
    const file = await written({ ...drawnInbreng(), body, notes: [] });
    const runs = paragraphs(file.xml('word/document.xml')).flatMap(({ element }) => all(element, 'w:r'));
    expect(runs.map(printed).join('')).toBe(text);
    expect(runs.filter((one) => child(one, 'w:rPr', 'w:noProof')).map(printed)).toEqual([
      'www.voorbeeld.nl/verantwoordelijkheid',
      'info@voorbeeld.nl',
    ]);
  });

  test('figures in columns have equal widths, others in text do not', async () => {
    const table: PublicationNode = {
      type: 'table',
      id: 'table',
      caption: null,
      wide: false,
      columns: [1, 1].map((width) => ({ width, align: 'left' as const })),
      headerRows: 0,
      rows: [{ cells: [cell('1 januari'), { ...cell('1.111'), align: 'right' }] }],
      note: null,
    };
    const file = await written({ ...drawnInbreng(), body: [table], notes: [] });
    const document = file.xml('word/document.xml');
    const spaced = all(document, 'w:r').filter((one) => child(one, 'w:rPr', 'w14:numSpacing'));
    expect(spaced.map(printed)).toEqual(['1.111']);
    expect(spaced.map((one) => val(child(one, 'w:rPr', 'w14:numSpacing'), 'w14:val'))).toEqual(['tabular']);
    expect(document.attributes['mc:Ignorable']?.split(' ')).toContain('w14');
  });

  test('a table declares whether its first column is a header of its rows', async () => {
    const look = async (header: boolean, headerRows: number): Promise<unknown[]> => {
      const table: PublicationNode = {
        type: 'table',
        id: 'table',
        caption: null,
        wide: false,
        columns: [1, 1].map((width) => ({ width, align: 'left' as const })),
        headerRows,
        rows: Array.from({ length: 3 }, (_, at) => ({ cells: [{ ...cell(`kop ${at}`), header }, cell(`rij ${at}`)] })),
        note: null,
      };
      const file = await written({ ...drawnInbreng(), body: [table], notes: [] });
      const [found] = all(file.xml('word/document.xml'), 'w:tblLook');
      return [isOn(found, 'w:firstRow'), isOn(found, 'w:firstColumn'), val(found)];
    };
    expect(await look(true, 1)).toEqual([true, true, '06a0']);
    expect(await look(false, 1)).toEqual([true, false, '0620']);
    expect(await look(true, 0)).toEqual([false, true, '0680']);
  });

  test('a demand of one line has its number as small as in the PDF, a claim has it large', async () => {
    const label = 'Eis 1';
    const number = { scheme: 'demand' as const, level: 1, value: 1, restart: true, label };
    const sizes = async (block: PublicationNode): Promise<(string | undefined)[]> => {
      const file = await written({ ...drawnInbreng(), body: [block], notes: [] });
      return all(file.xml('word/numbering.xml'), 'w:lvl')
        .filter((level) => /^(?:Eis|Aanbeveling)/.test(val(child(level, 'w:lvlText')) ?? ''))
        .map((level) => val(child(level, 'w:rPr', 'w:sz')));
    };
    const house = shippedHouseStyle('neutraal');
    const short: PublicationNode = {
      type: 'paragraph',
      id: 'kort',
      style: 'normal',
      content: [run('Doe dit.')],
      label: { size: 'label', content: [run(label)].filter((one) => one.type === 'run') },
      number,
    };
    expect(await sizes(short)).toEqual([String(house.label.size * 2)]);
    const claim: PublicationNode = {
      type: 'heading',
      id: 'eis',
      level: 2,
      style: 'demand',
      content: [run('Doe dit')],
      number,
    };
    expect(await sizes(claim)).toEqual([String(house.number.size * 2)]);
    // In the large type it would stand over the words of the claim.
    const wide: PublicationNode = { ...claim, number: { ...number, label: 'Aanbeveling 1' } };
    expect(await sizes(wide)).toEqual([String(house.styles.demand.size * 2)]);
  });

  test('a label has a no-break space, so that no line ends between its word and its number', async () => {
    const numbering = (await written(drawnInbreng())).xml('word/numbering.xml');
    const labels = all(numbering, 'w:lvlText').map((one) => val(one) ?? '');
    expect(labels).toContain('Eis\u00a0%1');
    expect(labels.filter((label) => label.includes(' '))).toEqual([]);
  });
});
