import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Publication } from '../../../engine/core/publication/publication.ts';
import { createTypesetter } from '../../../engine/publish/pdf/typesetter.ts';
import { type WrittenPdf, writePdf } from '../../../engine/publish/pdf/write-pdf.ts';
import { drawnInbreng } from '../drawn-inbreng.ts';
import { everyNode } from '../every-node.ts';
import { HOUSE_STYLES, shippedAssets, shippedHouseStyle } from './house-styles.ts';
import { type Line, linesOf } from './lines.ts';
import { type ReadPdf, readPdf, wordsOf } from './read-pdf.ts';

const TEXT_LEFT = (46 * 72) / 25.4;
const typesetter = createTypesetter();

async function written(publication: Publication, id: (typeof HOUSE_STYLES)[number]): Promise<WrittenPdf> {
  const outcome = await writePdf(typesetter, publication, shippedHouseStyle(id), shippedAssets(id));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe.each(HOUSE_STYLES)('the drawn inbreng in %s', (id) => {
  let pdf: WrittenPdf;
  let read: ReadPdf;
  beforeAll(async () => {
    pdf = await written(drawnInbreng(shippedHouseStyle(id)), id);
    read = await readPdf(pdf.bytes);
  });

  test('has two pages, the demands on the first and the evidence on the second', () => {
    expect(pdf.layout.pages).toBe(2);
    expect(read.pages).toBe(2);
    expect(pdf.layout.pageOf).toMatchObject({
      lead: 1,
      'demand-1': 1,
      'demand-5': 1,
      'note-7': 1,
      'motion-238': 2,
      'motion-238--text': 2,
      'question-5': 2,
      contact: 2,
    });
  });

  test('has its lines at the drawn positions', () => {
    const file = new URL(`../../fixtures/pages/inbreng-${id}.json`, import.meta.url);
    const drawn = JSON.parse(readFileSync(file, 'utf8')) as Line[];
    const lines = linesOf(read.text, TEXT_LEFT);
    const astray = drawn.filter(
      ([page, x, y]) =>
        !lines.some((line) => line[0] === page && Math.abs(line[1] - x) < 1.5 && Math.abs(line[2] - y) < 1.5),
    );
    expect(astray).toEqual([]);
    expect(lines.length).toBe(drawn.length);
  });

  test('reports the page of the evidence', () => {
    expect(wordsOf(read, 1)).toContain('pagina 2');
  });

  test('loses no character and no picture', () => {
    expect(pdf.losses).toEqual({ missing: [], images: [] });
  });
});

describe('a document with every node', () => {
  let pdf: WrittenPdf;
  let read: ReadPdf;
  beforeAll(async () => {
    pdf = await written(everyNode(), 'neutraal');
    read = await readPdf(pdf.bytes);
  });

  test('knows the page of every node', () => {
    const ids: string[] = [];
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) visit(one);
      else if (typeof value === 'object' && value !== null) {
        const { id } = value as { id?: unknown };
        if (typeof id === 'string') ids.push(id);
        for (const child of Object.values(value)) visit(child);
      }
    };
    visit(everyNode().body);
    visit(everyNode().notes);
    expect(ids.filter((one) => pdf.layout.pageOf[one] === undefined)).toEqual([]);
    expect(Math.max(...Object.values(pdf.layout.pageOf))).toBeLessThanOrEqual(pdf.layout.pages);
  });

  test('has its title, author, subject, keywords, language and date in the file', () => {
    const { metadata } = everyNode();
    expect(read.info).toMatchObject({
      Title: metadata.title,
      Author: metadata.author,
      Subject: metadata.subject,
      Keywords: metadata.keywords.join(', '),
      CreationDate: 'D:20261125083000Z',
    });
    expect(read.language).toBe('nl-NL');
  });

  test('has each heading in its outline, with its number', () => {
    const outline = read.outline.map((title) => title.replace(/\u00a0/g, ' '));
    expect(outline).toContain('Eis 1 Geef criminele uitbuiting voorrang en zet non-punishment in de wet');
    expect(outline).toContain('1.1 Tekens en opmaak');
    expect(outline).toContain('Bronnen');
    expect(outline).not.toContain('Inhoud');
  });

  test('has the mark of each note in the order of the numbers, and the note at the foot of that page', () => {
    for (const note of everyNode().notes) {
      const page = pdf.layout.pageOf[`note-${note.number}`];
      const first = note.content[0]?.content[0];
      const words = first?.type === 'run' ? first.text.slice(0, 12) : '';
      expect(read.text.some((piece) => piece.page === page && piece.text.includes(words.trim()))).toBe(true);
    }
  });

  test('counts its pages in the foot and has its mark in the margin of each', () => {
    for (let page = 1; page <= read.pages; page++) {
      expect(wordsOf(read, page)).toContain(`Pagina ${page} van ${read.pages}`);
      expect(wordsOf(read, page).replaceAll(' ', '')).toContain('VERTROUWELIJK');
    }
  });

  test('prints text that resembles markup verbatim', () => {
    expect(wordsOf(read)).toContain(
      '<script>alert("x")</script> & &amp; #let x = [1] $a_b$ *ster* _streep_ `code` @naam \\ // niets;',
    );
  });

  test('attaches the draft under its own name', () => {
    expect(Object.keys(read.attachments)).toEqual(['alle-vormen.inbreng']);
    expect(new TextDecoder().decode(read.attachments['alle-vormen.inbreng'])).toBe('{"format":"inbreng-draft"}');
  });

  test('has the same bytes each time, also from another typesetter', async () => {
    const again = await written(everyNode(), 'neutraal');
    expect(Buffer.compare(again.bytes, pdf.bytes)).toBe(0);
    const other = await writePdf(
      createTypesetter(),
      everyNode(),
      shippedHouseStyle('neutraal'),
      shippedAssets('neutraal'),
    );
    expect(other.ok && Buffer.compare(other.value.bytes, pdf.bytes)).toBe(0);
  });

  test('shows a changed word', async () => {
    const changed = drawnInbreng();
    const title = changed.body[0];
    if (title?.type === 'title') title.content = [{ type: 'run', text: 'Vraag om zes toezeggingen', marks: [] }];
    expect(wordsOf(await readPdf((await written(changed, 'neutraal')).bytes), 1)).toContain(
      'Vraag om zes toezeggingen',
    );
  });
});

test('is refused with the name of a missing font', async () => {
  const assets = shippedAssets('neutraal');
  delete assets.fonts['SourceSerif4-It.ttf'];
  const outcome = await writePdf(typesetter, drawnInbreng(), shippedHouseStyle('neutraal'), assets);
  expect(outcome).toEqual({
    ok: false,
    problem: { code: 'font-missing', values: { family: 'Source Serif 4', file: 'SourceSerif4-It.ttf' } },
  });
});
