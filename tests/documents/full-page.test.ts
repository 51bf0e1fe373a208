/** Documents that fill their last page: the measured room, and the number of pages of the Word file in LibreOffice. */
import { expect, it } from 'vitest';
import { compose } from '../../engine/core/compose/compose.ts';
import { canGrowInWord } from '../../engine/core/publication/full-page.ts';
import type { Publication, PublicationNode } from '../../engine/core/publication/publication.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { textMeasure } from '../../engine/publish/pdf/text-measure.ts';
import { createTypesetter, type TypesetPages } from '../../engine/publish/pdf/typesetter.ts';
import { drawnPages, tagAround } from '../judges/geometry/drawn-pages.ts';
import { printedByOffice } from '../publish/docx/judges.ts';
import { drawnInbreng } from '../publish/drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from '../publish/pdf/house-styles.ts';
import { documentTypeOf, specimen } from '../specimens/specimens.ts';
import { finding, starterBlocks } from '../templates/starter-library.ts';
import type { HouseStyleName } from './exported.ts';

const SENTENCE = 'Wij vragen de regering om een plan met een datum en geld, en om een brief aan de Kamer. ';
/** About 700 characters, the most that paragraphs of a briefing have. */
const SENTENCES_IN_PARAGRAPH = 8;
const MM = 72 / 25.4;
const typesetter = createTypesetter();

/** The last page of a specimen, filled with the sentence until one more would begin a third page. */
async function filled(type: string, style: HouseStyleName): Promise<{ publication: Publication; pages: TypesetPages }> {
  const houseStyle = shippedHouseStyle(style);
  const assets = shippedAssets(style);
  const draft = specimen(type, finding(starterBlocks()));
  const measure = textMeasure(houseStyle, assets.fonts);
  const base = compose({ draft, documentType: documentTypeOf(type), houseStyle, layout: { pages: 2 }, measure });
  const set = async (sentences: number) => {
    const paragraphs = Array.from(
      { length: Math.ceil(sentences / SENTENCES_IN_PARAGRAPH) },
      (_, index): PublicationNode => {
        const left = sentences - index * SENTENCES_IN_PARAGRAPH;
        const text = SENTENCE.repeat(Math.min(left, SENTENCES_IN_PARAGRAPH));
        return {
          type: 'paragraph',
          id: `filling-${index}`,
          style: 'normal',
          content: [{ type: 'run', text, marks: [] }],
        };
      },
    );
    const publication = { ...base, body: [...base.body, ...paragraphs] };
    const typeset = await typesetter.typeset(publication, houseStyle, assets);
    if (!typeset.ok) throw new Error(JSON.stringify(typeset.problem));
    return { publication, pages: typeset.value };
  };
  // The largest number of sentences that two pages hold.
  let [fits, tooMany] = [1, 128];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if ((await set(half)).pages.layout.pages > 2) tooMany = half;
    else fits = half;
  }
  return set(fits);
}

it('a document of two full pages has two in LibreOffice, and the check warns', async () => {
  const cases = [
    ['oplegger', 'neutraal'],
    ['factsheet', 'neutraal'],
    ['persbericht', 'neutraal'],
    ['kamervragen', 'neutraal'],
    ['concept-motie', 'voorbeeld-ngo'],
  ] as const;
  const files: Record<string, Uint8Array> = {};
  for (const [type, style] of cases) {
    const { publication, pages } = await filled(type, style);
    const { layout } = pages;
    expect(layout.pages, type).toBe(2);
    expect(canGrowInWord(layout), type).toBe(true);
    files[type] = await writeDocx(publication, shippedHouseStyle(style), shippedAssets(style), layout);
  }
  for (const [name, bytes] of Object.entries(printedByOffice(files)))
    expect((await drawnPages(bytes)).sheets.length, name).toBe(2);
});

it('the remaining room is measured from the last line to the notes, or to the foot of the page', async () => {
  const houseStyle = shippedHouseStyle('neutraal');
  const { page, styles } = houseStyle;
  for (const withNotes of [true, false]) {
    const { body, notes } = drawnInbreng(houseStyle);
    const publication = { ...drawnInbreng(houseStyle), body: body.slice(0, 6), notes };
    const plain = { ...publication, body: body.slice(0, 2) };
    const set = await typesetter.typeset(withNotes ? publication : plain, houseStyle, shippedAssets('neutraal'));
    const written = set.ok ? set.value.exportAs('ua-1') : null;
    if (!set.ok || !written?.ok) throw new Error('not typeset');
    const { texts, sheets } = await drawnPages(written.value);
    const isNote = (tag: (typeof texts)[number]['tag']) => tagAround(tag, 'Note', 'FENote') !== null;
    const last = Math.max(...texts.filter(({ tag }) => tag && !isNote(tag)).map(({ baseline }) => baseline));
    const note = Math.min(...texts.filter(({ tag }) => isNote(tag)).map(({ baseline }) => baseline));
    expect(Number.isFinite(note)).toBe(withNotes);
    // Above the first line of the notes: their rule and the space around it.
    const foot = withNotes ? note - 0.8 * styles.footnote.pitch - 9.5 : (sheets[0]?.height ?? 0) - page.bottom * MM;
    expect(set.value.layout.roomLeft).toBeGreaterThan(foot - last - 5);
    expect(set.value.layout.roomLeft).toBeLessThan(foot - last);
  }
});

it('a document that ends with a landscape table does not gain a page by being measured', async () => {
  const houseStyle = shippedHouseStyle('neutraal');
  const { body } = drawnInbreng(houseStyle);
  const table: PublicationNode = {
    type: 'table',
    id: 'liggend',
    caption: null,
    wide: true,
    fit: { size: 8, landscape: true, legible: true },
    columns: [{ width: 1, align: 'left' }],
    headerRows: 0,
    rows: [
      {
        cells: [
          {
            id: 'cel',
            header: false,
            colSpan: 1,
            rowSpan: 1,
            align: 'left',
            content: [
              {
                type: 'paragraph',
                id: 'cel-p',
                style: 'tableText',
                content: [{ type: 'run', text: 'Cel', marks: [] }],
              },
            ],
          },
        ],
      },
    ],
    note: null,
  };
  const group: PublicationNode = {
    type: 'group',
    id: 'groep',
    role: 'passage',
    form: 'full',
    block: 'groep',
    keep: false,
    rule: null,
    children: [table],
  };
  for (const last of [table, group]) {
    const publication = { ...drawnInbreng(houseStyle), body: [...body.slice(0, 2), last], notes: [] };
    const set = await typesetter.typeset(publication, houseStyle, shippedAssets('neutraal'));
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    expect(set.value.layout.pages).toBe(2);
    expect(set.value.layout.roomLeft).toBeUndefined();
  }
});
