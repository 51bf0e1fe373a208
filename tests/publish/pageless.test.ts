import { describe, expect, test } from 'vitest';
import type { PubInline, Publication } from '../../engine/core/publication/publication.ts';
import { writeHtml } from '../../engine/publish/html/write-html.ts';
import { writeText } from '../../engine/publish/text/write-text.ts';
import { drawnInbreng } from './drawn-inbreng.ts';
import { shippedAssets, shippedHouseStyle } from './pdf/house-styles.ts';

const run = (text: string): PubInline => ({ type: 'run', text, marks: [] });
const page = (target: string): PubInline => ({ type: 'reference', target, shows: 'page', text: 'pagina', marks: [] });

/** A sentence about an element below it and one about an element above it. */
function publication(language: string, content: PubInline[]): Publication {
  const paragraph = (id: string, words: PubInline[]) => ({
    type: 'paragraph' as const,
    id,
    style: 'normal' as const,
    content: words,
  });
  return {
    ...drawnInbreng(),
    language,
    body: [paragraph('boven', [run('Boven')]), paragraph('zin', content), paragraph('onder', [run('Onder')])],
    notes: [],
  };
}

const text = (of: Publication) => new TextDecoder().decode(writeText(of)).split('\n');
const html = (of: Publication) =>
  new TextDecoder()
    .decode(writeHtml(of, shippedHouseStyle('neutraal'), shippedAssets('neutraal')))
    .replace(/<[^>]*>/g, '');

describe('a reference to a page, in a format without pages', () => {
  test.each([
    ['nl', 'Tabel 1 op ', 'onder', ' toont dat.', 'Tabel 1 hieronder toont dat.'],
    ['nl', 'Zie eis 2 (op\u00a0', 'boven', ').', 'Zie eis 2 (hierboven).'],
    ['nl', 'Zie ', 'boven', '.', 'Zie hierboven.'],
    ['nl', 'Op ', 'onder', ' staat figuur 2.', 'Hieronder staat figuur 2.'],
    ['nl', 'De cijfers van ', 'boven', ' kloppen.', 'De cijfers van de plaats hierboven kloppen.'],
    ['nl', 'Tot en met ', 'onder', ' gaat het over geld.', 'Tot en met de plaats hieronder gaat het over geld.'],
    ['nl', 'De kop ', 'onder', '.', 'De kop hieronder.'],
    ['en', 'Table 1 on ', 'onder', ' shows it.', 'Table 1 below shows it.'],
    ['en', 'See ', 'boven', '.', 'See above.'],
    ['en', 'The figures from ', 'boven', ' hold.', 'The figures from the place above hold.'],
  ])('%s: ‘%s…’', (language, before, target, after, sentence) => {
    const of = publication(language, [run(before), page(target), run(after)]);
    expect(text(of)).toContain(sentence);
    expect(html(of)).toContain(sentence);
  });

  test('leads to its target in HTML', () => {
    const of = publication('nl', [run('Tabel 1 op '), page('onder'), run('.')]);
    const written = new TextDecoder().decode(writeHtml(of, shippedHouseStyle('neutraal'), shippedAssets('neutraal')));
    expect(written).toContain('Tabel 1 <a class="reference" href="#n-onder">hieronder</a>.');
  });
});
