import { describe, expect, test } from 'vitest';
import type { PubInline, Publication, PublicationNode } from '../../engine/core/publication/publication.ts';
import { writeDocx } from '../../engine/publish/docx/write-docx.ts';
import { createTypesetter } from '../../engine/publish/pdf/typesetter.ts';
import { writePdf } from '../../engine/publish/pdf/write-pdf.ts';
import { placedWords } from '../documents/placed-words.ts';
import { printedByOffice } from './docx/judges.ts';
import { drawnInbreng } from './drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './pdf/house-styles.ts';

const run = (text: string): PubInline => ({ type: 'run', text, marks: [] });
const page = (target: string): PubInline => ({ type: 'reference', target, shows: 'page', text: 'pagina', marks: [] });
const paragraph = (id: string, content: PubInline[]): PublicationNode => ({
  type: 'paragraph',
  id,
  style: 'normal',
  content,
});

const house = shippedHouseStyle('neutraal');
const assets = shippedAssets('neutraal');

/** Sentences on a first page with references to that page and to the next one. */
function publication(language: string, sentences: PubInline[][], notes: Publication['notes'] = []): Publication {
  return {
    ...drawnInbreng(),
    language,
    body: [
      paragraph('boven', [run('Boven')]),
      ...sentences.map((content, at) => paragraph(`zin${at}`, content)),
      paragraph('onder', [run('Onder')]),
      { type: 'pageBreak', id: 'nieuw', weak: false },
      paragraph('verder', [run('Verder')]),
    ],
    notes,
  };
}

const typesetter = createTypesetter();

async function written(of: Publication) {
  const pdf = await writePdf(typesetter, of, house, assets);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problem));
  const docx = await writeDocx(of, house, assets, pdf.value.layout);
  return { pdf: pdf.value.bytes, docx };
}

const wordsIn = (bytes: Uint8Array) =>
  placedWords(bytes)
    .words.map(({ text }) => text)
    .join(' ');

const SENTENCES: [before: string, target: string, after: string, printed: string][] = [
  ['Tabel 1 op ', 'onder', ' toont dat.', 'Tabel 1 hieronder toont dat.'],
  ['Zie eis 2 (', 'boven', ').', 'Zie eis 2 (hierboven).'],
  ['Op ', 'onder', ' staat figuur 2.', 'Hieronder staat figuur 2.'],
  ['Tabel 3 op ', 'verder', ' toont dat.', 'Tabel 3 op pagina 2 toont dat.'],
  ['Vanaf ', 'boven', ' gaat het over geld.', 'Vanaf pagina 1 gaat het over geld.'],
  ['Dat is zo. ', 'boven', ' toont dat.', 'Dat is zo. pagina 1 toont dat.'],
];

describe('a reference to a page, from that page itself', () => {
  test('is above or below in the PDF, with the right preposition, and a number for another page', async () => {
    const of = publication(
      'nl',
      SENTENCES.map(([before, target, after]) => [run(before), page(target), run(after)]),
    );
    const words = wordsIn((await written(of)).pdf);
    for (const [, , , printed] of SENTENCES) expect(words).toContain(printed);
  });

  test('is in English too', async () => {
    const of = publication('en', [
      [run('Table 1 on '), { ...page('onder'), text: 'page' } as PubInline, run(' shows it.')],
    ]);
    expect(wordsIn((await written(of)).pdf)).toContain('Table 1 below shows it.');
  });

  test('is below the text in a note, and is a relative field in Word, filled in by LibreOffice', async () => {
    const note = { type: 'paragraph' as const, id: 'n', style: 'footnote' as const };
    const of = publication(
      'nl',
      [
        [run('Een zin.'), { type: 'noteMark', note: 1 }],
        ...SENTENCES.map(([before, target, after]) => [run(before), page(target), run(after)]),
      ],
      [{ id: 'noot', number: 1, content: [{ ...note, content: [run('Zie op '), page('onder'), run(' meer.')] }] }],
    );
    const { pdf, docx } = await written(of);
    expect(wordsIn(pdf)).toContain('Zie hierboven meer.');
    const words = wordsIn(printedByOffice({ zinnen: docx }).zinnen ?? new Uint8Array());
    expect(words).toContain('Zie boven meer.');
    expect(words).toContain('Tabel 1 onder toont dat.');
    expect(words).toContain('Zie eis 2 (boven).');
    expect(words).toContain('Tabel 3 op pagina 2 toont dat.');
    expect(words).toContain('Vanaf pagina 1 gaat het over geld.');
  });
});
