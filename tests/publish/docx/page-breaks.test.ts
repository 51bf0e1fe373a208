/** What Word is told to keep together, and what a reference to a label prints. */
import { describe, expect, test } from 'vitest';
import type { PubBlock, PubCell, PubInline, Publication } from '../../../engine/core/publication/publication.ts';
import { writeDocx } from '../../../engine/publish/docx/write-docx.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../pdf/house-styles.ts';
import { all, child, paragraphs, readDocx, val, type WordFile } from './read-docx.ts';

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

/** Of each paragraph that begins with these words: whether it stays with the next. */
async function kept(block: PubBlock, start: string): Promise<boolean[]> {
  const file = await written({ ...drawnInbreng(), body: [block], notes: [] });
  return paragraphs(file.xml('word/document.xml'))
    .filter(({ text }) => text.startsWith(start))
    .map(({ element }) => {
      const keep = child(element, 'w:pPr', 'w:keepNext');
      return keep !== undefined && val(keep) !== '0';
    });
}

describe('in Word', () => {
  test('the first two items of a list stay together, and the last two', async () => {
    const items = Array.from({ length: 5 }, (_, at) => ({
      id: `item-${at}`,
      number: { scheme: 'list:list' as const, level: 1, value: at + 1, restart: at === 0, label: `${at + 1}.` },
      content: [run(`punt ${at + 1}`)],
      lists: [],
    }));
    const list: PubBlock = { type: 'list', id: 'list', ordered: true, items };
    expect(await kept(list, 'punt')).toEqual([true, false, false, true, false]);
  });

  test('the first two rows of a table stay together, and the last two; with a line below it all of it', async () => {
    const table = (note: PubInline[] | null): PubBlock => ({
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

  test('a label holds a no-break space, so that no line ends between its word and its number', async () => {
    const numbering = (await written(drawnInbreng())).xml('word/numbering.xml');
    const labels = all(numbering, 'w:lvlText').map((one) => val(one) ?? '');
    expect(labels).toContain('Eis\u00a0%1');
    expect(labels.filter((label) => label.includes(' '))).toEqual([]);
  });
});
